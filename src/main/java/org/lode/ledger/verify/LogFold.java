package org.lode.ledger.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The events of a log taken in order: who may do what, from which state to which.
final class LogFold {
    private final Faults faults;
    private final OfficeAudit office;
    private @Nullable Node fund;
    private BookAudit books;
    private final List<String> partners = new ArrayList<>();
    private final Map<String, Motion> motions = new HashMap<>();
    private final Map<String, LocalDate> closings = new HashMap<>();
    private Instant at = Instant.MIN;

    LogFold(Faults faults, Predicate<SignedText> signatures) {
        this.faults = faults;
        this.office = new OfficeAudit(faults, signatures);
        this.books = new BookAudit(faults, "");
    }

    /// A proposal under way.
    private static final class Motion {
        final Node entry;
        final String content;
        final String proposer;
        final String expires;
        final Set<String> approvals = new HashSet<>();
        final Set<String> recused = new HashSet<>();
        boolean isRecommended;
        String state = "open";

        Motion(Node entry, String content, String proposer, String expires) {
            this.entry = entry;
            this.content = content;
            this.proposer = proposer;
            this.expires = expires;
        }
    }

    void take(byte[] content, Node record, List<String> hashes) {
        at = Instant.parse(record.text("recordedAt"));
        office.on(day());
        Node event = record.field("event");
        if (event.text().equals("FundOpened") != (fund == null)) {
            faults.add("event", "%s where the fund is %s".formatted(event.text(), fundText()));
            return;
        }
        switch (event.text()) {
            case "FundOpened" -> open(event);
            case "ManagerAppointed" -> office.appoint(event);
            case "ManagerRemoved" -> office.remove(event);
            case "VotesSuspended", "VotesRestored" -> office.votes(event);
            case "AccountOpened" -> books.open(event.field("account"), partners);
            case "RateRecorded" -> new ExchangeAudit(books, faults, base()).record(event);
            case "EntryProposed" -> propose(content, event);
            case "Recommended" -> recommend(event);
            case "Approved" -> approve(event);
            case "Recused", "Deadlocked", "Voided", "Expired" -> leave(event);
            case "Posted" -> post(event);
            case "HeadSigned" -> head(content, event, hashes);
            case "PeriodClosed" -> close(event);
            case "ReadLogged", "Exported" -> {}
            default -> faults.add("event", "no event is called '%s'".formatted(event.text()));
        }
    }

    private String fundText() {
        return fund == null ? "not open" : "open";
    }

    /// Reads what later records lean on, so that a misshapen opening is a fault here and nowhere
    /// else.
    private void open(Node event) {
        List<String> ids = new ArrayList<>();
        event.field("partners").parts().forEach(p -> ids.add(p.text("id")));
        books = new BookAudit(faults, event.text("baseCurrency"));
        partners.addAll(ids);
        office.open(event, ids);
        fund = event;
        faults.require(
                ids.size() >= 2 && Set.copyOf(ids).size() == ids.size(),
                "event.partners",
                "a fund has two or more different partners");
        faults.require(
                Integer.parseInt(event.text("policy.approvalsPerPartner")) >= 1,
                "event.policy.approvalsPerPartner",
                "is below 1");
    }

    private Node fund() {
        if (fund == null) {
            throw new Node.Misshapen("event", "the fund is not open");
        }
        return fund;
    }

    private String base() {
        return fund().text("baseCurrency");
    }

    /// The base currency; empty before the fund is opened.
    String currency() {
        return fund == null ? "" : base();
    }

    List<String> partners() {
        return partners;
    }

    BookAudit books() {
        return books;
    }

    SortedMap<String, String> founders() {
        return office.founders();
    }

    private LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private String signed(Node by, List<String> actSubjectContentNote, String expires) {
        return office.signed(by, actSubjectContentNote, expires);
    }

    private void propose(byte[] content, Node event) {
        Node entry = event.field("entry");
        String hash = RawForm.hashOf(content, entry);
        String id = event.text("proposal");
        String expires = event.text("expires");
        office.requireVote(
                signed(event.field("by"), List.of("PROPOSE", id, hash, ""), expires), "event.by");
        Motion motion = new Motion(entry, hash, event.text("by.manager"), expires);
        faults.require(
                motions.putIfAbsent(id, motion) == null,
                "event.proposal",
                "'%s' is proposed twice".formatted(id));
        faults.require(
                Instant.parse(expires).isAfter(at), "event.expires", "lapsed before it came");
        checkEntry(entry);
    }

    /// The proposal of an event; open, and in time if it must be.
    private Motion motion(Node event, boolean inTime) {
        String id = event.text("proposal");
        Motion motion = motions.get(id);
        if (motion == null) {
            throw new Node.Misshapen("event.proposal", "no proposal '%s'".formatted(id));
        }
        faults.require(
                motion.state.equals("open"),
                "event.proposal",
                "'%s' is %s already".formatted(id, motion.state));
        faults.require(
                !inTime || !at.isAfter(Instant.parse(motion.expires)),
                "recordedAt",
                "'%s' lapsed after %s".formatted(id, motion.expires));
        return motion;
    }

    private void recommend(Node event) {
        motion(event, true).isRecommended =
                event.field("inFavour").parts().size() > event.field("against").parts().size();
    }

    private void approve(Node event) {
        Motion motion = motion(event, true);
        String manager = event.text("by.manager");
        String content = event.text("content");
        faults.require(
                content.equals(motion.content), "event.content", "is not that of the proposal");
        faults.require(
                !manager.equals(motion.proposer), "event.by.manager", "approves his own proposal");
        faults.require(
                !motion.recused.contains(manager), "event.by.manager", "approves though recused");
        String statement = event.text("proposal");
        office.requireVote(
                signed(
                        event.field("by"),
                        List.of("APPROVE", statement, content, ""),
                        motion.expires),
                "event.by");
        faults.require(motion.approvals.add(manager), "event.by.manager", "approves twice");
    }

    private void leave(Node event) {
        String kind = event.text();
        Motion motion = motion(event, kind.equals("Recused") || kind.equals("Deadlocked"));
        if (kind.equals("Expired")) {
            faults.require(
                    at.isAfter(Instant.parse(motion.expires)), "recordedAt", "before the expiry");
            motion.state = "expired";
            return;
        }
        String act =
                switch (kind) {
                    case "Recused" -> "RECUSE";
                    case "Deadlocked" -> "DECLARE_DEADLOCK";
                    default -> "VOID";
                };
        List<String> statement =
                List.of(act, event.text("proposal"), motion.content, event.text("reason"));
        String partner = signed(event.field("by"), statement, "");
        if (kind.equals("Recused")) {
            String manager = event.text("by.manager");
            motion.approvals.remove(manager);
            faults.require(motion.recused.add(manager), "event.by.manager", "is recused already");
        } else {
            faults.require(
                    kind.equals("Voided") || !isApproved(motion),
                    "event.proposal",
                    "deadlocked though approved");
            office.requireVote(partner, "event.by");
            motion.state = kind.equals("Voided") ? "void" : "deadlocked";
        }
    }

    private void post(Node event) {
        Motion motion = motion(event, true);
        Node entry = motion.entry;
        for (String partner : partners()) {
            faults.require(
                    hasApproved(motion, partner),
                    "event.proposal",
                    "posted without the approvals of %s".formatted(partner));
        }
        faults.require(isRecommended(motion), "event.proposal", "posted without a recommendation");
        GateAudit gates = new GateAudit(faults, fund());
        gates.checkPosting(entry, event, books.distributes(entry) ? day() : LocalDate.MAX);
        checkEntry(entry);
        motion.state = "posted";
        books.post(entry);
    }

    private boolean hasApproved(Motion motion, String partner) {
        int needed = Integer.parseInt(fund().text("policy.approvalsPerPartner"));
        return office.isSuspended(partner) || office.count(motion.approvals, partner) >= needed;
    }

    private boolean isRecommended(Motion motion) {
        return motion.isRecommended
                || !motion.entry.text("kind").equals("INVESTMENT")
                || fund().text("policy.needsRecommendation").equals("false");
    }

    private boolean isApproved(Motion motion) {
        return isRecommended(motion) && partners().stream().allMatch(p -> hasApproved(motion, p));
    }

    /// What an entry must meet when it is proposed, and again when it is posted.
    private void checkEntry(Node entry) {
        new GateAudit(faults, fund())
                .checkEntry(entry, books.distributes(entry), books.invests(entry));
        closedThrough(entry);
        books.check(entry);
    }

    private void closedThrough(Node entry) {
        LocalDate effective = LocalDate.parse(entry.text("effective"));
        boolean allClosed =
                partners().stream()
                        .allMatch(
                                p -> !closings.getOrDefault(p, LocalDate.MIN).isBefore(effective));
        faults.require(!allClosed, "entry.effective", "%s is closed".formatted(effective));
    }

    private void head(byte[] content, Node event, List<String> hashes) {
        int count = Integer.parseInt(event.text("head.count"));
        String hash = RawForm.hashOf(content, event.field("head"));
        signed(event.field("by"), List.of("SIGN_HEAD", event.text("head.count"), hash, ""), "");
        if (count < 1 || count > hashes.size()) {
            faults.add(
                    "event.head.count", "the log has %d records before".formatted(hashes.size()));
            return;
        }
        faults.require(
                hashes.get(count - 1).equals(event.text("head.last")),
                "event.head.last",
                "record %d has another hash than the one signed".formatted(count));
        faults.require(
                PlainTree.root(hashes.subList(0, count)).equals(event.text("head.root")),
                "event.head.root",
                "the first %d records have another root than the one signed".formatted(count));
    }

    private void close(Node event) {
        LocalDate through = LocalDate.parse(event.text("through"));
        String partner =
                signed(
                        event.field("by"),
                        List.of("CLOSE_PERIOD", event.text("through"), "0".repeat(64), ""),
                        "");
        office.requireVote(partner, "event.by");
        faults.require(through.isBefore(day()), "event.through", "the period is not over");
        closings.merge(partner, through, (a, b) -> a.isAfter(b) ? a : b);
    }
}
