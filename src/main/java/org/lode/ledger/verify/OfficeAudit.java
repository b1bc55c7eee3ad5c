package org.lode.ledger.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Who may sign: managers appointed and removed, votes suspended, each signature checked.
final class OfficeAudit {
    private static final String NO_CONTENT = "0".repeat(64);

    private final Faults faults;
    private final Predicate<SignedText> signatures;
    private final List<String> partners = new ArrayList<>();
    private final Map<String, Member> members = new TreeMap<>();
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final SortedMap<String, String> founders = new TreeMap<>();
    private String fund = "";
    private boolean canSuspend;
    private LocalDate day = LocalDate.MIN;

    OfficeAudit(Faults faults, Predicate<SignedText> signatures) {
        this.faults = faults;
        this.signatures = signatures;
    }

    /// A manager; `until` is the last of days while in office.
    private record Member(String partner, String key, LocalDate from, LocalDate until) {
        boolean isRemoved() {
            return !until.equals(LocalDate.MAX);
        }
    }

    void open(Node event, List<String> ids) {
        fund = event.text("fund");
        canSuspend = event.text("policy.canSuspendVotes").equals("true");
        partners.addAll(ids);
    }

    /// The day of the record that is being read.
    void on(LocalDate recorded) {
        day = recorded;
    }

    SortedMap<String, String> founders() {
        return founders;
    }

    boolean isSuspended(String partner) {
        return suspended.contains(partner);
    }

    /// How many of some managers are a partner's.
    long count(Collection<String> managers, String partner) {
        return managers.stream()
                .map(members::get)
                .filter(m -> m != null && m.partner().equals(partner))
                .count();
    }

    /// The partner of the signer, if the signature is good; empty text if not.
    String signed(Node by, List<String> actSubjectContentNote, String expires) {
        String manager = by.text("manager");
        Member member = members.get(manager);
        if (member == null) {
            faults.add("event.by.manager", "no manager '%s'".formatted(manager));
            return "";
        }
        faults.require(
                !day.isBefore(member.from()) && day.isBefore(member.until()),
                "event.by.manager",
                "'%s' is not in office on %s".formatted(manager, day));
        List<String> fields =
                List.of(
                        fund,
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

    void requireVote(String partner, String field) {
        faults.require(
                !suspended.contains(partner),
                field,
                "the votes of %s are suspended".formatted(partner));
    }

    void appoint(Node event) {
        String manager = event.text("manager");
        String partner = event.text("partner");
        String key = event.text("key.hex");
        faults.require(partners.contains(partner), "event.partner", "no partner " + partner);
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

    void remove(Node event) {
        String manager = event.text("manager");
        Member member = members.get(manager);
        if (member == null) {
            faults.add("event.manager", "no manager '%s'".formatted(manager));
            return;
        }
        String partner = member.partner();
        faults.require(
                !member.isRemoved(), "event.manager", "'%s' is removed already".formatted(manager));
        boolean isOther = false;
        for (Map.Entry<String, Member> other : members.entrySet()) {
            isOther |=
                    !other.getKey().equals(manager)
                            && other.getValue().partner().equals(partner)
                            && !other.getValue().isRemoved();
        }
        faults.require(
                isOther, "event.manager", "'%s' is the last of %s".formatted(manager, partner));
        String from = event.text("from");
        String note = from + " " + event.text("reason");
        String by = signed(event.field("by"), List.of("REMOVE", manager, NO_CONTENT, note), "");
        faults.require(by.isEmpty() || by.equals(partner), "event.by", "signed by one of " + by);
        faults.require(!LocalDate.parse(from).isBefore(day), "event.from", "before the day " + day);
        members.put(
                manager, new Member(partner, member.key(), member.from(), LocalDate.parse(from)));
    }

    void votes(Node event) {
        boolean suspends = event.text().equals("VotesSuspended");
        String partner = event.text("partner");
        List<String> statement =
                List.of(
                        suspends ? "SUSPEND_VOTES" : "RESTORE_VOTES",
                        partner,
                        NO_CONTENT,
                        event.text("reason"));
        faults.require(partners.contains(partner), "event.partner", "no partner " + partner);
        String by = signed(event.field("by"), statement, "");
        faults.require(!by.equals(partner), "event.by", "signed by one of the same partner");
        faults.require(
                used.add(statement + event.text("by.manager")),
                "event.reason",
                "the statement was used before");
        requireVote(by, "event.by");
        faults.require(canSuspend, "event", "the terms do not let votes be suspended");
        boolean changed = suspends ? suspended.add(partner) : suspended.remove(partner);
        faults.require(changed, "event.partner", "the votes of %s stand so".formatted(partner));
    }
}
