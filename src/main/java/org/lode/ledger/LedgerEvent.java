package org.lode.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.CurrencyUnit;

/// What happened: the content of one record of the log.
///
/// Names of types and fields are part of the hashed text; they do not change within a version of
/// [CanonicalForm].
public sealed interface LedgerEvent {
    /// The fund begins. Always the first record, and only the first.
    ///
    /// @param fund short name; part of every signed statement
    /// @param name full name
    /// @param partners two or more
    /// @param termsVersion version of the agreement's terms that the fund follows
    /// @param baseCurrency currency of capital, income and net asset value
    /// @param policy who must agree
    /// @param gatePolicy name of the policy that every verdict on a gate must follow; empty in
    ///     funds opened before it was part of the opening, whose verdicts may follow any
    record FundOpened(
            String fund,
            String name,
            List<Partner> partners,
            String termsVersion,
            CurrencyUnit baseCurrency,
            ApprovalPolicy policy,
            @AddedLater Optional<String> gatePolicy)
            implements LedgerEvent {
        public FundOpened {
            Texts.require("the short name of a fund", fund);
            partners = List.copyOf(partners);
            if (partners.stream().map(Partner::id).distinct().count() != partners.size()
                    || partners.size() < 2) {
                throw new IllegalArgumentException(
                        "a fund has two or more different partners, were %s.".formatted(partners));
            }
            gatePolicy.ifPresent(gates -> Texts.require("the policy on gates", gates));
        }

        /// A fund whose policy on gates is not fixed.
        public FundOpened(
                String fund,
                String name,
                List<Partner> partners,
                String termsVersion,
                CurrencyUnit baseCurrency,
                ApprovalPolicy policy) {
            this(fund, name, partners, termsVersion, baseCurrency, policy, Optional.empty());
        }

        /// The same fund with a policy on gates.
        public FundOpened gatedBy(String named) {
            return new FundOpened(
                    fund, name, partners, termsVersion, baseCurrency, policy, Optional.of(named));
        }
    }

    /// A partner appoints a manager. The first manager of a partner founds its trust; every later
    /// one is signed by a manager of that partner in office.
    ///
    /// @param partner the partner
    /// @param manager id of the manager, used once
    /// @param key the manager's public key, used once
    /// @param from first day in office
    /// @param by the manager who signs; empty for the first of a partner
    record ManagerAppointed(
            String partner, String manager, VerifyingKey key, LocalDate from, Optional<SignedBy> by)
            implements LedgerEvent {
        public ManagerAppointed {
            Texts.require("the id of a manager", manager);
        }
    }

    /// A manager leaves office; signed by a manager of the same partner (also by himself).
    ///
    /// @param manager the manager
    /// @param from first day out of office
    /// @param reason one sentence
    /// @param by the manager who signs
    record ManagerRemoved(String manager, LocalDate from, String reason, SignedBy by)
            implements LedgerEvent {}

    /// A partner's managers lose their votes; signed by a manager of another partner. Refused
    /// unless the policy allows it.
    ///
    /// @param partner the partner
    /// @param reason one sentence
    /// @param by the manager who signs
    record VotesSuspended(String partner, String reason, SignedBy by) implements LedgerEvent {}

    /// The votes are given back; signed by a manager of another partner.
    ///
    /// @param partner the partner
    /// @param reason one sentence
    /// @param by the manager who signs
    record VotesRestored(String partner, String reason, SignedBy by) implements LedgerEvent {}

    /// An account is opened.
    ///
    /// @param account the account
    record AccountOpened(Account account) implements LedgerEvent {}

    /// A dated rate of exchange is recorded: one unit of `from` is worth `value` units of `to`.
    ///
    /// @param rate id, used once
    /// @param from the one currency
    /// @param to the other currency
    /// @param value above zero, exact, at most 20 digits before and after the point
    /// @param date day of the rate
    /// @param source who published it
    record RateRecorded(
            String rate,
            CurrencyUnit from,
            CurrencyUnit to,
            BigDecimal value,
            LocalDate date,
            String source)
            implements LedgerEvent {
        private static final int MOST_RATE_DIGITS = 20;

        public RateRecorded {
            Texts.require("the id of a rate", rate);
            Texts.require("the source of a rate", source);
            value = value.stripTrailingZeros();
            if (value.scale() > MOST_RATE_DIGITS
                    || value.precision() - (long) value.scale() > MOST_RATE_DIGITS) {
                throw new IllegalArgumentException(
                        "rate '%s' has more than %d digits before or after the point."
                                        .formatted(rate, MOST_RATE_DIGITS)
                                + " Maybe a slip in the exponent.");
            }
        }
    }

    /// An entry is proposed.
    ///
    /// @param proposal id, used once
    /// @param entry the content
    /// @param expires after this moment it can be neither approved nor posted
    /// @param by the proposer, who cannot approve it; signs content and expiry
    record EntryProposed(String proposal, JournalEntry entry, Instant expires, SignedBy by)
            implements LedgerEvent {
        public EntryProposed {
            Texts.require("the id of a proposal", proposal);
        }
    }

    /// A committee recommends a proposal, or does not. Recorded as data; the managers decide.
    ///
    /// @param proposal the proposal
    /// @param committee its name
    /// @param inFavour members for it
    /// @param against members against it
    /// @param minutes hash of the minutes
    record Recommended(
            String proposal,
            String committee,
            List<String> inFavour,
            List<String> against,
            Hash minutes)
            implements LedgerEvent {
        public Recommended {
            inFavour = List.copyOf(inFavour);
            against = List.copyOf(against);
        }

        /// True if more members are for it than against it.
        public boolean isInFavour() {
            return inFavour.size() > against.size();
        }
    }

    /// A manager approves.
    ///
    /// @param proposal the proposal
    /// @param content hash of the entry that was read
    /// @param by the manager who signs content and expiry
    record Approved(String proposal, Hash content, SignedBy by) implements LedgerEvent {}

    /// A manager takes no part in a proposal, for example for a conflict of interest (a partner
    /// that owns part of the bidder).
    ///
    /// @param proposal the proposal
    /// @param reason one sentence
    /// @param by the manager who signs
    record Recused(String proposal, String reason, SignedBy by) implements LedgerEvent {}

    /// A manager states that the partners do not agree. The proposal ends with nothing paid.
    ///
    /// @param proposal the proposal
    /// @param reason one sentence
    /// @param by the manager who signs
    record Deadlocked(String proposal, String reason, SignedBy by) implements LedgerEvent {}

    /// An approved entry is posted: from here on it counts.
    ///
    /// @param proposal the proposal
    /// @param gate verdict on the gate; needed if the entry names an activity or distributes
    record Posted(String proposal, Optional<GateEvidence> gate) implements LedgerEvent {}

    /// A manager of either partner takes a proposal off before it is posted.
    ///
    /// @param proposal the proposal
    /// @param reason one sentence
    /// @param by the manager who signs
    record Voided(String proposal, String reason, SignedBy by) implements LedgerEvent {}

    /// A proposal has passed its time.
    ///
    /// @param proposal the proposal
    record Expired(String proposal) implements LedgerEvent {}

    /// A manager signs the state of the log.
    ///
    /// @param head the head that was signed
    /// @param by the manager who signs
    record HeadSigned(Head head, SignedBy by) implements LedgerEvent {}

    /// A manager closes the books through a day. Closed once a manager of each partner has signed
    /// for that day or a later one; then no entry can be effective on or before it.
    ///
    /// @param through last day of the period
    /// @param by the manager who signs
    record PeriodClosed(LocalDate through, SignedBy by) implements LedgerEvent {}

    /// Somebody read from the ledger.
    ///
    /// @param reader who
    /// @param subject what
    record ReadLogged(String reader, String subject) implements LedgerEvent {}

    /// Something left the ledger as a file.
    ///
    /// @param reader who
    /// @param subject what, and in which format
    /// @param content hash of the file
    record Exported(String reader, String subject, Hash content) implements LedgerEvent {}
}
