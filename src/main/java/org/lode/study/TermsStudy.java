package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.Agreements;
import org.lode.agreement.BaseVerdict;
import org.lode.agreement.ContributionBase;
import org.lode.agreement.Licence;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The third question for a case: who gets what, under every version and reading of the terms.
///
/// @param manifest what identifies the run
/// @param agreements versions with their statements and readings
/// @param settings what is assumed beside the terms
/// @param bases is each valued deposit in the base of the signed agreement, and why
/// @param outcomes one for each set and version, set by set
/// @param checks the three sentences of scale
/// @param answers is the signed agreement more favourable to Ukraine than each draft
/// @param lowHigh the same with every project at its P10 and at its P90; empty if not asked for
/// @param notes what a reader must know about the whole
public record TermsStudy(
        RunManifest manifest,
        Agreements agreements,
        ComparisonSettings settings,
        List<Base> bases,
        List<VersionOutcome> outcomes,
        HeadlineChecks checks,
        List<FavourAnswer> answers,
        Optional<LowHigh> lowHigh,
        List<String> notes) {
    /// The place of one licence.
    ///
    /// @param name name of the deposit
    /// @param licence what is known of its licence
    /// @param verdict in the base or not
    /// @param isNewInCase what the appraisal assumes: true if it takes a contribution
    public record Base(String name, Licence licence, BaseVerdict verdict, boolean isNewInCase) {}

    public TermsStudy {
        bases = List.copyOf(bases);
        outcomes = List.copyOf(outcomes);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /// Compares the terms for an appraised case.
    ///
    /// @param study the appraisal
    /// @param data the case
    /// @param facts verdicts on areas, and licences of a register
    /// @param terms versions of the agreement with the settings
    public static TermsStudy of(
            StudyResult study, Case data, ProjectSets.LicenceFacts facts, Terms terms) {
        Agreements agreements = terms.agreements();
        Money revenue =
                HeadlineChecks.fact(agreements, "Ukraine resource revenues 2024")
                        .orElse(Money.zero(CurrencyUnit.USD));
        ProjectSets.Made made =
                ProjectSets.of(
                        study, data, facts, revenue.amount().doubleValue(), terms.settings());
        List<VersionOutcome> outcomes =
                TermsComparison.run(agreements, made.sets(), terms.settings());
        List<String> drafts =
                agreements.comparable().stream()
                        .filter(v -> v.status() == AgreementVersion.Status.DRAFT)
                        .map(AgreementVersion::id)
                        .toList();
        List<Base> bases = bases(study, made, agreements);
        return new TermsStudy(
                study.manifest(),
                agreements,
                terms.settings(),
                bases,
                outcomes,
                HeadlineChecks.of(agreements, revenue),
                FavourAnswer.of(outcomes, signed(agreements), drafts),
                Optional.empty(),
                notes(made, bases));
    }

    /// The same study with a low and a high case beside the central one, which stays as it is.
    ///
    /// @param moves price moves of the projects to their P10 and P90
    public TermsStudy with(PriceMoves moves) {
        return new TermsStudy(
                manifest,
                agreements,
                settings,
                bases,
                outcomes,
                checks,
                answers,
                Optional.of(LowHigh.of(this, moves)),
                notes);
    }

    /// The version in force; empty text if there is none.
    private static String signed(Agreements agreements) {
        return agreements.comparable().stream()
                .filter(v -> v.status() == AgreementVersion.Status.IN_FORCE)
                .map(AgreementVersion::id)
                .findFirst()
                .orElse("");
    }

    /// Versions with what is assumed beside them.
    ///
    /// @param agreements versions of the agreement
    /// @param settings what is assumed beside the terms
    public record Terms(Agreements agreements, ComparisonSettings settings) {}

    private static List<Base> bases(
            StudyResult study, ProjectSets.Made made, Agreements agreements) {
        ContributionBase test =
                new ContributionBase(
                        agreements.annex(), TermsComparison.EFFECTIVE, java.math.BigDecimal.ONE);
        Map<String, DepositResult> byId = new java.util.HashMap<>();
        study.deposits().forEach(d -> byId.put(d.deposit().id(), d));
        List<Base> bases = new ArrayList<>();
        for (Licence licence : made.licences()) {
            DepositResult deposit = java.util.Objects.requireNonNull(byId.get(licence.depositId()));
            boolean contributes =
                    deposit.valuation()
                            .map(
                                    v ->
                                            v.years().stream()
                                                    .anyMatch(
                                                            y ->
                                                                    y.fundFirst() + y.fundSecond()
                                                                            > 0))
                            .orElse(false);
            bases.add(
                    new Base(deposit.deposit().name(), licence, test.judge(licence), contributes));
        }
        return bases;
    }

    private static List<String> notes(ProjectSets.Made made, List<Base> bases) {
        List<String> notes = new ArrayList<>(made.notes());
        List<String> differ =
                bases.stream()
                        .filter(b -> b.isNewInCase() != (b.verdict() instanceof BaseVerdict.InBase))
                        .map(b -> b.name() + " (" + b.verdict().word() + ")")
                        .toList();
        if (!differ.isEmpty()) {
            notes.add(
                    "the appraisal counts new permits only (is_new_permit in plan.csv); by Annex A"
                            + " these stand otherwise: "
                            + String.join(", ", differ));
        }
        notes.add(
                "cash in the fund earns nothing here, so that only the terms differ; what its"
                        + " projects earn is not modelled");
        notes.add(
                "whether owners would build under a version is not modelled; where a version takes"
                        + " from owners, projects that no longer earn the discount rate are"
                        + " counted");
        return notes;
    }

    /// Seed money of Ukraine and of the US partner, as the file of facts has it.
    public List<Money> seed() {
        FundPlay.Seed seed = TermsComparison.seed(agreements);
        return List.of(seed.ukraine(), seed.unitedStates());
    }

    /// Sets of projects in order, each once.
    public List<ProjectSet> sets() {
        return outcomes.stream().map(VersionOutcome::set).distinct().toList();
    }

    /// Outcomes of one set, in the order of the versions.
    public List<VersionOutcome> of(ProjectSet set) {
        return outcomes.stream().filter(o -> o.set().equals(set)).toList();
    }

    /// The outcome of a version on a set.
    public Optional<VersionOutcome> find(String setId, String versionId) {
        return find(setId, versionId, PriceCase.CENTRAL);
    }

    /// The outcome of a version on a set, in a case.
    ///
    /// @return empty for low and high of a constructed set, or if they were not asked for
    public Optional<VersionOutcome> find(String setId, String versionId, PriceCase where) {
        List<VersionOutcome> all =
                switch (where) {
                    case LOW -> lowHigh.map(LowHigh::low).orElse(List.of());
                    case CENTRAL -> outcomes;
                    case HIGH -> lowHigh.map(LowHigh::high).orElse(List.of());
                };
        return all.stream()
                .filter(o -> o.set().id().equals(setId) && o.version().id().equals(versionId))
                .findFirst();
    }
}
