package org.lode.eligibility;

import java.util.List;
import org.lode.ownership.OwnershipVerdict;
import org.lode.ownership.RegimeRule;
import org.lode.screening.ListCitation;
import org.lode.screening.Match;
import org.lode.territory.AreaVerdict;

/// One reason of a verdict. Each says what it rests on and what it leads to.
public sealed interface Finding {
    /// What the finding alone leads to.
    Outcome outcome();

    /// One sentence without a full stop.
    String text();

    /// The party itself may be, or is, on a list.
    ///
    /// @param match the entry with list, date, hash and evidence
    /// @param entryHash [EntryHash] of the entry, for the register of decisions
    /// @param outcome barred, or review
    /// @param text reason
    record Listed(Match match, String entryHash, Outcome outcome, String text) implements Finding {}

    /// A match that a person has decided to be another subject.
    ///
    /// @param match the entry
    /// @param decision the decision in force
    record Dismissed(Match match, Decision decision) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.CLEAR;
        }

        @Override
        public String text() {
            return "%s (%s %s) decided another subject on %s by %s until %s: %s"
                    .formatted(
                            match.name().text(),
                            match.list().id(),
                            match.party().entryId(),
                            decision.decidedOn(),
                            decision.decidedBy(),
                            decision.expiresOn(),
                            decision.reason());
        }
    }

    /// Listed parties own the party under a regime's test.
    ///
    /// @param rule the rule with its version and source
    /// @param verdict the chain of holdings
    record Owned(RegimeRule rule, OwnershipVerdict.BarredOwned verdict) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.BARRED_OWNED;
        }

        @Override
        public String text() {
            return "%s (%s): %s".formatted(rule.id(), rule.testInWords(), verdict.text());
        }
    }

    /// Ownership that a person must look at: a band over the threshold, control, a listed
    /// minority, an owner who is not known.
    ///
    /// @param rules ids of the rules that say so
    /// @param text reason
    record OwnershipOpen(List<String> rules, String text) implements Finding {
        public OwnershipOpen {
            rules = List.copyOf(rules);
        }

        @Override
        public Outcome outcome() {
            return Outcome.REVIEW;
        }
    }

    /// A direct or indirect owner may be on a list.
    ///
    /// @param owner name of the owner
    /// @param match the entry
    /// @param entryHash [EntryHash] of the entry
    /// @param text reason
    record OwnerMatch(String owner, Match match, String entryHash, String text) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.REVIEW;
        }
    }

    /// Evidence on the conduct of the party or of an owner: a policy choice of the case.
    ///
    /// @param conduct the row
    /// @param outcome barred or review
    /// @param text reason
    record Acted(Conduct conduct, Outcome outcome, String text) implements Finding {}

    /// The area.
    ///
    /// @param verdict the verdict on the area
    record Area(AreaVerdict verdict) implements Finding {
        @Override
        public Outcome outcome() {
            return switch (verdict.status()) {
                case ELIGIBLE -> Outcome.CLEAR;
                case NOT_ELIGIBLE -> Outcome.NOT_ELIGIBLE_AREA;
                case CONTESTED, UNKNOWN -> Outcome.REVIEW;
            };
        }

        @Override
        public String text() {
            return "area " + verdict.summary();
        }
    }

    /// The gate of the activity.
    ///
    /// @param gate the gate with its conditions
    record Gated(ActivityGate gate) implements Finding {
        @Override
        public Outcome outcome() {
            return gate.isOpen() ? Outcome.CLEAR : Outcome.GATE_CLOSED;
        }

        @Override
        public String text() {
            return "%s %s".formatted(gate.activity(), reason());
        }

        /// The reason without the activity.
        public String reason() {
            if (gate.isOpen()) {
                return "is open under " + gate.policy();
            }
            if (!gate.isRuled()) {
                return "is shut: no row of policy %s covers %s"
                        .formatted(gate.policy(), gate.date());
            }
            return "waits under %s for %s"
                    .formatted(
                            gate.policy(),
                            String.join(
                                    ", ",
                                    gate.shut().stream()
                                            .map(c -> c.gate() + " (" + c.reason() + ")")
                                            .toList()));
        }
    }

    /// Nobody is named: no holder is on record.
    record NoParty() implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.CLEAR;
        }

        @Override
        public String text() {
            return "no holder on record: only area and gates were judged";
        }
    }

    /// The lists were read and hold nobody like the party.
    ///
    /// @param lists the lists, with dates and hashes
    record NotListed(List<ListCitation> lists) implements Finding {
        public NotListed {
            lists = List.copyOf(lists);
        }

        @Override
        public Outcome outcome() {
            return lists.isEmpty() ? Outcome.REVIEW : Outcome.CLEAR;
        }

        @Override
        public String text() {
            return lists.isEmpty()
                    ? "no list was loaded: nothing can be said about the party"
                    : "on none of %d lists".formatted(lists.size());
        }
    }
}
