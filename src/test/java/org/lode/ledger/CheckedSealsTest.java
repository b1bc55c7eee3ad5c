package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.ledger.TestLedger.number;
import static org.lode.ledger.TestLedger.signed;

import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lode.ledger.Refusal.Reason;
import org.lode.ledger.SignedStatement.Act;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// A good signature is checked once, a wrong one always; what is remembered never replaces a rule.
final class CheckedSealsTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final PrivateKey SECRET = TestKeys.of("ua1").getPrivate();
    private static final VerifyingKey KEY = VerifyingKey.of(TestKeys.of("ua1").getPublic());
    private static final Hash CONTENT = Hash.of(new byte[] {1});
    private static final Instant EXPIRES = Instant.parse("2026-01-01T00:00:00Z");
    private static final SignedStatement STATEMENT =
            new SignedStatement(
                    "URIF", Act.APPROVE, "p1", "ua1", CONTENT, "note", Optional.of(EXPIRES));
    private static final Seal SEAL = Seal.sign(SECRET, STATEMENT);

    private final CheckedSeals seals = new CheckedSeals(3);

    @Test
    void aGoodSignatureIsCheckedOnce() {
        assertThat(seals.isBy(KEY, STATEMENT, SEAL)).isTrue();
        assertThat(seals.isBy(KEY, STATEMENT, SEAL)).isTrue();
        assertThat(seals.checks()).isEqualTo(1);
        assertThat(seals.size()).isEqualTo(1);
    }

    @Test
    void aWrongSignatureIsNeverRememberedAndCheckedEachTime() {
        Seal forged = Seal.sign(TestKeys.of("ua2").getPrivate(), STATEMENT);
        for (int i = 1; i <= 3; i++) {
            assertThat(seals.isBy(KEY, STATEMENT, forged)).isFalse();
            assertThat(seals.checks()).isEqualTo(i);
            assertThat(seals.size()).isZero();
        }
        assertThat(seals.isBy(KEY, STATEMENT, SEAL)).isTrue();
        assertThat(seals.isBy(KEY, STATEMENT, forged)).as("after the good one").isFalse();
    }

    /// Every component of the statement, the key and each byte of the signature.
    @Test
    void aGoodSignatureServesForNothingElse() {
        seals.isBy(KEY, STATEMENT, SEAL);
        Hash other = Hash.of(new byte[] {2});
        Optional<Instant> later = Optional.of(EXPIRES.plusSeconds(1));
        Optional<Instant> same = Optional.of(EXPIRES);
        List<SignedStatement> altered =
                List.of(
                        new SignedStatement("X", Act.APPROVE, "p1", "ua1", CONTENT, "note", same),
                        new SignedStatement("URIF", Act.VOID, "p1", "ua1", CONTENT, "note", same),
                        new SignedStatement("URIF", Act.APPROVE, "p", "ua1", CONTENT, "note", same),
                        new SignedStatement("URIF", Act.APPROVE, "p1", "ua", CONTENT, "note", same),
                        new SignedStatement("URIF", Act.APPROVE, "p1", "ua1", other, "note", same),
                        new SignedStatement("URIF", Act.APPROVE, "p1", "ua1", CONTENT, "", same),
                        new SignedStatement(
                                "URIF", Act.APPROVE, "p1", "ua1", CONTENT, "note", later),
                        new SignedStatement(
                                "URIF",
                                Act.APPROVE,
                                "p1",
                                "ua1",
                                CONTENT,
                                "note",
                                Optional.empty()));
        assertThat(altered).hasSizeGreaterThan(SignedStatement.class.getRecordComponents().length);
        altered.forEach(s -> assertThat(seals.isBy(KEY, s, SEAL)).as("%s", s).isFalse());
        VerifyingKey stranger = VerifyingKey.of(TestKeys.of("us1").getPublic());
        assertThat(seals.isBy(stranger, STATEMENT, SEAL)).isFalse();
        for (int i = 0; i < SEAL.hex().length(); i += 2) {
            char digit = SEAL.hex().charAt(i) == '0' ? '1' : '0';
            Seal edited =
                    new Seal(SEAL.hex().substring(0, i) + digit + SEAL.hex().substring(i + 1));
            assertThat(seals.isBy(KEY, STATEMENT, edited)).as("byte %d", i / 2).isFalse();
        }
        assertThat(seals.size()).isEqualTo(1);
    }

    @Test
    void theOldestIsForgottenWhenFull() {
        List<SignedStatement> statements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statements.add(
                    new SignedStatement(
                            "URIF", Act.VOID, "p" + i, "ua1", CONTENT, "", Optional.empty()));
            assertThat(isGood(statements.getLast())).isTrue();
        }
        assertThat(seals.size()).isEqualTo(3);
        assertThat(isGood(statements.get(1))).isTrue();
        assertThat(seals.checks()).as("the second is kept").isEqualTo(4);
        assertThat(isGood(statements.get(0))).isTrue();
        assertThat(seals.checks()).as("the first was forgotten").isEqualTo(5);
    }

    private boolean isGood(SignedStatement statement) {
        return seals.isBy(KEY, statement, Seal.sign(SECRET, statement));
    }

    @Test
    void manyThreadsGetTheVerdictsOfOne() throws Exception {
        CheckedSeals shared = new CheckedSeals(5);
        Callable<List<Boolean>> work =
                () -> {
                    List<Boolean> verdicts = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        SignedStatement statement =
                                new SignedStatement(
                                        "URIF",
                                        Act.VOID,
                                        "p" + i % 8,
                                        "ua1",
                                        CONTENT,
                                        "",
                                        Optional.empty());
                        String signer = i % 3 == 0 ? "ua2" : "ua1";
                        Seal seal = Seal.sign(TestKeys.of(signer).getPrivate(), statement);
                        verdicts.add(shared.isBy(KEY, statement, seal));
                    }
                    return verdicts;
                };
        List<Boolean> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            expected.add(i % 3 != 0);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Boolean>> future : threads.invokeAll(Collections.nCopies(4, work))) {
                assertThat(future.get()).isEqualTo(expected);
            }
        }
        assertThat(shared.size()).isEqualTo(5);
    }

    /// Every kind of signed event: the rules find what was checked before, and check nothing more.
    @Test
    void whatWasCheckedEarlyIsNotCheckedUnderTheLock() {
        CheckedSeals checked = new CheckedSeals();
        EarlySeals early = new EarlySeals(checked);
        LedgerState state = new LedgerState(checked);
        for (LogRecord record : TamperLog.made().log()) {
            early.checks(List.of(record.event())).forEach(Runnable::run);
            long before = checked.checks();
            submitAgain(state, record);
            assertThat(checked.checks()).as("%s", record.event()).isEqualTo(before);
            early.note(record.event());
        }
        assertThat(checked.checks()).isEqualTo(checked.size()).isGreaterThan(30);
    }

    /// A whole log in one batch: approvals of proposals, and acts of managers, of the same batch.
    @Test
    void aBatchIsCheckedEarlyThoughItsEventsLeanOnEachOther() {
        CheckedSeals checked = new CheckedSeals();
        List<LogRecord> log = TamperLog.made().log();
        List<Runnable> checks =
                new EarlySeals(checked).checks(log.stream().map(LogRecord::event).toList());
        checks.parallelStream().forEach(Runnable::run);
        assertThat(checked.checks()).isEqualTo(checks.size());
        LedgerState state = new LedgerState(checked);
        log.forEach(record -> submitAgain(state, record));
        assertThat(checked.checks()).isEqualTo(checks.size());
    }

    private static void submitAgain(LedgerState state, LogRecord record) {
        assertThat(state.submit(record.idempotencyKey(), record.event(), record.recordedAt()))
                .isEqualTo(new Submission.Accepted(record));
        state.apply(record);
    }

    /// An early check against a wrong guess (here: a stale key and another expiry) changes nothing.
    @Test
    void aWrongGuessChangesNoAnswer() {
        CheckedSeals checked = new CheckedSeals();
        EarlySeals early = new EarlySeals(checked);
        List<LogRecord> log = TamperLog.made().log();
        early.note(TestLedger.opening("OTHER", ApprovalPolicy.ONE_OF_EACH));
        VerifyingKey wrong = VerifyingKey.of(TestKeys.of("nobody").getPublic());
        for (String manager : TestLedger.MANAGERS) {
            early.note(
                    new LedgerEvent.ManagerAppointed("UA", manager, wrong, DAY, Optional.empty()));
        }
        early.checks(log.stream().map(LogRecord::event).toList()).forEach(Runnable::run);
        assertThat(checked.size()).isZero();
        LedgerState state = new LedgerState(checked);
        log.forEach(record -> submitAgain(state, record));
    }

    @Test
    void aManagerWhoLeftAfterTheEarlyCheckIsRefused() {
        CheckedSeals checked = new CheckedSeals();
        TestLedger on = TestLedger.opened();
        on.record(on.proposal("p1", on.templates().call(number("e1", DAY), "UA", cents()), "ua1"));
        LedgerEvent.Approved approval = on.approval("p1", "us3");
        EarlySeals early = new EarlySeals(checked);
        on.log().forEach(r -> early.note(r.event()));
        early.checks(List.of(approval)).forEach(Runnable::run);
        assertThat(checked.size()).isEqualTo(1);
        LocalDate from = DAY.plusDays(1);
        on.record(
                new LedgerEvent.ManagerRemoved(
                        "us3",
                        from,
                        "end",
                        signed("us1", on.state().acts().remove("us3", from, "end", "us1"))));
        LedgerState state = new LedgerState(checked);
        on.log().forEach(state::apply);
        Instant late = on.now().plusSeconds(2 * 86_400);
        assertThat(state.check(approval, late))
                .extracting(Refusal::reason)
                .containsExactly(Reason.NOT_IN_OFFICE);
        assertThat(checked.checks()).isEqualTo(1);
    }

    private static Money cents() {
        return Money.ofMinor(CurrencyUnit.USD, 5);
    }
}
