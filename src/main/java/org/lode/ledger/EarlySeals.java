package org.lode.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Signatures of requests, checked before the writer's lock is taken and on as many threads as
/// there are.
///
/// What is signed follows from the event and from a few facts that never change once recorded: the
/// name of the fund, the key of a manager, content and expiry of a proposal. Facts are noted here
/// as records are applied, and may be read by other threads meanwhile. They are a guess and no
/// rule: if a fact is missing or wrong, the signature is checked under the lock as if nobody had
/// tried. What is right goes to [CheckedSeals], where the rules find it.
public final class EarlySeals {
    private final CheckedSeals checked;
    private final Facts recorded = new Facts();

    /// @param checked where good signatures go
    public EarlySeals(CheckedSeals checked) {
        this.checked = checked;
    }

    /// Notes the facts of a record that was applied.
    public void note(LedgerEvent event) {
        recorded.note(event);
    }

    /// One check for each event that carries a signature of a known manager over known content;
    /// an event may lean on earlier ones of the same list. Each can run on any thread, in any
    /// order; none has a result.
    public List<Runnable> checks(List<LedgerEvent> events) {
        Facts offered = new Facts();
        List<Runnable> checks = new ArrayList<>();
        for (LedgerEvent event : events) {
            SignedActs acts = recorded.acts == null ? offered.acts : recorded.acts;
            if (acts != null) {
                new Reading(acts, recorded, offered)
                        .read(event)
                        .ifPresent(s -> checks.add(() -> checked.isBy(s.key, s.statement, s.seal)));
            }
            offered.note(event);
        }
        return checks;
    }

    /// What the signatures on a proposal cover.
    private record Terms(Hash content, Instant expires) {}

    /// A signature and what it should be over.
    private record Signed(VerifyingKey key, SignedStatement statement, Seal seal) {}

    private static final class Facts {
        private final Map<String, VerifyingKey> keys = new ConcurrentHashMap<>();
        private final Map<String, Terms> proposals = new ConcurrentHashMap<>();
        private volatile @Nullable SignedActs acts;

        void note(LedgerEvent event) {
            switch (event) {
                case LedgerEvent.FundOpened e -> acts = new SignedActs(e.fund());
                case LedgerEvent.ManagerAppointed e -> keys.put(e.manager(), e.key());
                case LedgerEvent.EntryProposed e ->
                        proposals.put(
                                e.proposal(), new Terms(e.entry().contentHash(), e.expires()));
                case LedgerEvent.Posted e -> proposals.remove(e.proposal());
                case LedgerEvent.Voided e -> proposals.remove(e.proposal());
                case LedgerEvent.Expired e -> proposals.remove(e.proposal());
                case LedgerEvent.Deadlocked e -> proposals.remove(e.proposal());
                case LedgerEvent.Recommended _,
                        LedgerEvent.Approved _,
                        LedgerEvent.Recused _,
                        LedgerEvent.AccountOpened _,
                        LedgerEvent.RateRecorded _,
                        LedgerEvent.ManagerRemoved _,
                        LedgerEvent.VotesSuspended _,
                        LedgerEvent.VotesRestored _,
                        LedgerEvent.HeadSigned _,
                        LedgerEvent.PeriodClosed _,
                        LedgerEvent.ReadLogged _,
                        LedgerEvent.Exported _ -> {}
            }
        }
    }

    /// Reads off an event what its signature should be over.
    private record Reading(SignedActs acts, Facts recorded, Facts offered) {
        Optional<Signed> read(LedgerEvent event) {
            return switch (event) {
                case LedgerEvent.FundOpened _,
                        LedgerEvent.AccountOpened _,
                        LedgerEvent.RateRecorded _,
                        LedgerEvent.Recommended _,
                        LedgerEvent.Posted _,
                        LedgerEvent.Expired _,
                        LedgerEvent.ReadLogged _,
                        LedgerEvent.Exported _ ->
                        Optional.empty();
                case LedgerEvent.ManagerAppointed e ->
                        e.by().flatMap(
                                        b ->
                                                signed(
                                                        b,
                                                        acts.appoint(
                                                                e.manager(),
                                                                e.key(),
                                                                e.from(),
                                                                b.manager())));
                case LedgerEvent.ManagerRemoved e ->
                        signed(
                                e.by(),
                                acts.remove(e.manager(), e.from(), e.reason(), e.by().manager()));
                case LedgerEvent.VotesSuspended e ->
                        signed(
                                e.by(),
                                acts.suspendVotes(e.partner(), e.reason(), e.by().manager()));
                case LedgerEvent.VotesRestored e ->
                        signed(
                                e.by(),
                                acts.restoreVotes(e.partner(), e.reason(), e.by().manager()));
                case LedgerEvent.EntryProposed e ->
                        signed(
                                e.by(),
                                acts.propose(
                                        e.proposal(), e.entry(), e.expires(), e.by().manager()));
                case LedgerEvent.HeadSigned e ->
                        signed(e.by(), acts.signHead(e.head(), e.by().manager()));
                case LedgerEvent.PeriodClosed e ->
                        signed(e.by(), acts.closePeriod(e.through(), e.by().manager()));
                case LedgerEvent.Approved e ->
                        onProposal(
                                e.proposal(),
                                e.by(),
                                t ->
                                        acts.approve(
                                                e.proposal(),
                                                e.content(),
                                                t.expires(),
                                                e.by().manager()));
                case LedgerEvent.Recused e ->
                        onProposal(
                                e.proposal(),
                                e.by(),
                                t ->
                                        acts.recuse(
                                                e.proposal(),
                                                t.content(),
                                                e.reason(),
                                                e.by().manager()));
                case LedgerEvent.Deadlocked e ->
                        onProposal(
                                e.proposal(),
                                e.by(),
                                t ->
                                        acts.deadlock(
                                                e.proposal(),
                                                t.content(),
                                                e.reason(),
                                                e.by().manager()));
                case LedgerEvent.Voided e ->
                        onProposal(
                                e.proposal(),
                                e.by(),
                                t ->
                                        acts.voiding(
                                                e.proposal(),
                                                t.content(),
                                                e.reason(),
                                                e.by().manager()));
            };
        }

        private Optional<Signed> onProposal(
                String id, SignedBy by, Function<Terms, SignedStatement> statement) {
            Terms early = recorded.proposals.get(id);
            Terms terms = early == null ? offered.proposals.get(id) : early;
            return terms == null ? Optional.empty() : signed(by, statement.apply(terms));
        }

        private Optional<Signed> signed(SignedBy by, SignedStatement statement) {
            VerifyingKey early = recorded.keys.get(by.manager());
            VerifyingKey key = early == null ? offered.keys.get(by.manager()) : early;
            return key == null
                    ? Optional.empty()
                    : Optional.of(new Signed(key, statement, by.seal()));
        }
    }
}
