package org.lode.ledger.verify;

import java.time.LocalDate;

/// Gates in time checked: money that goes to a project or a partner.
///
/// @param faults where faults go
/// @param fund opening of the fund
/// @param day day of posting
record GateAudit(Faults faults, Node fund, LocalDate day) {
    void check(Node entry, Node posted, boolean distributes) {
        boolean hasActivity = !entry.field("activity").isNothing();
        String activity = hasActivity ? entry.text("activity") : "";
        faults.require(
                !distributes || activity.equals("DISTRIBUTION"),
                "entry.activity",
                "a distribution names none");
        Node lockUp = fund.at("policy.noDistributionBefore");
        if (distributes && !lockUp.isNothing()) {
            LocalDate end = LocalDate.parse(lockUp.text());
            faults.require(
                    !day.isBefore(end) && !LocalDate.parse(entry.text("effective")).isBefore(end),
                    "entry.effective",
                    "a distribution before %s".formatted(end));
        }
        if (!hasActivity) {
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
}
