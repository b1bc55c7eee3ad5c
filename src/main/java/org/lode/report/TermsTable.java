package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.lode.study.LowHigh;
import org.lode.study.PartyReceipts;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.PriceCase;
import org.lode.study.PriceMoves;
import org.lode.study.ProjectSet;
import org.lode.study.TermsOutcome;
import org.lode.study.TermsStudy;
import org.lode.study.VersionOutcome;

/// The comparison of terms as a table for a terminal.
public final class TermsTable {
    /// Narrowest terminal for which the columns fit.
    public static final int LEAST_WIDTH = 80;

    private static final int NAME = 6;
    private static final int PARTY = 17;
    private static final int MOVE = 10;

    private final TermsStudy study;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private TermsTable(TermsStudy study, int width) {
        this.study = study;
        this.width = width;
    }

    /// The table with checks, answer and notes.
    ///
    /// @param width columns, [#LEAST_WIDTH] or more
    public static String render(TermsStudy study, int width) {
        return new TermsTable(study, width).text();
    }

    private String text() {
        line("Who gets what: " + study.manifest().title());
        TermsWords words = new TermsWords(study);
        words.conventions().forEach(this::paragraph);
        out.append('\n');
        for (ProjectSet set : study.sets()) {
            bullet("set %s: %s".formatted(set.id(), set.title()));
        }
        out.append('\n');
        for (var version : study.agreements().comparable()) {
            out.append(Text.left(version.id(), NAME)).append(version.title()).append('\n');
        }
        section("Is the signed agreement far more favourable to Ukraine?");
        answers(words);
        words.answers().forEach(this::bullet);
        section("Scale, from the terms and the published revenue of 2024");
        words.checks().forEach(this::bullet);
        int number = 1;
        for (ProjectSet set : study.sets()) {
            out.append('\n');
            paragraph("%d. Set %s: %s".formatted(number++, set.id(), set.title()));
            amounts(set, "received by the horizon, undiscounted", TermsTable::undiscounted);
            amounts(set, "present value", TermsTable::discounted);
            times(set);
        }
        study.lowHigh().ifPresent(this::lowHigh);
        section("What the ranges rest on");
        words.openTerms().forEach(this::bullet);
        section("Terms that bound no project in this case");
        words.unreached().forEach(this::bullet);
        section("Licences in the base of the signed agreement");
        words.bases().forEach(this::bullet);
        section("Notes");
        study.notes().forEach(this::bullet);
        return out.toString();
    }

    /// A party's figure in one of the two blocks.
    @FunctionalInterface
    private interface Figure {
        double of(PartyReceipts receipts, Party party);
    }

    private static double undiscounted(PartyReceipts receipts, Party party) {
        return receipts.total(party) + receipts.held(party);
    }

    private static double discounted(PartyReceipts receipts, Party party) {
        return receipts.presentValue(party);
    }

    private void amounts(ProjectSet set, String title, Figure figure) {
        int column = (width - NAME) / Party.values().length;
        out.append('\n').append(title).append(", M USD\n").append(Text.left("", NAME));
        for (Party party : Party.values()) {
            out.append(Text.right(party.words(), column));
        }
        out.append('\n').append("─".repeat(width)).append('\n');
        for (VersionOutcome outcome : study.of(set)) {
            out.append(Text.left(outcome.version().id(), NAME));
            for (Party party : Party.values()) {
                ToDoubleFunction<PartyReceipts> one = r -> figure.of(r, party);
                out.append(Text.right(range(outcome.range(one)), column));
            }
            out.append('\n');
        }
    }

    /// `low to high` in millions; one figure if no reading changes it as shown.
    static String range(VersionOutcome.Range range) {
        String low = Numbers.millions(range.low());
        String high = Numbers.millions(range.high());
        return low.equals(high) ? low : low + "…" + high;
    }

    private void times(ProjectSet set) {
        out.append("\nwhen\n").append("─".repeat(width)).append('\n');
        for (VersionOutcome outcome : study.of(set)) {
            String words =
                    "at most %s M a year into the fund, under 1 M for the first %s; fund pays Ukraine %s, US %s%s"
                            .formatted(
                                    range(outcome.range(PartyReceipts::peakContribution)),
                                    years(outcome.range(PartyReceipts::yearsNearZero)),
                                    first(outcome, Party.UKRAINE_PARTNER),
                                    first(outcome, Party.US_PARTNER),
                                    extra(outcome));
            List<String> lines = Text.wrap(words, width - NAME);
            for (int i = 0; i < lines.size(); i++) {
                out.append(Text.left(i == 0 ? outcome.version().id() : "", NAME));
                out.append(lines.get(i)).append('\n');
            }
        }
    }

    /// The comparison with every project at its P10 and at its P90, beside the central one.
    private void lowHigh(LowHigh lowHigh) {
        LowHighWords words = new LowHighWords(study, lowHigh);
        section(LowHighWords.TITLE);
        words.meaning().forEach(this::bullet);
        int column = (width - NAME - PARTY) / PriceCase.values().length;
        for (ProjectSet set : words.sets()) {
            line("");
            line("set %s, present value, M USD".formatted(set.id()));
            out.append(Text.left("", NAME + PARTY));
            for (PriceCase where : PriceCase.values()) {
                out.append(Text.right(where.words(), column));
            }
            out.append('\n').append("─".repeat(width)).append('\n');
            for (VersionOutcome central : study.of(set)) {
                String name = central.version().id();
                for (LowHighWords.Figure figure : words.figures()) {
                    out.append(Text.left(name, NAME)).append(Text.left(figure.name(), PARTY));
                    for (PriceCase where : PriceCase.values()) {
                        out.append(Text.right(words.cell(central, where, figure), column));
                    }
                    out.append('\n');
                    name = "";
                }
            }
        }
        moves(words);
    }

    private void moves(LowHighWords words) {
        line("");
        line("NPV of the owners, M USD, and the factor on all prices of the project");
        int name = width - 5 * MOVE;
        out.append(Text.left("", name));
        for (String head : List.of("P10", "central", "P90", "low", "high")) {
            out.append(Text.right(head, MOVE));
        }
        out.append('\n').append("─".repeat(width)).append('\n');
        for (PriceMoves.Project project : words.projects()) {
            out.append(Text.left(project.name(), name));
            out.append(Text.right(Numbers.millions(project.low().targetUsd()), MOVE));
            out.append(Text.right(Numbers.millions(project.centralNpvUsd()), MOVE));
            out.append(Text.right(Numbers.millions(project.high().targetUsd()), MOVE));
            out.append(Text.right(LowHighWords.factor(project.low()), MOVE));
            out.append(Text.right(LowHighWords.factor(project.high()), MOVE)).append('\n');
        }
    }

    private static String extra(VersionOutcome outcome) {
        String claim = outcome.isNeverRepaid() ? "; claim not repaid in any reading" : "";
        int most =
                outcome.outcomes().stream().mapToInt(TermsOutcome::unpaidProjects).max().orElse(0);
        return most == 0
                ? claim
                : claim + "; up to %d projects no longer pay their owners".formatted(most);
    }

    private static String years(VersionOutcome.Range range) {
        long low = Math.round(range.low());
        long high = Math.round(range.high());
        return low == high ? "%d years".formatted(low) : "%d to %d years".formatted(low, high);
    }

    /// Calendar years in which a partner first gets cash, over the readings.
    private String first(VersionOutcome outcome, Party party) {
        List<Integer> firsts = new ArrayList<>();
        boolean isNever = false;
        for (TermsOutcome one : outcome.outcomes()) {
            OptionalInt year = one.receipts().firstYear(party);
            if (year.isPresent()) {
                firsts.add(study.settings().paidOn(year.getAsInt()).getYear());
            } else {
                isNever = true;
            }
        }
        if (firsts.isEmpty()) {
            return "never";
        }
        int low = firsts.stream().mapToInt(Integer::intValue).min().orElse(0);
        int high = firsts.stream().mapToInt(Integer::intValue).max().orElse(0);
        String when = low == high ? "from " + low : "from %d to %d".formatted(low, high);
        return isNever ? when + " or never" : when;
    }

    /// Gain of Ukraine's side against each draft, M USD at present value.
    private void answers(TermsWords words) {
        int column = (width - NAME) / Math.max(1, study.sets().size());
        out.append(Text.left("", NAME));
        study.sets().forEach(s -> out.append(Text.right("set " + s.id(), column)));
        out.append('\n');
        for (String draft : words.drafts()) {
            out.append(Text.left(draft, NAME));
            for (ProjectSet set : study.sets()) {
                String cell = words.answer(draft, set).map(TermsWords::gain).orElse(Numbers.NONE);
                out.append(Text.right(cell, column));
            }
            out.append('\n');
        }
        paragraph(
                "Gain of Ukraine's side in M USD at present value: yes or no if all readings of"
                        + " both versions agree, open if they do not.");
    }

    private void section(String title) {
        out.append('\n').append(title).append('\n').append("─".repeat(width)).append('\n');
    }

    private void bullet(String text) {
        List<String> lines = Text.wrap(text, width - 2);
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "- " : "  ").append(lines.get(i)).append('\n');
        }
    }

    private void paragraph(String text) {
        Text.wrap(text, width).forEach(this::line);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
