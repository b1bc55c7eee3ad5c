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
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The events of a log taken in order: who may do what, from which state to which.
final class LogFold {
    private final Faults faults;
    private final Predicate<SignedText> signatures;
    private @Nullable Node fund;
    private BookAudit books;
    private final List<String> partners = new ArrayList<>();
    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, Motion> motions = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, LocalDate> closings = new HashMap<>();
    private final SortedMap<String, String> founders = new TreeMap<>();
    private Instant at = Instant.MIN;

    LogFold(Faults faults, Predicate<SignedText> signatures) {
        this.faults = faults;
        this.signatures = signatures;
        this.books = new BookAudit(faults, "");
    }

    /// A manager.
    private record Member(String partner, String key, LocalDate from, LocalDate until) {}

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
        Node event = record.field("event");
        if (event.text().equals("FundOpened") != (fund == null)) {
            faults.add("event", "%s where the fund is %s".formatted(event.text(), fundText()));
            return;
        }
        switch (event.text()) {
            case "FundOpened" -> open(event);
            case "ManagerAppointed" -> appoint(event);
            case "ManagerRemoved" -> remove(event);
            case "VotesSuspended", "VotesRestored" -> votes(event);
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
        fund = event;
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
        return founders;
    }

    private LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The partner of the signer, if the signature is good; empty text if not.
    private String signed(Node by, List<String> actSubjectContentNote, String expires) {
        String manager = by.text("manager");
        Member member = members.get(manager);
        if (member == null) {
            faults.add("event.by.manager", "no manager '%s'".formatted(manager));
            return "";
        }
        faults.require(
                !day().isBefore(member.from()) && day().isBefore(member.until()),
                "event.by.manager",
                "'%s' is not in office on %s".formatted(manager, day()));
        List<String> fields =
                List.of(
                        fund().text("fund"),
                        actSubjectContentNote.get(0),
                        actSubjectContentNote.get(1),
                        manager,
                        actSubjectContentNote.get(2),
                        actSubjectContentNote.get(3));
        boolean isGood =
                signatures.test(new SignedText(member.key(), by.text("seal.hex"), fields, expires));
        faults.require(
                isGood, "event.by.seal", "the signature of '%s' does not hold".formatted(manager));
        return isGood ? member.partner() : "";
    }

    private void votes(String partner, String field) {
        faults.require(
                !suspended.contains(partner),
                field,
                "the votes of %s are suspended".formatted(partner));
    }

    private void appoint(Node event) {
        String manager = event.text("manager");
        String partner = event.text("partner");
        String key = event.text("key.hex");
        faults.require(partners().contains(partner), "event.partner", "no partner " + partner);
        faults.require(
                members.values().stream().noneMatch(m -> m.key().equals(key)),
                "event.key",
                "the key is in use");
        boolean isFirst = members.values().stream().noneMatch(m -> m.partner().equals(partner));
        if (isFirst) {
            founders.put(partner, PlainSignature.fingerprint(key));
        } else if (event.field("by").isNothing()) {
            faults.add("event.by", "nobody signed the appointment of '%s'".formatted(manager));
        } else {
            String from = event.text("from");
            String by =
                    signed(
                            event.field("by"),
                            List.of("APPOINT", manager, PlainSignature.fingerprint(key), from),
                            "");
            faults.require(
                    by.isEmpty() || by.equals(partner), "event.by", "signed by one of " + by);
        }
        Member member =
                new Member(partner, key, LocalDate.parse(event.text("from")), LocalDate.MAX);
        faults.require(
                members.putIfAbsent(manager, member) == null,
                "event.manager",
                "'%s' is appointed twice".formatted(manager));
    }

    private void remove(Node event) {
        String manager = event.text("manager");
        Member member = members.get(manager);
        if (member == null) {
            faults.add("event.manager", "no manager '%s'".formatted(manager));
            return;
        }
        faults.require(
                member.until().equals(LocalDate.MAX),
                "event.manager",
                "'%s' is removed already".formatted(manager));
        String from = event.text("from");
        String note = from + " " + event.text("reason");
        String by = signed(event.field("by"), List.of("REMOVE", manager, "0".repeat(64), note), "");
        faults.require(
                by.isEmpty() || by.equals(member.partner()), "event.by", "signed by one of " + by);
        faults.require(
                !LocalDate.parse(from).isBefore(day()), "event.from", "before the day " + day());
        members.put(
                manager,
                new Member(member.partner(), member.key(), member.from(), LocalDate.parse(from)));
    }

    private void votes(Node event) {
        boolean suspends = event.text().equals("VotesSuspended");
        String partner = event.text("partner");
        List<String> statement =
                List.of(
                        suspends ? "SUSPEND_VOTES" : "RESTORE_VOTES",
                        partner,
                        "0".repeat(64),
                        event.text("reason"));
        String by = signed(event.field("by"), statement, "");
        faults.require(!by.equals(partner), "event.by", "signed by one of the same partner");
        faults.require(
                used.add(statement + event.text("by.manager")),
                "event.reason",
                "the statement was used before");
        votes(by, "event.by");
        faults.require(
                fund().text("policy.canSuspendVotes").equals("true"),
                "event",
                "the terms do not let votes be suspended");
        boolean changed = suspends ? suspended.add(partner) : suspended.remove(partner);
        faults.require(changed, "event.partner", "the votes of %s stand so".formatted(partner));
    }

    private void propose(byte[] content, Node event) {
        Node entry = event.field("entry");
        String hash = RawForm.hashOf(content, entry);
        String id = event.text("proposal");
        String expires = event.text("expires");
        votes(signed(event.field("by"), List.of("PROPOSE", id, hash, ""), expires), "event.by");
        Motion motion = new Motion(entry, hash, event.text("by.manager"), expires);
        faults.require(
                motions.putIfAbsent(id, motion) == null,
                "event.proposal",
                "'%s' is proposed twice".formatted(id));
        faults.require(
                Instant.parse(expires).isAfter(at), "event.expires", "lapsed before it came");
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
        votes(
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
            motion.recused.add(manager);
        } else {
            votes(partner, "event.by");
            motion.state = kind.equals("Voided") ? "void" : "deadlocked";
        }
    }

    private void post(Node event) {
        Motion motion = motion(event, true);
        Node entry = motion.entry;
        int needed = Integer.parseInt(fund().text("policy.approvalsPerPartner"));
        for (String partner : partners()) {
            long given =
                    motion.approvals.stream()
                            .map(members::get)
                            .filter(m -> m != null && m.partner().equals(partner))
                            .count();
            faults.require(
                    suspended.contains(partner) || given >= needed,
                    "event.proposal",
                    "posted with %d approvals of %s".formatted(given, partner));
        }
        faults.require(
                motion.isRecommended
                        || !entry.text("kind").equals("INVESTMENT")
                        || fund().text("policy.needsRecommendation").equals("false"),
                "event.proposal",
                "posted without a recommendation");
        new GateAudit(faults, fund(), day()).check(entry, event, books.distributes(entry));
        closedThrough(entry);
        motion.state = "posted";
        books.post(entry);
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
        votes(partner, "event.by");
        faults.require(through.isBefore(day()), "event.through", "the period is not over");
        closings.merge(partner, through, (a, b) -> a.isAfter(b) ? a : b);
    }
}
