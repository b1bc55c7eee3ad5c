package org.lode.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.lode.ledger.Refusal.Reason;

/// Who may sign: managers in office, with the right key, in their own name.
final class OfficeChecks {
    private final Register register;

    OfficeChecks(Register register) {
        this.register = register;
    }

    /// The manager behind a signature, if in office and the signature is his over the statement.
    Optional<Appointment> signer(
            SignedBy by, SignedStatement statement, LocalDate day, Refusals refusals) {
        Appointment manager = register.managers().get(by.manager());
        if (manager == null) {
            refusals.add(
                    Reason.UNKNOWN_MANAGER,
                    "no manager '%s'. Known: %s."
                            .formatted(
                                    by.manager(), String.join(", ", register.managers().keySet())));
            return Optional.empty();
        }
        if (!manager.isInOffice(day)) {
            refusals.add(
                    Reason.NOT_IN_OFFICE,
                    "manager '%s' is not in office on %s.".formatted(by.manager(), day));
        }
        if (!register.seals().isBy(manager.key(), statement, by.seal())) {
            refusals.add(
                    Reason.BAD_SIGNATURE,
                    "the signature is not that of '%s' over: %s %s of fund %s, content %s. Maybe it was given for another proposal, content or expiry."
                            .formatted(
                                    by.manager(),
                                    statement.act(),
                                    statement.subject(),
                                    statement.fund(),
                                    statement.content().shortText()));
        }
        return Optional.of(manager);
    }

    void check(LedgerEvent.ManagerAppointed event, LocalDate day, Refusals refusals) {
        if (!register.hasPartner(event.partner())) {
            unknownPartner(event.partner(), refusals);
            return;
        }
        if (register.managers().containsKey(event.manager())) {
            refusals.add(
                    Reason.ALREADY_USED,
                    "a manager '%s' was appointed before. Maybe use a new id."
                            .formatted(event.manager()));
        }
        if (register.managers().values().stream().anyMatch(m -> m.key().equals(event.key()))) {
            refusals.add(
                    Reason.ALREADY_USED, "the key of '%s' is in use.".formatted(event.manager()));
        }
        boolean isFirst = register.managersOf(event.partner()).isEmpty();
        if (isFirst) {
            return;
        }
        if (event.by().isEmpty()) {
            refusals.add(
                    Reason.BAD_SIGNATURE,
                    "a further manager of %s is signed for by one in office."
                            .formatted(event.partner()));
            return;
        }
        SignedBy by = event.by().orElseThrow();
        signer(
                        by,
                        acts().appoint(event.manager(), event.key(), event.from(), by.manager()),
                        day,
                        refusals)
                .ifPresent(m -> requirePartner(m, event.partner(), refusals));
    }

    void check(LedgerEvent.ManagerRemoved event, LocalDate day, Refusals refusals) {
        Appointment removed = register.managers().get(event.manager());
        if (removed == null || removed.until().isPresent()) {
            refusals.add(
                    Reason.UNKNOWN_MANAGER,
                    "no manager '%s' in office.".formatted(event.manager()));
            return;
        }
        if (event.from().isBefore(day)) {
            refusals.add(
                    Reason.TIME_GOES_BACK,
                    "a manager leaves on %s or later, was %s.".formatted(day, event.from()));
        }
        boolean isLast =
                register.managersOf(removed.partner()).stream()
                                .filter(m -> m.until().isEmpty())
                                .count()
                        == 1;
        if (isLast) {
            refusals.add(
                    Reason.NOT_ALLOWED_BY_TERMS,
                    "'%s' is the last manager of %s. Maybe appoint another first."
                            .formatted(event.manager(), removed.partner()));
        }
        signer(
                        event.by(),
                        acts().remove(
                                        event.manager(),
                                        event.from(),
                                        event.reason(),
                                        event.by().manager()),
                        day,
                        refusals)
                .ifPresent(m -> requirePartner(m, removed.partner(), refusals));
    }

    void check(LedgerEvent.VotesSuspended event, LocalDate day, Refusals refusals) {
        if (!register.opened().policy().canSuspendVotes()) {
            refusals.add(Reason.NOT_ALLOWED_BY_TERMS, "the terms do not let votes be suspended.");
        }
        if (register.suspended().contains(event.partner())) {
            refusals.add(
                    Reason.VOTES_SUSPENDED,
                    "the votes of %s are suspended already.".formatted(event.partner()));
        }
        checkVotes(
                event.partner(),
                event.by(),
                acts().suspendVotes(event.partner(), event.reason(), event.by().manager()),
                new Check(day, refusals));
    }

    void check(LedgerEvent.VotesRestored event, LocalDate day, Refusals refusals) {
        if (!register.suspended().contains(event.partner())) {
            refusals.add(
                    Reason.NOT_PENDING,
                    "the votes of %s are not suspended.".formatted(event.partner()));
        }
        checkVotes(
                event.partner(),
                event.by(),
                acts().restoreVotes(event.partner(), event.reason(), event.by().manager()),
                new Check(day, refusals));
    }

    private record Check(LocalDate day, Refusals refusals) {}

    private void checkVotes(String partner, SignedBy by, SignedStatement statement, Check check) {
        if (!register.hasPartner(partner)) {
            unknownPartner(partner, check.refusals());
            return;
        }
        if (register.isUsed(statement)) {
            check.refusals()
                    .add(
                            Reason.REPLAYED,
                            "this statement was used before. Maybe give the reason with its day.");
        }
        signer(by, statement, check.day(), check.refusals())
                .ifPresent(
                        m -> {
                            if (m.partner().equals(partner)) {
                                check.refusals()
                                        .add(
                                                Reason.NOT_ALLOWED_BY_TERMS,
                                                "a manager of another partner signs this, not '%s'."
                                                        .formatted(m.id()));
                            }
                            requireVote(m, check.refusals());
                        });
    }

    void requireVote(Appointment manager, Refusals refusals) {
        if (register.suspended().contains(manager.partner())) {
            refusals.add(
                    Reason.VOTES_SUSPENDED,
                    "the votes of %s are suspended.".formatted(manager.partner()));
        }
    }

    private static void requirePartner(Appointment manager, String partner, Refusals refusals) {
        if (!manager.partner().equals(partner)) {
            refusals.add(
                    Reason.NOT_ALLOWED_BY_TERMS,
                    "a manager of %s signs this, '%s' is of %s."
                            .formatted(partner, manager.id(), manager.partner()));
        }
    }

    private void unknownPartner(String partner, Refusals refusals) {
        refusals.add(
                Reason.UNKNOWN_PARTNER,
                "no partner '%s'. Known: %s."
                        .formatted(
                                partner,
                                String.join(
                                        ", ",
                                        register.opened().partners().stream()
                                                .map(Partner::id)
                                                .toList())));
    }

    private SignedActs acts() {
        return new SignedActs(register.opened().fund());
    }
}
