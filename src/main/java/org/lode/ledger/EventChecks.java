package org.lode.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;

/// Every rule that an event must meet before it is recorded.
final class EventChecks {
    private final Register register;
    private final ProposalChecks proposals;
    private final OfficeChecks office;
    private final LogChain chain;

    EventChecks(Register register, Journal journal, Map<String, Proposal> known, LogChain chain) {
        this.register = register;
        this.proposals = new ProposalChecks(register, journal, known);
        this.office = new OfficeChecks(register);
        this.chain = chain;
    }

    void check(LedgerEvent event, Instant at, Refusals refusals) {
        boolean isOpening = event instanceof LedgerEvent.FundOpened;
        if (isOpening != register.fund().isEmpty()) {
            refusals.add(
                    isOpening ? Reason.ALREADY_OPENED : Reason.NOT_OPENED,
                    isOpening ? "the fund is opened already." : "the fund is not opened yet.");
            return;
        }
        switch (event) {
            case LedgerEvent.FundOpened _, LedgerEvent.ReadLogged _, LedgerEvent.Exported _ -> {}
            case LedgerEvent.ManagerAppointed e ->
                    office.check(e, ProposalChecks.day(at), refusals);
            case LedgerEvent.ManagerRemoved e -> office.check(e, ProposalChecks.day(at), refusals);
            case LedgerEvent.VotesSuspended e -> office.check(e, ProposalChecks.day(at), refusals);
            case LedgerEvent.VotesRestored e -> office.check(e, ProposalChecks.day(at), refusals);
            case LedgerEvent.AccountOpened e -> checkAccount(e.account(), refusals);
            case LedgerEvent.RateRecorded e -> checkRate(e, refusals);
            case LedgerEvent.EntryProposed e -> proposals.check(e, at, refusals);
            case LedgerEvent.Recommended e -> proposals.check(e, at, refusals);
            case LedgerEvent.Approved e -> proposals.check(e, at, refusals);
            case LedgerEvent.Recused e -> proposals.check(e, at, refusals);
            case LedgerEvent.Deadlocked e -> proposals.check(e, at, refusals);
            case LedgerEvent.Posted e -> proposals.check(e, at, refusals);
            case LedgerEvent.Voided e -> proposals.check(e, at, refusals);
            case LedgerEvent.Expired e -> proposals.check(e, at, refusals);
            case LedgerEvent.HeadSigned e -> checkHead(e, at, refusals);
            case LedgerEvent.PeriodClosed e -> checkClosing(e, at, refusals);
        }
    }

    private void checkAccount(Account account, Refusals refusals) {
        CurrencyUnit base = register.opened().baseCurrency();
        boolean isBase = account.currency().equals(base);
        if (register.accounts().containsKey(account.code())) {
            refusals.add(
                    Reason.ALREADY_USED,
                    "an account '%s' is open already.".formatted(account.code()));
        }
        Optional<String> partner = account.partner();
        if (partner.filter(p -> !register.hasPartner(p)).isPresent()) {
            refusals.add(
                    Reason.UNKNOWN_PARTNER,
                    "account '%s' names partner '%s', who is none of the fund's."
                            .formatted(account.code(), partner.orElseThrow()));
        }
        if (!isBase && !account.role().allowsForeignCurrency()) {
            refusals.add(
                    Reason.WRONG_CURRENCY,
                    "an account of role %s is in %s, '%s' is in %s."
                            .formatted(account.role(), base, account.code(), account.currency()));
        }
        boolean hasCounter = account.counter().filter(c -> !c.equals(base)).isPresent();
        if (account.role() == AccountRole.EXCHANGE
                && (hasCounter != isBase || account.counter().isPresent() != isBase)) {
            refusals.add(
                    Reason.WRONG_CURRENCY,
                    "an exchange account in %s names the foreign currency that it carries, one in another currency names none: '%s'."
                            .formatted(base, account.code()));
        }
    }

    private void checkRate(LedgerEvent.RateRecorded rate, Refusals refusals) {
        CurrencyUnit base = register.opened().baseCurrency();
        if (register.rates().containsKey(rate.rate())) {
            refusals.add(
                    Reason.ALREADY_USED, "a rate '%s' is recorded already.".formatted(rate.rate()));
        }
        if (rate.from().equals(rate.to())) {
            refusals.add(
                    Reason.RATE_WITHIN_CURRENCY,
                    "a rate is between two currencies, was %s to %s."
                            .formatted(rate.from(), rate.to()));
        } else if (!rate.from().equals(base) && !rate.to().equals(base)) {
            refusals.add(
                    Reason.WRONG_CURRENCY,
                    "a rate is to or from %s, was %s to %s. Maybe convert in two steps."
                            .formatted(base, rate.from(), rate.to()));
        }
        if (rate.value().signum() <= 0) {
            refusals.add(
                    Reason.RATE_NOT_KEPT,
                    "a rate is above zero, was %s.".formatted(rate.value().toPlainString()));
        }
    }

    private void checkHead(LedgerEvent.HeadSigned event, Instant at, Refusals refusals) {
        Head head = event.head();
        if (head.count() < 1
                || head.count() > chain.count()
                || !chain.head(head.count()).equals(head)) {
            refusals.add(
                    Reason.WRONG_HEAD,
                    "the log of %d records has no such head at %d."
                            .formatted(chain.count(), head.count()));
        }
        office.signer(
                event.by(),
                acts().signHead(head, event.by().manager()),
                ProposalChecks.day(at),
                refusals);
    }

    private void checkClosing(LedgerEvent.PeriodClosed event, Instant at, Refusals refusals) {
        if (!event.through().isBefore(ProposalChecks.day(at))) {
            refusals.add(
                    Reason.TIME_GOES_BACK,
                    "a period is closed after its last day %s, it is %s."
                            .formatted(event.through(), ProposalChecks.day(at)));
        }
        office.signer(
                        event.by(),
                        acts().closePeriod(event.through(), event.by().manager()),
                        ProposalChecks.day(at),
                        refusals)
                .ifPresent(m -> office.requireVote(m, refusals));
    }

    private SignedActs acts() {
        return new SignedActs(register.opened().fund());
    }
}
