package org.lode.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lode.eligibility.Activity;
import org.lode.eligibility.ActivityGate;
import org.lode.eligibility.GateBook;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.CaseSites;
import org.lode.io.ProblemPrinter;
import org.lode.ledger.GateEvidence;
import org.lode.ledger.JournalEntry;
import org.lode.study.Case;
import org.lode.territory.AreaRule;
import org.lode.territory.AreaStatus;
import org.lode.territory.AreaVerdict;
import org.lode.territory.Site;
import org.lode.territory.TerritoryRules;
import picocli.CommandLine.Option;

/// Where the verdict on a gate comes from: the policy of a case, on the effective day.
final class GateOptions {
    @Option(
            names = "--case",
            defaultValue = "ukraine",
            paramLabel = "CASE",
            description = "case whose gates.csv is asked (default: ${DEFAULT-VALUE})")
    private String caseName = "ukraine";

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description =
                    "policy on gates (default: source_rule for terms NEWS, else public_record)")
    private @Nullable String policy;

    @Option(
            names = "--deposit",
            paramLabel = "ID",
            description = "deposit whose area is judged (default: the project of the entry)")
    private @Nullable String deposit;

    /// The verdict that an entry needs on its effective day; empty if it needs none.
    Optional<GateEvidence> evidence(FundDesk desk, JournalEntry entry) {
        return entry.activity()
                .map(
                        activity ->
                                GateEvidence.of(
                                        gate(desk, activity, entry.effective(), entry.project())));
    }

    /// The verdict on an activity on a day.
    ActivityGate gate(FundDesk desk, Activity activity, LocalDate day, Optional<String> project) {
        Path folder = CaseLocation.find(caseName);
        Case data =
                switch (CaseReader.read(folder)) {
                    case CaseReadResult.Valid valid -> valid.value();
                    case CaseReadResult.Refused refused ->
                            throw FundProblem.badData(
                                    ProblemPrinter.text(refused.problems(), "problem")
                                            .stripTrailing());
                };
        GateBook book = GateBook.of(data.policy().gates());
        String name =
                policy == null
                        ? desk.fund().termsVersion().equalsIgnoreCase("news")
                                ? "source_rule"
                                : "public_record"
                        : policy;
        if (!book.policies().contains(name)) {
            throw FundProblem.usage(
                    "--policy: no policy '%s' in case %s. Known: %s."
                            .formatted(name, caseName, String.join(", ", book.policies())));
        }
        AreaVerdict area =
                activity == Activity.DISTRIBUTION ? noArea(day) : area(data, folder, day, project);
        return book.activity(activity, name, day, area);
    }

    /// A distribution is made nowhere: its gate asks no area.
    private static AreaVerdict noArea(LocalDate day) {
        return new AreaVerdict(
                "fund",
                AreaStatus.UNKNOWN,
                day,
                Optional.empty(),
                AreaRule.NOT_COVERED,
                List.of(),
                List.of(),
                List.of(),
                List.of("a distribution has no area"),
                TerritoryRules.standard().version());
    }

    private AreaVerdict area(Case data, Path folder, LocalDate day, Optional<String> project) {
        String id = deposit == null ? project.orElse("") : deposit;
        CaseSites sites = CaseSites.read(data, folder, List.of(), TerritoryRules.standard());
        Site site = sites.sites().get(id);
        if (sites.control().isEmpty() || site == null) {
            throw FundProblem.usage(
                    "the gate asks for the area of deposit '%s', which case %s does not have. Known: %s. Maybe --deposit ID."
                            .formatted(
                                    id,
                                    caseName,
                                    sites.sites().keySet().stream()
                                            .limit(8)
                                            .collect(Collectors.joining(", ", "", ", ..."))));
        }
        return sites.control().get().verdict(site, day);
    }
}
