package org.lode.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lode.eligibility.Activity;
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
            paramLabel = "CASE",
            description = "case whose gates.csv is asked (default: that of the fund)")
    private @Nullable String caseName;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "policy on gates (default: that of the fund)")
    private @Nullable String policy;

    @Option(
            names = "--deposit",
            paramLabel = "ID",
            description = "deposit whose area is judged (default: the project of the entry)")
    private @Nullable String deposit;

    /// A policy on gates by its full name, as `ukraine/public_record`.
    ///
    /// @param caseName case whose gates.csv has it
    /// @param policy its name there
    record Named(String caseName, String policy) {
        /// What a fund follows unless told otherwise.
        static Named usual(String termsVersion) {
            return new Named(
                    "ukraine",
                    termsVersion.equalsIgnoreCase("news") ? "source_rule" : "public_record");
        }

        static Named parse(String text) {
            int slash = text.lastIndexOf('/');
            if (slash < 1 || slash == text.length() - 1) {
                throw FundProblem.usage(
                        "--gates: '%s' is no policy on gates. Maybe write ukraine/public_record."
                                .formatted(text));
            }
            return new Named(text.substring(0, slash), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return caseName + "/" + policy;
        }

        /// The book of the case; refused if it does not have the policy.
        GateBook book() {
            return book(read());
        }

        private GateBook book(Case data) {
            GateBook book = GateBook.of(data.policy().gates());
            if (!book.policies().contains(policy)) {
                throw FundProblem.usage(
                        "--policy: no policy '%s' in case %s. Known: %s."
                                .formatted(policy, caseName, String.join(", ", book.policies())));
            }
            return book;
        }

        private Case read() {
            return switch (CaseReader.read(CaseLocation.find(caseName))) {
                case CaseReadResult.Valid valid -> valid.value();
                case CaseReadResult.Refused refused ->
                        throw FundProblem.badData(
                                ProblemPrinter.text(refused.problems(), "problem").stripTrailing());
            };
        }
    }

    /// The verdict that an entry needs on its effective day; empty if it needs none.
    Optional<GateEvidence> evidence(FundDesk desk, JournalEntry entry) {
        return entry.activity()
                .map(activity -> evidence(desk, activity, entry.effective(), entry.project()));
    }

    /// The verdict on an activity on a day.
    GateEvidence evidence(
            FundDesk desk, Activity activity, LocalDate day, Optional<String> project) {
        Named named = named(desk);
        Case data = named.read();
        GateBook book = named.book(data);
        AreaVerdict area =
                activity == Activity.DISTRIBUTION ? noArea(day) : area(named, data, day, project);
        GateEvidence found = GateEvidence.of(book.activity(activity, named.policy(), day, area));
        return new GateEvidence(
                activity,
                desk.fund().gatePolicy().orElse(found.policy()),
                day,
                found.isOpen(),
                found.conditions());
    }

    /// The policy of the fund's opening; in a fund that has none, the one asked for.
    private Named named(FundDesk desk) {
        Optional<Named> fixed = desk.fund().gatePolicy().map(Named::parse);
        Named usual = fixed.orElse(Named.usual(desk.fund().termsVersion()));
        Named asked =
                new Named(
                        caseName == null ? usual.caseName() : caseName,
                        policy == null ? usual.policy() : policy);
        if (fixed.isPresent() && !asked.equals(usual)) {
            throw FundProblem.usage(
                    "--policy: the fund was opened under %s, asked for %s. Maybe leave --case and --policy out."
                            .formatted(usual, asked));
        }
        return asked;
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

    private AreaVerdict area(Named named, Case data, LocalDate day, Optional<String> project) {
        String id = deposit == null ? project.orElse("") : deposit;
        Path folder = CaseLocation.find(named.caseName());
        CaseSites sites = CaseSites.read(data, folder, List.of(), TerritoryRules.standard());
        Site site = sites.sites().get(id);
        if (sites.control().isEmpty() || site == null) {
            throw FundProblem.usage(
                    "the gate asks for the area of deposit '%s', which case %s does not have. Known: %s. Maybe --deposit ID."
                            .formatted(
                                    id,
                                    named.caseName(),
                                    sites.sites().keySet().stream()
                                            .limit(8)
                                            .collect(Collectors.joining(", ", "", ", ..."))));
        }
        return sites.control().get().verdict(site, day);
    }
}
