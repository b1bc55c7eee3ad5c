package org.lode.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.lode.eligibility.Activity;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.Money;

/// What an approved entry must meet on the day of posting: gates, lock-up, cover.
final class PostingChecks {
    private final Register register;
    private final Journal journal;

    PostingChecks(Register register, Journal journal) {
        this.register = register;
        this.journal = journal;
    }

    void check(
            JournalEntry entry, Optional<GateEvidence> evidence, LocalDate day, Refusals refusals) {
        checkGate(entry, evidence, refusals);
        checkLockUp(entry, day, refusals);
        checkCover(entry, refusals);
    }

    private void checkGate(JournalEntry entry, Optional<GateEvidence> evidence, Refusals refusals) {
        if (entry.activity().isEmpty()) {
            return;
        }
        Activity activity = entry.activity().orElseThrow();
        if (evidence.isEmpty()) {
            refusals.add(
                    Reason.GATE_MISSING,
                    "the gate of %s was not looked at. Maybe add the policy's verdict."
                            .formatted(activity));
            return;
        }
        GateEvidence gate = evidence.orElseThrow();
        if (gate.activity() != activity || !gate.day().equals(entry.effective())) {
            refusals.add(
                    Reason.GATE_MISSING,
                    "the verdict is on %s on %s, the entry needs %s on %s."
                            .formatted(gate.activity(), gate.day(), activity, entry.effective()));
        }
        register.opened()
                .gatePolicy()
                .filter(policy -> !policy.equals(gate.policy()))
                .ifPresent(
                        policy ->
                                refusals.add(
                                        Reason.GATE_MISSING,
                                        "the verdict follows policy '%s', the fund was opened under '%s'."
                                                .formatted(gate.policy(), policy)));
        if (!gate.isOpen()) {
            refusals.add(
                    Reason.GATE_CLOSED,
                    "%s is not allowed on %s by policy '%s': %s."
                            .formatted(
                                    activity,
                                    gate.day(),
                                    gate.policy(),
                                    String.join("; ", gate.conditions())));
        }
    }

    /// The day of posting counts too, so that no later effective day is used before its time.
    private void checkLockUp(JournalEntry entry, LocalDate day, Refusals refusals) {
        register.opened()
                .policy()
                .noDistributionBefore()
                .filter(day::isBefore)
                .filter(_ -> new EntryChecks(register, journal).distributes(entry))
                .ifPresent(
                        end ->
                                refusals.add(
                                        Reason.LOCKED_UP,
                                        "no distribution before %s, today is %s."
                                                .formatted(end, day)));
    }

    /// Money and stakes do not fall below zero, and no balance leaves the range of a `long`.
    private void checkCover(JournalEntry entry, Refusals refusals) {
        Journal.sums(entry)
                .forEach(
                        (code, minor) -> {
                            Account account = register.accounts().get(code);
                            if (account != null) {
                                checkCover(account, minor, refusals);
                            }
                        });
    }

    private void checkCover(Account account, long minor, Refusals refusals) {
        Money before = journal.balance(account.code()).orElse(Money.zero(account.currency()));
        Money change = Money.ofMinor(account.currency(), minor);
        Money after;
        try {
            after = before.plus(change);
        } catch (ArithmeticException e) {
            refusals.add(
                    Reason.TOO_LARGE,
                    "the balance of '%s' would leave the range.".formatted(account.code()));
            return;
        }
        if (after.isNegative() && change.isNegative() && needsCover(account.role())) {
            refusals.add(
                    Reason.OVERDRAWN,
                    "'%s' holds %s, the entry takes %s."
                            .formatted(account.code(), before, change.negated()));
        }
    }

    private static boolean needsCover(AccountRole role) {
        return switch (role) {
            case CASH, BLOCKED_CASH, INVESTMENT, RECEIVABLE -> true;
            case PAYABLE,
                    EXCHANGE,
                    PAID_IN,
                    EARNED,
                    DISTRIBUTED,
                    TRANSFERRED,
                    ALLOCATED,
                    INCOME_EARNED,
                    VALUATION_RESULT,
                    EXCHANGE_RESULT,
                    COST,
                    COMMITTED,
                    CALLED,
                    DEEMED,
                    CONTRA ->
                    false;
        };
    }
}
