package org.lode.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.agreement.Fact;
import org.lode.agreement.IssueDate;
import org.lode.agreement.Licence;
import org.lode.territory.AreaStatus;

/// The sets of projects on which terms are compared.
///
/// Which projects will be built is not known, so the comparison is made on several sets and never
/// on a guess of one.
public final class ProjectSets {
    private static final int STREAM_YEARS = 15;

    private ProjectSets() {}

    /// What the sets are made of.
    ///
    /// @param sets the sets
    /// @param licences licence of every valued deposit, in ranking order
    /// @param notes what was left out, in words
    public record Made(List<ProjectSet> sets, List<Licence> licences, List<String> notes) {
        public Made {
            sets = List.copyOf(sets);
            licences = List.copyOf(licences);
            notes = List.copyOf(notes);
        }
    }

    /// What is known of areas and licences beside the case.
    ///
    /// @param areas verdicts on areas by deposit; where there is none, what the deposit records
    /// @param register licences by deposit that replace what the case says
    public record LicenceFacts(Map<String, AreaStatus> areas, Map<String, Licence> register) {
        public LicenceFacts {
            areas = Map.copyOf(areas);
            register = Map.copyOf(register);
        }
    }

    /// The sets of an appraised case.
    ///
    /// @param study the appraisal
    /// @param data the case
    /// @param facts verdicts on areas, and licences of a register
    /// @param existingUsd yearly resource revenue of existing licences, USD; 0 for no such stream
    /// @param settings day and horizon
    public static Made of(
            StudyResult study,
            Case data,
            LicenceFacts facts,
            double existingUsd,
            ComparisonSettings settings) {
        List<ProjectReceipts> paying = new ArrayList<>();
        List<ProjectReceipts> eligible = new ArrayList<>();
        List<Licence> licences = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (DepositResult result : study.deposits()) {
            Optional<ValuationView> value = result.valuation();
            if (value.isEmpty()) {
                continue;
            }
            Optional<AreaStatus> area =
                    Optional.ofNullable(facts.areas().get(result.deposit().id()));
            Licence fromCase =
                    LicenceRegister.of(
                            result.deposit(), data.permits(), settings.valuationDate(), area);
            Licence licence = facts.register().getOrDefault(result.deposit().id(), fromCase);
            licences.add(licence);
            ProjectReceipts project = receipts(result, value.get(), licence);
            if (licence.area() != AreaStatus.ELIGIBLE) {
                elsewhere.add(result.deposit().name());
                continue;
            }
            eligible.add(project);
            if (value.get().npvUsd() > 0) {
                paying.add(project);
            }
        }
        List<ProjectSet> sets = new ArrayList<>();
        sets.add(
                new ProjectSet(
                        "paying",
                        "%d projects whose central NPV is above 0, area eligible"
                                .formatted(paying.size()),
                        false,
                        paying));
        sets.add(
                new ProjectSet(
                        "eligible",
                        "all %d valued projects whose area is eligible".formatted(eligible.size()),
                        false,
                        eligible));
        sets.add(unitStream());
        if (existingUsd > 0) {
            sets.add(existing(existingUsd, settings.horizonYears()));
        }
        List<String> notes =
                elsewhere.isEmpty()
                        ? List.of()
                        : List.of("left out, area not eligible: " + String.join(", ", elsewhere));
        return new Made(sets, licences, notes);
    }

    /// One row of an appraisal as the payments of a project.
    private static ProjectReceipts receipts(
            DepositResult result, ValuationView value, Licence licence) {
        return new ProjectReceipts(
                result.deposit().id(),
                result.deposit().name(),
                licence,
                value.years().stream().map(ProjectReceipts.Year::of).toList());
    }

    /// 100 M USD a year of royalty from new licences for 15 years.
    private static ProjectSet unitStream() {
        double[] royalty = new double[STREAM_YEARS];
        Arrays.fill(royalty, 100e6);
        return new ProjectSet(
                "unit",
                "constructed: 100 M USD a year of royalty from new licences, 15 years",
                true,
                List.of(
                        ProjectReceipts.stream(
                                "unit", "unit stream", constructed("unit", true), royalty)));
    }

    private static ProjectSet existing(double usd, int years) {
        double[] royalty = new double[years];
        Arrays.fill(royalty, usd);
        return new ProjectSet(
                "existing",
                "constructed: resource revenue of 2024 (%.2f bn USD) every year, existing licences"
                        .formatted(usd / 1e9),
                true,
                List.of(
                        ProjectReceipts.stream(
                                "existing",
                                "existing licences",
                                constructed("existing", false),
                                royalty)));
    }

    private static Licence constructed(String id, boolean isNew) {
        return new Licence(
                id,
                id,
                List.of("lithium"),
                isNew
                        ? Optional.empty()
                        : Optional.of(
                                new IssueDate(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1))),
                isNew,
                Fact.NO,
                isNew ? Fact.NO : Fact.YES,
                AreaStatus.ELIGIBLE,
                "constructed");
    }
}
