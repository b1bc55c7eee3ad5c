package org.lode.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The test of Article VI.1 and Annex A: which receipts of the state does half of go to the fund?
///
/// In the base are licences issued after the effective date (limb i), renewals excluded, and assets
/// licensed before but not developed on it (limb ii), if a commodity of Annex A is mined and the
/// area is under the government. Of their payments the named kinds count, see [PaymentKind]. The
/// wording of the two limbs is known from analyses only (Norton Rose Fulbright; UBA).
///
/// @param annex the list of resources
/// @param effective effective date of the agreement
/// @param share part of the base that is contributed, 0 to 1
public record ContributionBase(AnnexA annex, LocalDate effective, BigDecimal share) {
    /// The verdict on one payment of a licence.
    ///
    /// @param kind which payment
    /// @param verdict verdict on it; its reasons begin with those of the licence
    public record PaymentVerdict(PaymentKind kind, BaseVerdict verdict) {}

    /// What may be contributed: a range if a fact is unknown.
    ///
    /// @param low sure contribution
    /// @param high contribution if every unknown fact turns out in favour of the base
    public record Range(Money low, Money high) {
        /// True if no unknown fact matters.
        public boolean isCertain() {
            return low.equals(high);
        }
    }

    /// The verdict on a licence.
    public BaseVerdict judge(Licence licence) {
        List<String> reasons = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean isOffTheList = commodity(licence, reasons, missing);
        boolean isOccupied = area(licence, reasons, missing);
        if (isOffTheList || isOccupied) {
            return new BaseVerdict.OutOfBase(reasons);
        }
        List<String> open = new ArrayList<>();
        Optional<BaseVerdict.Limb> limb = limb(licence, reasons, open);
        if (limb.isEmpty() && open.isEmpty()) {
            return new BaseVerdict.OutOfBase(reasons);
        }
        missing.addAll(open);
        return limb.isPresent() && missing.isEmpty()
                ? new BaseVerdict.InBase(limb.get(), reasons)
                : new BaseVerdict.Undecided(missing, reasons);
    }

    /// The verdict on one payment of a licence.
    public PaymentVerdict judge(Licence licence, PaymentKind kind) {
        BaseVerdict verdict = judge(licence);
        List<String> reasons = new ArrayList<>(verdict.reasons());
        if (!kind.isNamed()) {
            reasons.add(
                    "%s is not one of the receipts that the Budget Code amendment names"
                            .formatted(kind.words()));
            return new PaymentVerdict(kind, new BaseVerdict.OutOfBase(reasons));
        }
        reasons.add("%s is a named receipt (VI.1; Resolution 1616)".formatted(kind.words()));
        return new PaymentVerdict(
                kind,
                switch (verdict) {
                    case BaseVerdict.InBase(BaseVerdict.Limb limb, List<String> why) ->
                            new BaseVerdict.InBase(limb, reasons);
                    case BaseVerdict.OutOfBase(List<String> why) ->
                            new BaseVerdict.OutOfBase(reasons);
                    case BaseVerdict.Undecided(List<String> missing, List<String> why) ->
                            new BaseVerdict.Undecided(missing, reasons);
                });
    }

    /// Is the project new, by the two limbs alone, whatever is mined and wherever it lies?
    ///
    /// For drafts that take from new projects and have no list of resources of their own.
    public Fact isNewProject(Licence licence) {
        List<String> open = new ArrayList<>();
        Optional<BaseVerdict.Limb> limb = limb(licence, new ArrayList<>(), open);
        if (!open.isEmpty()) {
            return Fact.UNKNOWN;
        }
        return limb.isPresent() ? Fact.YES : Fact.NO;
    }

    /// What a licence contributes from its payments, each rounded half up to the minor unit.
    ///
    /// @param payments amounts by kind, one currency; a refund (below 0) contributes nothing
    public Range contribution(Licence licence, Map<PaymentKind, Money> payments) {
        CurrencyUnit currency =
                payments.values().stream()
                        .findFirst()
                        .map(Money::currency)
                        .orElse(CurrencyUnit.USD);
        Money low = Money.zero(currency);
        Money high = low;
        for (PaymentKind kind : PaymentKind.values()) {
            Money payment = payments.get(kind);
            if (payment == null || !payment.isPositive()) {
                continue;
            }
            Money part =
                    Money.rounded(currency, payment.amount().multiply(share), RoundingMode.HALF_UP);
            switch (judge(licence, kind).verdict()) {
                case BaseVerdict.InBase in -> {
                    low = low.plus(part);
                    high = high.plus(part);
                }
                case BaseVerdict.Undecided undecided -> high = high.plus(part);
                case BaseVerdict.OutOfBase out -> {}
            }
        }
        return new Range(low, high);
    }

    /// True if no commodity of the licence is on the list.
    private boolean commodity(Licence licence, List<String> reasons, List<String> missing) {
        List<String> listed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String word : licence.commodities()) {
            switch (annex.find(word)) {
                case AnnexA.Answer.Listed(String commodity, List<AnnexResource> entries) ->
                        listed.add(commodity);
                case AnnexA.Answer.Absent(AnnexResource entry) -> absent.add(entry.name());
                case AnnexA.Answer.NotRecognised(String name) -> unknown.add(name);
            }
        }
        if (!absent.isEmpty()) {
            reasons.add("%s is not on Annex A".formatted(String.join(", ", absent)));
        }
        if (!listed.isEmpty()) {
            reasons.add("%s is on Annex A".formatted(String.join(", ", listed)));
            if (!absent.isEmpty() || !unknown.isEmpty()) {
                reasons.add("payments for the other commodities are not told apart");
            }
            return false;
        }
        if (!unknown.isEmpty()) {
            missing.add(
                    "whether %s is on Annex A under another name"
                            .formatted(String.join(", ", unknown)));
            return false;
        }
        return true;
    }

    /// True if the area is not under the government.
    private static boolean area(Licence licence, List<String> reasons, List<String> missing) {
        return switch (licence.area()) {
            case ELIGIBLE -> {
                reasons.add("the area is under the government");
                yield false;
            }
            case NOT_ELIGIBLE -> {
                reasons.add("the area is occupied: no payment reaches the state");
                yield true;
            }
            case CONTESTED -> {
                missing.add("who holds the area (contested)");
                yield false;
            }
            case UNKNOWN -> {
                missing.add("who holds the area");
                yield false;
            }
        };
    }

    private Optional<BaseVerdict.Limb> limb(
            Licence licence, List<String> reasons, List<String> missing) {
        if (licence.isFuture()) {
            reasons.add(
                    "no licence yet: the next one is issued after %s (limb i)"
                            .formatted(effective));
            return Optional.of(BaseVerdict.Limb.NEW_LICENCE);
        }
        Fact isNew = licence.issued().map(d -> d.isAfter(effective)).orElse(Fact.UNKNOWN);
        String when = licence.issued().map(IssueDate::toString).orElse("on an unknown day");
        return switch (isNew) {
            case YES -> newLicence(licence, when, reasons, missing);
            case NO -> {
                reasons.add("issued %s, not after %s".formatted(when, effective));
                yield undeveloped(licence, reasons, missing);
            }
            case UNKNOWN -> unknownDate(licence, when, reasons, missing);
        };
    }

    private Optional<BaseVerdict.Limb> newLicence(
            Licence licence, String when, List<String> reasons, List<String> missing) {
        reasons.add("issued %s, after %s (limb i)".formatted(when, effective));
        return switch (licence.renewal()) {
            case NO -> {
                reasons.add("no renewal");
                yield Optional.of(BaseVerdict.Limb.NEW_LICENCE);
            }
            case YES -> {
                reasons.add("a renewal, which limb (i) excludes");
                yield undeveloped(licence, reasons, missing);
            }
            case UNKNOWN ->
                    switch (licence.developed()) {
                        case NO -> {
                            reasons.add(
                                    "a renewal would still be in by limb (ii): not developed on "
                                            + effective);
                            yield Optional.of(BaseVerdict.Limb.NEW_LICENCE);
                        }
                        case YES, UNKNOWN -> {
                            missing.add("whether the licence renews an earlier one");
                            yield Optional.empty();
                        }
                    };
        };
    }

    private Optional<BaseVerdict.Limb> undeveloped(
            Licence licence, List<String> reasons, List<String> missing) {
        return switch (licence.developed()) {
            case NO -> {
                reasons.add("not developed on %s (limb ii)".formatted(effective));
                yield Optional.of(BaseVerdict.Limb.UNDEVELOPED_ASSET);
            }
            case YES -> {
                reasons.add("developed on %s: an existing producing licence".formatted(effective));
                yield Optional.empty();
            }
            case UNKNOWN -> {
                missing.add("whether the asset was developed on " + effective);
                yield Optional.empty();
            }
        };
    }

    private Optional<BaseVerdict.Limb> unknownDate(
            Licence licence, String when, List<String> reasons, List<String> missing) {
        reasons.add("issued %s".formatted(when));
        if (licence.developed() == Fact.NO) {
            reasons.add(
                    "not developed on %s: in by limb (ii) if issued before, by limb (i) if after"
                            .formatted(effective));
            return Optional.of(BaseVerdict.Limb.UNDEVELOPED_ASSET);
        }
        if (licence.renewal() == Fact.YES && licence.developed() == Fact.YES) {
            reasons.add("a renewal of a developed asset: out by both limbs");
            return Optional.empty();
        }
        missing.add("when the licence was issued");
        if (licence.developed() == Fact.UNKNOWN) {
            missing.add("whether the asset was developed on " + effective);
        }
        return Optional.empty();
    }
}
