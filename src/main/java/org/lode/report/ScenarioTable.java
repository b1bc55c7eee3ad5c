package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.scenario.Answer;
import org.lode.scenario.ConflictState;
import org.lode.scenario.Scenario;
import org.lode.scenario.Sensitivity;
import org.lode.study.LeverWorth;
import org.lode.study.ScenarioResult;
import org.lode.study.ScenarioResult.Detail;
import org.lode.study.ScenarioResult.Figures;
import org.lode.study.ScenarioResult.OnlyIf;
import org.lode.study.ScenarioShares;

/// Scenarios of a case on a terminal of 80 columns.
public final class ScenarioTable {
    private static final int WIDTH = 80;
    private static final int MOST_SENSITIVITIES = 12;

    private final StringBuilder out = new StringBuilder();
    private final ScenarioResult result;

    private ScenarioTable(ScenarioResult result) {
        this.result = result;
    }

    /// The table; by deposit if details are there, else one row per deposit.
    public static String render(ScenarioResult result) {
        ScenarioTable table = new ScenarioTable(result);
        table.head();
        if (result.details().isEmpty()) {
            table.matrix();
        } else {
            result.details().forEach(table::deposit);
        }
        table.foot();
        return table.out.toString();
    }

    private void head() {
        sentence(
                "Case %s, %s. Million USD, real. A range to be varied, not a forecast."
                        .formatted(result.caseName(), result.date()));
        if (!result.instead().isEmpty()) {
            List<String> set = new ArrayList<>();
            result.instead()
                    .forEach((name, value) -> set.add(name + "=" + Numbers.plain(value, 6)));
            sentence("Set in every scenario: %s.".formatted(String.join(", ", set)));
        }
    }

    /// Worth of the right today, by deposit and scenario.
    private void matrix() {
        int columns = Math.min(result.scenarios().size(), 5);
        int width = 10;
        int name = WIDTH - 10 - columns * (width + 1) - 1;
        out.append('\n').append(Text.left("worth of the right today", name));
        out.append(Text.right("in peace", 10));
        for (int i = 0; i < columns; i++) {
            out.append(' ').append(Text.right(result.scenarios().get(i), width));
        }
        out.append('\n').append("─".repeat(WIDTH)).append('\n');
        Map<String, List<Figures>> byDeposit = new LinkedHashMap<>();
        result.figures()
                .forEach(
                        f ->
                                byDeposit
                                        .computeIfAbsent(f.depositId(), _ -> new ArrayList<>())
                                        .add(f));
        for (List<Figures> row : byDeposit.values()) {
            out.append(Text.left(row.getFirst().name(), name));
            out.append(Text.right(Numbers.millions(row.getFirst().undisturbedUsd()), 10));
            for (int i = 0; i < Math.min(columns, row.size()); i++) {
                out.append(' ').append(Text.right(Numbers.millions(row.get(i).valueUsd()), width));
            }
            out.append('\n');
        }
        out.append("─".repeat(WIDTH)).append('\n');
        sentence(
                "in peace: NPV of the first scenario if peace lasts and nothing is lost. The worth"
                        + " of a right is never below 0: it can be dropped. Name deposits to see all"
                        + " scenarios and what moves them.");
        if (result.scenarios().size() > columns) {
            sentence(
                    "%d more scenarios: --compare chooses, --csv prints all."
                            .formatted(result.scenarios().size() - columns));
        }
    }

    private void deposit(Detail detail) {
        List<Figures> rows =
                result.figures().stream()
                        .filter(f -> f.depositId().equals(detail.depositId()))
                        .toList();
        out.append('\n').append(Text.cut(rows.getFirst().name(), WIDTH)).append('\n');
        scenarios(rows);
        comparison(rows);
        levers(rows);
        drawn(detail);
        premium(rows.getFirst());
        sensitivities(detail);
        shares(detail);
        grid(detail);
        onlyIf(detail);
    }

    private void scenarios(List<Figures> rows) {
        line("", List.of("if", "build", "", "worth", "in", "", "wait", "gate", "years"));
        line("scenario", List.of("peace", "today", "W", "F", "E", "P", "today", "costs", "open"));
        out.append("─".repeat(WIDTH)).append('\n');
        for (Figures f : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(Numbers.millions(f.undisturbedUsd()));
            cells.add(Numbers.millions(f.buildUsd()));
            for (double right : f.rightUsd()) {
                cells.add(Numbers.millions(right));
            }
            cells.add(Numbers.millions(f.waitingUsd()));
            cells.add(f.gateCostUsd() == 0 ? "0" : Numbers.millions(f.gateCostUsd()));
            cells.add(years(f.yearsToInvestable()));
            line((f.isBegun() ? "▸" : " ") + f.scenario(), cells);
        }
        weighted(rows);
        out.append("─".repeat(WIDTH)).append('\n');
        sentence(
                "State today: %s. ▸ the first step (explore, else build) is best taken today. if"
                                .formatted(ConflictState.ALL.get(rows.getFirst().today()).words())
                        + " peace: NPV if peace lasts and nothing is lost. build today: were it"
                        + " allowed. gate costs: 0 if an owner free to build would wait anyway.");
    }

    /// A name and nine figures in 80 columns.
    private void line(String name, List<String> cells) {
        int[] widths = {8, 8, 7, 7, 7, 7, 8, 7, 6};
        out.append(Text.left(name, 15));
        for (int i = 0; i < widths.length; i++) {
            out.append(Text.right(cells.get(i), widths[i]));
        }
        out.append('\n');
    }

    /// Worth today by the weights that the case's owner gives to scenarios.
    private void weighted(List<Figures> rows) {
        double sum = 0;
        double weights = 0;
        for (Figures f : rows) {
            double weight =
                    result.book().find(f.scenario()).stream()
                            .flatMap(s -> s.settings().stream())
                            .filter(s -> s.variable().equals("weight"))
                            .mapToDouble(Scenario.Setting::value)
                            .sum();
            weights += weight;
            sum += weight * f.valueUsd();
        }
        if (weights > 0) {
            out.append(Text.left(" by weight", 31));
            out.append(Text.right(Numbers.millions(sum / weights), 7)).append('\n');
        }
    }

    private void comparison(List<Figures> rows) {
        if (rows.size() != 2) {
            return;
        }
        Figures a = rows.getFirst();
        Figures b = rows.getLast();
        sentence(
                "%s less %s: worth today %s, build today %s, if peace %s."
                        .formatted(
                                b.scenario(),
                                a.scenario(),
                                Numbers.millions(b.valueUsd() - a.valueUsd()),
                                Numbers.millions(b.buildUsd() - a.buildUsd()),
                                Numbers.millions(b.undisturbedUsd() - a.undisturbedUsd())));
    }

    private void levers(List<Figures> rows) {
        for (Figures f : rows) {
            if (f.insuredUsd() > 0) {
                sentence(
                        "%s: cover pays at most %s of a capital of %s (%s)."
                                .formatted(
                                        f.scenario(),
                                        Numbers.millions(f.insuredUsd()),
                                        Numbers.millions(f.capitalUsd()),
                                        Numbers.percent(f.insuredUsd() / f.capitalUsd(), 2)));
            }
            if (f.fundUsd() != f.fundLockedUsd()) {
                sentence(
                        "%s: the partners' present value of the fund, if peace: %s, locked %s."
                                .formatted(
                                        f.scenario(),
                                        Numbers.millions(f.fundUsd()),
                                        Numbers.millions(f.fundLockedUsd())));
            }
        }
    }

    /// Floors and buyers on drawn prices.
    private void drawn(Detail detail) {
        for (LeverWorth lever : detail.levers()) {
            sentence(drawn(lever));
        }
    }

    static String drawn(LeverWorth l) {
        return "%s: on %s drawn price paths floor or buyer add %s ± %s to the worth today (median path: %s), %s ± %s if peace (median path: %s)."
                .formatted(
                        l.scenario(),
                        Numbers.count(l.trials()),
                        Numbers.millions(l.todayUsd()),
                        Numbers.millions(l.todayErrorUsd()),
                        Numbers.millions(l.medianTodayUsd()),
                        Numbers.millions(l.peaceUsd()),
                        Numbers.millions(l.peaceErrorUsd()),
                        Numbers.millions(l.medianPeaceUsd()));
    }

    private void premium(Figures f) {
        List<String> points = new ArrayList<>();
        for (ConflictState state : ConflictState.ALL) {
            double premium = f.impliedPremium()[state.index()];
            points.add("%s %s".formatted(state.letter(), points(premium)));
        }
        String published =
                result.book().scenarios().stream()
                        .flatMap(s -> s.settings().stream())
                        .filter(s -> s.variable().equals("country_premium") && s.value() > 0)
                        .findFirst()
                        .map(
                                s ->
                                        "Published country premium: %s points (%s, %s)."
                                                .formatted(
                                                        points(s.value()),
                                                        host(s.source().citation()),
                                                        s.source().date()))
                        .orElse("");
        sentence(
                "The states of %s amount to a premium on the rate of a standing mine of %s points. %s"
                        .formatted(f.scenario(), String.join(", ", points), published));
    }

    private static String host(String citation) {
        return citation.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*", "");
    }

    private static String points(double premium) {
        return Double.isNaN(premium)
                ? Numbers.NONE
                : String.format(Locale.ROOT, "%.1f", 100 * premium);
    }

    private void sensitivities(Detail detail) {
        out.append(
                "\nWhat moves the worth of the right today (%s), widest first\n"
                        .formatted(detail.scenario()));
        int shown = 0;
        for (Sensitivity s : detail.sensitivities()) {
            if (shown++ < MOST_SENSITIVITIES) {
                out.append("  ").append(Text.left(s.variable(), 28));
                out.append(
                        Text.right(
                                "%s to %s"
                                        .formatted(
                                                Numbers.plain(s.low(), 3),
                                                Numbers.plain(s.high(), 3)),
                                16));
                out.append(Text.right(Numbers.millions(s.atLow()), 11)).append(" to");
                out.append(Text.right(Numbers.millions(s.atHigh()), 8));
                out.append("  ").append(s.source().status()).append('\n');
            }
        }
    }

    private void shares(Detail detail) {
        if (detail.shares().isEmpty()) {
            return;
        }
        out.append("\nWhat the spread of the realised worth comes from (total effects)\n");
        for (ScenarioShares s : detail.shares()) {
            out.append("  ").append(Text.left(s.group().words(), 28));
            out.append(
                    "%s ± %s\n"
                            .formatted(
                                    Numbers.percent(s.share(), 2),
                                    Numbers.percent(s.standardError(), 1)));
        }
    }

    private void grid(Detail detail) {
        out.append("\nWorth of the right if the war ends in year (rows), by price (columns)\n");
        out.append("       ");
        for (double price : detail.gridPrices()) {
            out.append(Text.right("x" + Numbers.plain(price, 3), 9));
        }
        out.append('\n');
        for (int y = 0; y < detail.gridYears().length; y++) {
            out.append(Text.right(String.valueOf(detail.gridYears()[y]), 7));
            for (double worth : detail.gridUsd()[y]) {
                out.append(Text.right(Numbers.millions(worth), 9));
            }
            out.append('\n');
        }
    }

    private void onlyIf(Detail detail) {
        out.append("\nOnly if\n");
        int years = detail.warEnd().beginUsd().length - 1;
        String war =
                detail.warEnd().lastGoodYear().isEmpty()
                        ? "always, even if the war never ends"
                        : detail.warEnd().lastGoodYear().getAsInt() < 0
                                ? "never, even if the war ends today"
                                : detail.warEnd().lastGoodYear().getAsInt() == years
                                        ? "if the war ends within %d years or more".formatted(years)
                                        : "only if the war ends before year %d"
                                                .formatted(
                                                        detail.warEnd().lastGoodYear().getAsInt()
                                                                + 1);
        sentence("  building today pays: " + war + ".");
        detail.breakEvens().forEach(b -> sentence("  %s: %s.".formatted(b.claim(), words(b))));
    }

    static String words(OnlyIf b) {
        String range =
                "%s %s to %s"
                        .formatted(
                                b.variable(),
                                Numbers.plain(b.low(), 3),
                                Numbers.plain(b.high(), 3));
        return switch (b.answer()) {
            case Answer.Always _ -> "always, for " + range;
            case Answer.Never _ -> "never, for " + range;
            case Answer.Above(double from) ->
                    "only if %s is above %s".formatted(b.variable(), Numbers.plain(from, 3));
            case Answer.Below(double to) ->
                    "only if %s is below %s".formatted(b.variable(), Numbers.plain(to, 3));
            case Answer.Between(List<Answer.Span> spans) ->
                    "only if %s lies in %s".formatted(b.variable(), spans(spans));
        };
    }

    private static String spans(List<Answer.Span> spans) {
        return String.join(
                " or ",
                spans.stream()
                        .map(s -> Numbers.plain(s.from(), 3) + " to " + Numbers.plain(s.to(), 3))
                        .toList());
    }

    private void foot() {
        out.append('\n');
        result.notes().forEach(this::sentence);
        sentence(
                "Few wars, judged ranges, no claim of cause: docs/scenarios.md says what this is"
                        + " worth.");
    }

    private static String years(double years) {
        return Double.isInfinite(years) ? "never" : String.format(Locale.ROOT, "%.1f", years);
    }

    private void sentence(String text) {
        String indent = text.startsWith("  ") ? "  " : "";
        Text.wrap(text.strip(), WIDTH - indent.length())
                .forEach(line -> out.append(indent).append(line).append('\n'));
    }
}
