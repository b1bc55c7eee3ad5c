package org.lode.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.BaseVerdict;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermReading;
import org.lode.agreement.TermTopic;
import org.lode.quantity.Money;
import org.lode.study.FavourAnswer;
import org.lode.study.HeadlineChecks;
import org.lode.study.PartyReceipts;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.ProjectSet;
import org.lode.study.TermsStudy;
import org.lode.study.VersionOutcome;

/// What a comparison of terms says in sentences; terminal and page print the same ones.
final class TermsWords {
    private final TermsStudy study;

    TermsWords(TermsStudy study) {
        this.study = study;
    }

    List<String> conventions() {
        var s = study.settings();
        List<String> lines = new ArrayList<>();
        lines.add(
                ("Real USD of %d. Present values on %s at %s a year. %d project years, the first"
                                + " is the year of the decision to build, taken as the valuation"
                                + " date.")
                        .formatted(
                                study.manifest().priceBaseYear(),
                                s.valuationDate(),
                                Numbers.percent(s.discounting().ratePerYear(), 3),
                                s.horizonYears()));
        lines.add(
                "A…B: the figure runs from A to B over all readings of terms and facts that are"
                        + " not public. No reading is the likely one.");
        lines.add(
                ("Partners: cash by the horizon, and their part of the fund's assets at cost if it"
                                + " were wound up then. Seed money of %s M (Ukraine) and %s M (US)"
                                + " is in every version. New military aid: %s M a year at assessed value"
                                + " (constructed).")
                        .formatted(
                                millions(study.seed().getFirst()),
                                millions(study.seed().getLast()),
                                Numbers.plain(s.aidUsdPerYear() / 1e6, 6)));
        return lines;
    }

    private static String millions(Money money) {
        return Numbers.plain(money.amount().doubleValue() / 1e6, 6);
    }

    List<String> openTerms() {
        List<String> lines = new ArrayList<>();
        for (AgreementVersion version : study.agreements().comparable()) {
            String open =
                    version.openTopics().stream()
                            .map(t -> topic(version, t))
                            .collect(Collectors.joining("; "));
            lines.add(
                    "%s: %s"
                            .formatted(
                                    version.id(), open.isEmpty() ? "nothing is left open" : open));
        }
        for (ProjectSet set : study.sets()) {
            study.of(set).stream()
                    .filter(o -> !o.set().isConstructed())
                    .map(TermsWords::extremes)
                    .filter(text -> !text.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String topic(AgreementVersion version, TermTopic topic) {
        List<TermReading> readings = version.readingsOf(topic);
        boolean isConflict = readings.stream().anyMatch(r -> !r.conflict().isEmpty());
        return "%s %s (%s)"
                .formatted(
                        topic.words(),
                        isConflict ? "is reported in several ways" : "is not public",
                        readings.stream()
                                .map(r -> r.value().text())
                                .collect(Collectors.joining(" / ")));
    }

    /// Which readings give the US partner least and most: those that differ between the two.
    private static String extremes(VersionOutcome outcome) {
        VersionOutcome.Range us = outcome.range(r -> r.presentValue(Party.US_PARTNER));
        return us.isOpen()
                ? "%s on set %s, US partner: least with %s; most with %s"
                        .formatted(
                                outcome.version().id(),
                                outcome.set().id(),
                                without(us.lowReading(), us.highReading()),
                                without(us.highReading(), us.lowReading()))
                : "";
    }

    private static String without(String reading, String other) {
        List<String> shared = List.of(other.split(", ", -1));
        return List.of(reading.split(", ", -1)).stream()
                .filter(part -> !shared.contains(part))
                .map(part -> part.replace('_', ' ').replace("=", " "))
                .collect(Collectors.joining(", "));
    }

    List<String> checks() {
        HeadlineChecks checks = study.checks();
        List<String> lines = new ArrayList<>();
        for (HeadlineChecks.ClaimCheck c : checks.claims()) {
            lines.add(
                    ("%s: a claim of %s bn earns %s bn a year; half of the resource revenue of 2024"
                                    + " is %s bn a year. After ten years %s bn are owed: %s.")
                            .formatted(
                                    c.versionId(),
                                    bn(c.claim(), 0),
                                    bn(c.accrual(), 2),
                                    bn(c.cash(), 2),
                                    bn(c.afterTenYears(), 2),
                                    c.isNeverRepaid()
                                            ? "it is never repaid at that revenue"
                                            : "it falls"));
        }
        if (checks.capYears().isPresent() && checks.capUsd().isPresent()) {
            lines.add(
                    "The cap of %s bn takes %s years at %s bn a year."
                            .formatted(
                                    bn(checks.capUsd().get(), 0),
                                    checks.capYears()
                                            .get()
                                            .decimal(2, RoundingMode.HALF_UP)
                                            .toPlainString(),
                                    bn(checks.contributionUsd(), 2)));
        }
        checks.expectedUsd().ifPresent(expected -> lines.addAll(expectation(expected)));
        return lines;
    }

    private List<String> expectation(Money expected) {
        List<String> lines = new ArrayList<>();
        for (VersionOutcome outcome : signed()) {
            VersionOutcome.Range peak = outcome.range(PartyReceipts::peakContribution);
            VersionOutcome.Range mean = outcome.range(PartyReceipts::meanContribution);
            lines.add(
                    ("Ukraine expects to contribute at most %s M a year. On set %s the appraisal"
                                    + " gives %s M in the best year, %s M a year on average: %s.")
                            .formatted(
                                    expected.amount()
                                            .movePointLeft(6)
                                            .stripTrailingZeros()
                                            .toPlainString(),
                                    outcome.set().id(),
                                    TermsTable.range(peak),
                                    TermsTable.range(mean),
                                    compare(peak, expected.amount().doubleValue())));
        }
        return lines;
    }

    private static String compare(VersionOutcome.Range peak, double expected) {
        if (peak.high() <= expected) {
            return "within the expectation in every reading";
        }
        return peak.low() > expected
                ? "above the expectation in every reading"
                : "above or below it, by the licences whose place is undecided";
    }

    private List<VersionOutcome> signed() {
        return study.outcomes().stream()
                .filter(o -> o.version().status() == AgreementVersion.Status.IN_FORCE)
                .filter(o -> !o.set().isConstructed())
                .toList();
    }

    /// The claim that the signed agreement is far more favourable to Ukraine, draft by draft.
    List<String> answers() {
        List<String> lines = new ArrayList<>();
        for (String draft : drafts()) {
            lines.add(answer(draft));
        }
        lines.add(
                "Not in these figures: governance, vetoes, offtake and investment rights, what the"
                        + " fund's projects earn, and, but for the last set, what existing"
                        + " licences pay.");
        return lines;
    }

    /// Ids of the drafts that the signed agreement is compared with.
    List<String> drafts() {
        return study.answers().stream().map(FavourAnswer::earlier).distinct().toList();
    }

    /// The answer for one draft over the appraised projects.
    private String answer(String draft) {
        List<FavourAnswer> appraised =
                study.answers().stream()
                        .filter(a -> a.earlier().equals(draft) && !a.set().isConstructed())
                        .toList();
        String gains =
                appraised.stream()
                        .map(a -> "%s on set %s".formatted(percentGain(a), a.set().id()))
                        .collect(Collectors.joining(", "));
        boolean isYes = appraised.stream().allMatch(a -> a.verdict() == FavourAnswer.Verdict.YES);
        boolean isNo = appraised.stream().allMatch(a -> a.verdict() == FavourAnswer.Verdict.NO);
        String verdict =
                isYes
                        ? "more favourable to Ukraine in every reading"
                        : isNo
                                ? "less favourable to Ukraine in every reading"
                                : "cannot be answered from public terms";
        return "Against %s: %s. Gain of Ukraine's side at present value: %s."
                .formatted(draft, verdict, gains);
    }

    /// Least and most gain as part of Ukraine's side under the earlier version.
    static String percentGain(FavourAnswer a) {
        return "%s…%s"
                .formatted(Numbers.percent(a.leastShare(), 2), Numbers.percent(a.mostShare(), 2));
    }

    /// One word and the range in millions, for a cell of a table.
    static String gain(FavourAnswer a) {
        String word =
                switch (a.verdict()) {
                    case YES -> "yes";
                    case NO -> "no";
                    case SAME -> "same";
                    case OPEN -> "open";
                };
        return "%s %s…%s"
                .formatted(word, Numbers.millions(a.leastGain()), Numbers.millions(a.mostGain()));
    }

    /// The answer for a draft on a set.
    java.util.Optional<FavourAnswer> answer(String draft, ProjectSet set) {
        return study.answers().stream()
                .filter(a -> a.earlier().equals(draft) && a.set().equals(set))
                .findFirst();
    }

    List<String> bases() {
        return study.bases().stream()
                .map(
                        b ->
                                "%s: %s. %s%s%s"
                                        .formatted(
                                                b.name(),
                                                place(b.verdict()),
                                                String.join("; ", b.verdict().reasons()),
                                                missing(b.verdict()),
                                                openReading(b).map(o -> ". " + o).orElse("")))
                .toList();
    }

    /// Why an old licence is in the base though the appraisal takes nothing from it, and what the
    /// answer hangs on; empty for all others.
    static Optional<String> openReading(TermsStudy.Base base) {
        boolean isOldAndIn =
                base.verdict() instanceof BaseVerdict.InBase(BaseVerdict.Limb limb, List<String> _)
                        && limb == BaseVerdict.Limb.UNDEVELOPED_ASSET
                        && !base.isNewInCase();
        return isOldAndIn
                ? Optional.of(
                        ("The permit is not new (is_new_permit in plan.csv), so the appraisal takes"
                                        + " no contribution; limb (ii) takes old licences too while"
                                        + " the asset is not developed. Open: no public text says"
                                        + " what developed means; if work begun counts, it is out."
                                        + " Facts: %s")
                                .formatted(base.licence().basis()))
                : Optional.empty();
    }

    /// Shares that a version or a bid states and that no project of the case meets.
    List<String> unreached() {
        List<String> lines = new ArrayList<>();
        for (AgreementVersion version : study.agreements().comparable()) {
            List<String> used =
                    version.readings().stream().flatMap(r -> r.restsOn().stream()).toList();
            version.quoted().stream()
                    .filter(q -> q.topic().equals("contribution_ua"))
                    .filter(q -> q.unit().equals("percent") && !used.contains(q.id()))
                    .map(
                            q ->
                                    "%s: %s, %s %%: bound no project in this case%s."
                                            .formatted(
                                                    version.id(),
                                                    q.term(),
                                                    q.value(),
                                                    q.note().isEmpty() ? "" : "; " + q.note()))
                    .forEach(lines::add);
        }
        priceLinked().ifPresent(lines::add);
        return lines;
    }

    /// The share linked to price that a losing bidder offered.
    private Optional<String> priceLinked() {
        Optional<QuotedTerm> low = study.agreements().quoted("fact-29");
        Optional<QuotedTerm> high = study.agreements().quoted("fact-30");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        boolean isShared =
                study.sets().stream()
                        .flatMap(s -> s.projects().stream())
                        .flatMap(p -> p.years().stream())
                        .anyMatch(y -> y.productionShare() > 0);
        return Optional.of(
                "Price-linked share of the state (%s to %s %% of profit production, offered by the losing bidder for Dobra): bound no project in this case; no version has such a term, and %s."
                        .formatted(
                                low.get().value(),
                                high.get().value(),
                                isShared
                                        ? "what is shared here follows fiscal.csv, at a share that"
                                                + " does not move with price"
                                        : "no project compared here shares production"));
    }

    private static String place(BaseVerdict verdict) {
        return switch (verdict) {
            case BaseVerdict.InBase in -> "in, " + in.limb().words();
            case BaseVerdict.OutOfBase out -> "out";
            case BaseVerdict.Undecided undecided -> "undecided";
        };
    }

    private static String missing(BaseVerdict verdict) {
        return switch (verdict) {
            case BaseVerdict.InBase in -> "";
            case BaseVerdict.OutOfBase out -> "";
            case BaseVerdict.Undecided undecided ->
                    "; not known: " + String.join(", ", undecided.missing());
        };
    }

    private static String bn(Money money, int decimals) {
        return money.amount()
                .movePointLeft(9)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
