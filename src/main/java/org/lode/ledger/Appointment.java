package org.lode.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// A manager of the fund: who signs for a partner, with which key, from when.
///
/// @param id id, used once
/// @param partner the partner
/// @param key public key
/// @param from first day in office
/// @param until first day out of office; empty while in office
public record Appointment(
        String id, String partner, VerifyingKey key, LocalDate from, Optional<LocalDate> until) {
    /// True if in office on a day.
    public boolean isInOffice(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
}
