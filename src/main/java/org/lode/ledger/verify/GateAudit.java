package org.lode.ledger.verify;

import java.time.LocalDate;

/// Gates in time checked: money that goes to a project or a partner.
///
/// @param faults where faults go
/// @param fund opening of the fund
record GateAudit(Faults faults, Node fund) {
    private static final String DISTRIBUTION = "DISTRIBUTION";

    /// What the entry itself must say.
    void checkEntry(Node entry, boolean distributes, boolean invests) {
        String activity = activity(entry);
        faults.require(
                !distributes || activity.equals(DISTRIBUTION),
                "entry.activity",
                "a distribution names none");
        faults.require(
                !invests || !(activity.isEmpty() || activity.equals(DISTRIBUTION)),
                "entry.activity",
                "an investment names none of its own");
        if (distributes) {
            checkLockUp(LocalDate.parse(entry.text("effective")));
        }
    }

    /// What must hold on the day of posting.
    ///
    /// @param paid the day if the entry pays a partner, else the last of all days
    void checkPosting(Node entry, Node posted, LocalDate paid) {
        checkLockUp(paid);
        String activity = activity(entry);
        if (activity.isEmpty()) {
            return;
        }
        Node gate = posted.field("gate");
        if (gate.isNothing()) {
            faults.add("event.gate", "no verdict on " + activity);
            return;
        }
        if (fund.names().contains("gatePolicy")) {
            faults.require(
                    gate.text("policy").equals(fund.text("gatePolicy")),
                    "event.gate.policy",
                    "is '%s', the fund was opened under '%s'"
                            .formatted(gate.text("policy"), fund.text("gatePolicy")));
        }
        faults.require(gate.text("isOpen").equals("true"), "event.gate.isOpen", "is not open");
        faults.require(
                gate.text("activity").equals(activity)
                        && gate.text("day").equals(entry.text("effective")),
                "event.gate",
                "is on %s on %s".formatted(gate.text("activity"), gate.text("day")));
    }

    private void checkLockUp(LocalDate day) {
        Node lockUp = fund.at("policy.noDistributionBefore");
        faults.require(
                lockUp.isNothing() || !day.isBefore(LocalDate.parse(lockUp.text())),
                "entry.effective",
                "a distribution before the end of the lock-up");
    }

    private static String activity(Node entry) {
        return entry.field("activity").isNothing() ? "" : entry.text("activity");
    }
}
