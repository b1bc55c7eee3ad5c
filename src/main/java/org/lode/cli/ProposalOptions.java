package org.lode.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Proposal;
import org.lode.ledger.SignedBy;
import org.lode.report.EntryText;
import org.lode.report.LogJson;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// How an entry is proposed: who signs, how long the proposal lives, under which key.
final class ProposalOptions {
    private static final int LONGEST_DAYS = 366;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SigningOptions signing;

    @Option(
            names = "--expires",
            defaultValue = "30",
            paramLabel = "DAYS",
            description = "days until the proposal lapses (default: ${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description =
                    "name of the request (default: made of the entry, so that the same command"
                            + " given twice proposes once)")
    private @Nullable String key;

    /// Proposes entries, each under the next number of its year; entries proposed before are
    /// pointed out and left alone.
    FundAnswer propose(FundOptions fund, FundDesk desk, List<EntryDraft> drafts) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw FundProblem.usage(
                    "--expires must be 1 to %d, was %d.".formatted(LONGEST_DAYS, days));
        }
        if (key != null && drafts.size() > 1) {
            throw FundProblem.usage(
                    "--idempotency-key names one entry, the file has %d. Maybe leave it out."
                            .formatted(drafts.size()));
        }
        List<String> lines = new ArrayList<>();
        ObjectNode json = FundAnswer.object();
        var proposals = json.putArray("proposals");
        Instant expires = desk.now().plus(Duration.ofDays(days));
        for (EntryDraft draft : drafts) {
            Optional<Proposal> twin = twin(desk, draft);
            if (twin.isPresent()) {
                lines.add(
                        "Already proposed as %s (%s); nothing was doubled."
                                .formatted(twin.get().id(), word(twin.get().state())));
                lines.add("  Maybe --idempotency-key NAME if a second such entry is meant.");
                proposals.add(fields(twin.get().id(), twin.get().entry(), twin.get().expires()));
                continue;
            }
            JournalEntry entry = draft.numbered(nextNumber(desk, draft));
            String id = "P" + entry.id();
            SignedBy by =
                    signing.sign(
                            fund,
                            desk.state().acts().propose(id, entry, expires, signing.signer()));
            desk.record(
                    "the proposal %s".formatted(id),
                    requestKey(desk, draft),
                    new LedgerEvent.EntryProposed(id, entry, expires, by));
            lines.add("Proposal %s by %s, open until %s".formatted(id, signing.signer(), expires));
            lines.addAll(EntryText.lines(entry));
            proposals.add(fields(id, entry, expires));
        }
        return FundAnswer.done(lines, json);
    }

    private static ObjectNode fields(String id, JournalEntry entry, Instant expires) {
        ObjectNode node = FundAnswer.object().put("proposal", id);
        node.set("entry", LogJson.tree(entry));
        node.put("content", entry.contentHash().hex());
        node.put("expires", expires.toString());
        return node;
    }

    /// A word for the state of a proposal.
    static String word(Proposal.State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The same entry, proposed before and open or posted.
    private Optional<Proposal> twin(FundDesk desk, EntryDraft draft) {
        if (key != null) {
            return named(desk, draft);
        }
        return desk.state().proposals().stream()
                .filter(p -> desk.isOpen(p) || p.state() == Proposal.State.POSTED)
                .filter(p -> draft.isSame(p.entry()))
                .filter(p -> isUnnamed(desk, p))
                .findFirst();
    }

    /// True if the proposal was made without a key of the user's.
    private static boolean isUnnamed(FundDesk desk, Proposal proposal) {
        return desk.log().stream()
                .filter(
                        r ->
                                r.event() instanceof LedgerEvent.EntryProposed(String id, _, _, _)
                                        && id.equals(proposal.id()))
                .allMatch(r -> r.idempotencyKey().startsWith("propose:"));
    }

    /// The proposal that was made under the user's key.
    private Optional<Proposal> named(FundDesk desk, EntryDraft draft) {
        Optional<LogRecord> earlier =
                desk.log().stream().filter(r -> r.idempotencyKey().equals(key)).findFirst();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        if (earlier.get().event() instanceof LedgerEvent.EntryProposed(String id, var entry, _, _)
                && draft.isSame(entry)) {
            return desk.state().proposal(id);
        }
        throw FundProblem.badData(
                "--idempotency-key: '%s' was used for record %d with something else. Maybe use a new key."
                        .formatted(key, earlier.get().sequence()));
    }

    /// The user's key, or one made of the entry and of how many such proposals came to nothing.
    private String requestKey(FundDesk desk, EntryDraft draft) {
        if (key != null) {
            return key;
        }
        long ended =
                desk.state().proposals().stream()
                        .filter(p -> !desk.isOpen(p) && p.state() != Proposal.State.POSTED)
                        .filter(p -> draft.isSame(p.entry()))
                        .count();
        return "propose:%s:%d".formatted(draft.contentHash().hex(), ended);
    }

    /// `2025-001`: the year of the effective day, then the next number of that year.
    private static String nextNumber(FundDesk desk, EntryDraft draft) {
        String year = "%04d-".formatted(draft.entry().effective().getYear());
        int last =
                desk.state().proposals().stream()
                        .map(p -> p.entry().id())
                        .filter(id -> id.matches(year + "\\d{3,9}"))
                        .mapToInt(id -> Integer.parseInt(id.substring(year.length())))
                        .max()
                        .orElse(0);
        return "%s%03d".formatted(year, last + 1);
    }
}
