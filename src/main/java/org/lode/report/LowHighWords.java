package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.lode.study.LowHigh;
import org.lode.study.PartyReceipts;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.PriceCase;
import org.lode.study.PriceMove;
import org.lode.study.PriceMoves;
import org.lode.study.ProjectSet;
import org.lode.study.TermsStudy;
import org.lode.study.VersionOutcome;

/// What the low and high case of a comparison of terms mean, and which figures they show; terminal,
/// page and data say the same.
final class LowHighWords {
    /// Heading of the section.
    static final String TITLE = "How much depends on prices and costs: low, central, high";

    private final TermsStudy study;
    private final LowHigh lowHigh;

    LowHighWords(TermsStudy study, LowHigh lowHigh) {
        this.study = study;
        this.lowHigh = lowHigh;
    }

    /// A figure of the tables, USD at present value.
    ///
    /// @param name in words
    /// @param value of the receipts under one reading
    record Figure(String name, ToDoubleFunction<PartyReceipts> value) {}

    /// What flows into the fund, and what each partner receives.
    List<Figure> figures() {
        return List.of(
                new Figure(
                        "into the fund", r -> study.settings().valueOfPayments(r.contributions())),
                new Figure(
                        Party.UKRAINE_PARTNER.words(), r -> r.presentValue(Party.UKRAINE_PARTNER)),
                new Figure(Party.US_PARTNER.words(), r -> r.presentValue(Party.US_PARTNER)));
    }

    /// Sets that have a low and a high case.
    List<ProjectSet> sets() {
        return study.sets().stream().filter(s -> !s.isConstructed()).toList();
    }

    /// Projects of these sets, each once.
    List<PriceMoves.Project> projects() {
        return sets().stream().flatMap(s -> lowHigh.projects(s).stream()).distinct().toList();
    }

    /// `A…B` in millions over the readings of a version.
    String cell(VersionOutcome central, PriceCase where, Figure figure) {
        return study.find(central.set().id(), central.version().id(), where)
                .map(o -> TermsTable.range(o.range(figure.value())))
                .orElse(Numbers.NONE);
    }

    /// The factor on prices with three digits; `< 0.05` or `> 20` if none is found within.
    static String factor(PriceMove move) {
        return switch (move) {
            case PriceMove.Found found -> Numbers.significant(found.factor(), 3);
            case PriceMove.OutOfReach out ->
                    (out.factor() < 1 ? "< " : "> ") + Numbers.plain(out.factor(), 3);
        };
    }

    /// What low and high mean, and what they do not.
    List<String> meaning() {
        List<String> lines = new ArrayList<>();
        lines.add(
                ("Low and high: all prices of a project are moved together by one factor until its"
                                + " central NPV equals its simulated P10 or P90 (mean-reverting"
                                + " prices, %,d trials, seed %d); the terms are then played on the"
                                + " cash flow at that factor. Central is the comparison above.")
                        .formatted(lowHigh.moves().trials(), lowHigh.moves().seed()));
        lines.add(
                "Every project stands at its own P10, or its own P90, at the same time (perfect"
                        + " dependence). So a sum over projects spans more than P10 to P90 of that"
                        + " sum: low and high are marks, not the ends of an 80 % interval.");
        lines.add(
                "Price carries the whole uncertainty here. Where grade, cost or delay is the cause,"
                        + " a royalty on sales moves less than shown.");
        sets().stream().map(this::losing).forEach(lines::add);
        List<String> outOfReach = moves(LowHighWords::outOfReach);
        if (!outOfReach.isEmpty()) {
            lines.add(
                    ("No factor from %s to %s on prices gives %s. Something else than prices makes"
                                    + " them; played is the flow at the bound, so at 0.05 a"
                                    + " project pays almost no royalty.")
                            .formatted(
                                    Numbers.plain(PriceMove.LEAST_FACTOR, 3),
                                    Numbers.plain(PriceMove.GREATEST_FACTOR, 3),
                                    String.join(", ", outOfReach)));
        }
        List<String> steps = moves(LowHighWords::step);
        if (!steps.isEmpty()) {
            lines.add(
                    "At a step of a royalty band the NPV passes over its mark; played is the flow"
                            + " at the step: "
                            + String.join(", ", steps)
                            + ".");
        }
        return lines;
    }

    /// How many projects of a set do not earn the discount rate in each case.
    private String losing(ProjectSet set) {
        List<PriceMoves.Project> projects = lowHigh.projects(set);
        return ("Set %s: %d of %d projects earn less than the discount rate at low, %d at central,"
                        + " %d at high. All are played as built and run to their end; those"
                        + " below the rate might not be built, or might stop.")
                .formatted(
                        set.id(),
                        projects.stream().filter(p -> p.low().targetUsd() < 0).count(),
                        projects.size(),
                        projects.stream().filter(p -> p.centralNpvUsd() < 0).count(),
                        projects.stream().filter(p -> p.high().targetUsd() < 0).count());
    }

    /// One move of a project, named by its mark.
    private record Named(String mark, PriceMoves.Project project, PriceMove move) {}

    private List<String> moves(Function<Named, Optional<String>> words) {
        return projects().stream()
                .flatMap(
                        p -> Stream.of(new Named("P10", p, p.low()), new Named("P90", p, p.high())))
                .flatMap(n -> words.apply(n).stream())
                .toList();
    }

    private static Optional<String> outOfReach(Named n) {
        return switch (n.move()) {
            case PriceMove.Found found -> Optional.empty();
            case PriceMove.OutOfReach out ->
                    Optional.of(
                            "%s of %s (%s M; %s M at the bound)"
                                    .formatted(
                                            n.mark(),
                                            n.project().name(),
                                            Numbers.millions(out.targetUsd()),
                                            Numbers.millions(out.npvUsd())));
        };
    }

    private static Optional<String> step(Named n) {
        return switch (n.move()) {
            case PriceMove.OutOfReach out -> Optional.empty();
            case PriceMove.Found found ->
                    found.isAtStep()
                            ? Optional.of(
                                    "%s of %s (%s M, played %s M)"
                                            .formatted(
                                                    n.mark(),
                                                    n.project().name(),
                                                    Numbers.millions(found.targetUsd()),
                                                    Numbers.millions(found.npvUsd())))
                            : Optional.empty();
        };
    }
}
