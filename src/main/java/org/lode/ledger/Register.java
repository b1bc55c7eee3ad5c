package org.lode.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who and what the entries may name: fund, managers, accounts, rates; folded from the log.
final class Register {
    private final CheckedSeals seals;
    private LedgerEvent.@Nullable FundOpened fund;
    private final Map<String, Appointment> managers = new TreeMap<>();
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, LedgerEvent.RateRecorded> rates = new TreeMap<>();
    private final Set<String> suspended = new TreeSet<>();
    private final Set<Hash> usedStatements = new HashSet<>();
    private final Map<String, LocalDate> closings = new TreeMap<>();

    Register(CheckedSeals seals) {
        this.seals = seals;
    }

    /// The signatures checked so far; no part of what the log gives.
    CheckedSeals seals() {
        return seals;
    }

    Optional<LedgerEvent.FundOpened> fund() {
        return Optional.ofNullable(fund);
    }

    LedgerEvent.FundOpened opened() {
        return fund().orElseThrow(() -> new IllegalStateException("the fund is not opened yet."));
    }

    Map<String, Appointment> managers() {
        return managers;
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    Map<String, LedgerEvent.RateRecorded> rates() {
        return rates;
    }

    Set<String> suspended() {
        return suspended;
    }

    boolean isUsed(SignedStatement statement) {
        return usedStatements.contains(Hash.of(statement.bytes()));
    }

    boolean hasPartner(String partner) {
        return opened().partners().stream().anyMatch(p -> p.id().equals(partner));
    }

    List<Appointment> managersOf(String partner) {
        return managers.values().stream().filter(m -> m.partner().equals(partner)).toList();
    }

    /// Last day on or before which nothing can be effective; the earliest of the partners' days.
    Optional<LocalDate> closedThrough() {
        LocalDate earliest = null;
        for (Partner partner : opened().partners()) {
            LocalDate day = closings.get(partner.id());
            if (day == null) {
                return Optional.empty();
            }
            if (earliest == null || day.isBefore(earliest)) {
                earliest = day;
            }
        }
        return Optional.ofNullable(earliest);
    }

    void open(LedgerEvent.FundOpened event) {
        fund = event;
    }

    void appoint(LedgerEvent.ManagerAppointed event) {
        managers.put(
                event.manager(),
                new Appointment(
                        event.manager(),
                        event.partner(),
                        event.key(),
                        event.from(),
                        Optional.empty()));
    }

    void remove(LedgerEvent.ManagerRemoved event) {
        managers.computeIfPresent(
                event.manager(),
                (id, m) ->
                        new Appointment(
                                id, m.partner(), m.key(), m.from(), Optional.of(event.from())));
    }

    void suspend(LedgerEvent.VotesSuspended event) {
        suspended.add(event.partner());
        use(
                new SignedActs(opened().fund())
                        .suspendVotes(event.partner(), event.reason(), event.by().manager()));
    }

    void restore(LedgerEvent.VotesRestored event) {
        suspended.remove(event.partner());
        use(
                new SignedActs(opened().fund())
                        .restoreVotes(event.partner(), event.reason(), event.by().manager()));
    }

    void close(LedgerEvent.PeriodClosed event) {
        Appointment manager = managers.get(event.by().manager());
        if (manager != null) {
            closings.merge(manager.partner(), event.through(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private void use(SignedStatement statement) {
        usedStatements.add(Hash.of(statement.bytes()));
    }
}
