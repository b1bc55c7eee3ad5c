package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lode.option.Estimate;
import org.lode.option.Exploration;
import org.lode.option.PathBounds;
import org.lode.quantity.Source;
import org.lode.scenario.Answer;
import org.lode.scenario.ConflictState;
import org.lode.study.DecisionResult;
import org.lode.study.DecisionResult.BreakEvenAnswer;
import org.lode.study.DecisionResult.Exact;
import org.lode.study.DecisionResult.Geology;
import org.lode.study.DecisionResult.MovingPrice;
import org.lode.study.DecisionResult.Priced;
import org.lode.study.DecisionResult.Programme;
import org.lode.study.DecisionResult.Replicated;

/// The decision in plain sentences, for the terminal and the page.
final class DecisionText {
    private final DecisionResult result;
    private final int today;

    /// What the break-even answers leave out.
    static final String BREAK_EVEN_NOTE =
            "These answers hold on the central price path; where the price moves, the price today"
                    + " from which acting is best is in the table above.";

    DecisionText(DecisionResult result) {
        this.result = result;
        today = result.head().today();
    }

    /// Case, date, money, rate, state.
    String conditions() {
        DecisionResult.Head head = result.head();
        String set =
                head.instead().isEmpty()
                        ? ""
                        : " Set: "
                                + head.instead().entrySet().stream()
                                        .map(e -> e.getKey() + "=" + Numbers.plain(e.getValue(), 6))
                                        .collect(Collectors.joining(", "))
                                + ".";
        return "Case %s, %s, scenario %s. Million USD, real %d. Rate %s a year (%s). State today: %s.%s"
                .formatted(
                        head.caseName(),
                        head.date(),
                        head.scenario(),
                        head.priceBaseYear(),
                        Numbers.percent(head.ratePerYear(), 3),
                        head.rateSource(),
                        ConflictState.ALL.get(today).words(),
                        set);
    }

    /// The answer: build, wait, what waiting is worth, explore.
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        answers.add(build());
        answers.add(right());
        answers.add(waiting());
        answers.add(peace());
        answers.add(freedom());
        answers.add(explore());
        return answers;
    }

    private String build() {
        Exact exact = result.exact();
        double moving = result.priced().ladder().beginUsd();
        String worth =
                "%s on the central price path, %s where the price moves"
                        .formatted(millions(exact.beginUsd()[today]), millions(moving));
        return exact.isGateOpen()[today]
                ? "Beginning to build today is worth %s.".formatted(worth)
                : "Building is not allowed today; were it, beginning now would be worth %s."
                        .formatted(worth);
    }

    private String right() {
        Priced priced = result.priced();
        double central = result.exact().rightUsd()[today];
        double moving = priced.ladder().rightUsd();
        String what =
                central > 0 || moving > 0
                        ? "Keep the right"
                        : "Drop the right: no plan makes it worth anything";
        return "%s. It is worth %s on the central path (best today: %s) and %s where the %s (best today: %s), measure %s."
                .formatted(
                        what,
                        millions(central),
                        exactPlan(),
                        millions(moving),
                        moves(priced.process()),
                        movingPlan(),
                        priced.process().dynamics().measure());
    }

    private String exactPlan() {
        return result.exact().plan().get(today);
    }

    /// What is best today at today's price.
    private String movingPlan() {
        Priced priced = result.priced();
        double price = priced.process().ladder().start();
        boolean isFirst = result.geology().years() > 0;
        if (!(priced.ladder().rightUsd() > 0)) {
            return "drop";
        }
        if (price >= priced.exploreAbove()[today]) {
            return isFirst ? "explore" : "build";
        }
        return "wait";
    }

    private String waiting() {
        Exact exact = result.exact();
        double begin = Math.max(result.priced().ladder().beginUsd(), 0);
        double known = result.priced().ladder().knownUsd();
        return "Value of waiting (right with nothing left to explore, less the better of beginning now and never): %s on the central path, %s where the price moves."
                .formatted(
                        share(exact.waitingUsd(today), exact.knownUsd()[today]),
                        share(Math.max(0, known - begin), known));
    }

    private String peace() {
        Exact exact = result.exact();
        if (today == ConflictState.PEACE.index()) {
            return "Peace is the state today: there is no peace to wait for.";
        }
        double more = exact.waitingForPeaceUsd(today);
        return "Waiting for peace whatever comes (%s) and building then if that pays, central path: %s, %s %s than the better of now and never."
                .formatted(
                        years(exact.yearsToPeace()[today]),
                        share(exact.peaceUsd()[today], exact.knownUsd()[today]),
                        millions(Math.abs(more)),
                        more >= 0 ? "more" : "less");
    }

    private static String years(double years) {
        return Double.isInfinite(years)
                ? "it may never come"
                : "expected in %s years".formatted(Numbers.plain(years, 3));
    }

    /// `79.0 (68.9% of that right)`.
    private static String share(double part, double whole) {
        return whole > 0
                ? "%s (%s of that right)"
                        .formatted(millions(part), Numbers.percent(part / whole, 3))
                : millions(part);
    }

    /// Millions; a plain 0 for nothing.
    static String millions(double usd) {
        return usd == 0 ? "0" : Numbers.millions(usd);
    }

    private String freedom() {
        Exact e = result.exact();
        var l = result.priced().ladder();
        return "In a mine begun today, the freedom to leave adds %s and that to mothball %s more on the central path; %s and %s where the price moves."
                .formatted(
                        millions(e.leaveOnlyUsd()[today] - e.tiedUsd()[today]),
                        millions(e.beginUsd()[today] - e.leaveOnlyUsd()[today]),
                        millions(l.leaveOnlyUsd() - l.tiedUsd()),
                        millions(l.beginUsd() - l.leaveOnlyUsd()));
    }

    private String explore() {
        Programme p = result.geology().programme();
        Exploration.Worth w = p.worth();
        return "Is %s of exploration worth it? %s: its result adds %s (the largest cost at which it pays), net %s. Full knowledge of the ground would add %s."
                .formatted(
                        millions(w.costUsd()),
                        w.isWorthIt() ? "Yes" : "No",
                        replicated(p.gain()),
                        replicated(p.net()),
                        replicated(p.perfect()));
    }

    /// `2.8 ± 0.31`, million USD; without error from one part of the draws.
    static String replicated(Replicated figure) {
        boolean isNothing = figure.mean() == 0 && figure.error() == 0;
        return Double.isNaN(figure.error()) || isNothing
                ? millions(figure.mean())
                : "%s ± %s"
                        .formatted(millions(figure.mean()), Numbers.plain(figure.error() / 1e6, 2));
    }

    /// `1.78 Mt ± 2.1%`.
    static String tonnes(Replicated figure) {
        return Double.isNaN(figure.error())
                ? Numbers.tonnes(figure.mean())
                : "%s ± %s"
                        .formatted(
                                Numbers.tonnes(figure.mean()),
                                Numbers.percent(figure.error() / figure.mean(), 2));
    }

    /// `price of petalite-concentrate moves`, `prices of 3 products move`.
    private static String moves(MovingPrice p) {
        return p.parts().size() == 1
                ? "price of %s moves".formatted(p.parts().getFirst().product())
                : "prices of %d products move".formatted(p.parts().size());
    }

    /// `104.50 ± 0.03`, million USD.
    static String withError(Estimate estimate) {
        return "%s ± %s"
                .formatted(
                        cents(estimate.meanUsd()),
                        String.format(Locale.ROOT, "%.2f", estimate.standardErrorUsd() / 1e6));
    }

    /// Million USD with two decimals.
    static String cents(double usd) {
        return String.format(Locale.ROOT, "%,.2f", usd / 1e6).replace('-', '\u2212');
    }

    /// Names of the three bounded values.
    static List<String> bounded() {
        return List.of(
                "begin now, gate or not", "right, nothing to explore", "right, explore first");
    }

    /// Ladder's values in that order.
    double[] ladder() {
        var l = result.priced().ladder();
        return new double[] {l.beginUsd(), l.knownUsd(), l.rightUsd()};
    }

    List<PathBounds.Bounds> bounds() {
        return result.priced().bounds();
    }

    /// From which price on the owner builds or explores, by state.
    static String above(double price) {
        if (Double.isInfinite(price)) {
            return "never";
        }
        return price <= 0 ? "any" : Numbers.plain(price, 3);
    }

    /// `only if the initial capital is below 120 million USD (now 162)`.
    static String words(BreakEvenAnswer b) {
        String unit = b.unit().isEmpty() ? "" : " " + b.unit();
        String now = " (now %s)".formatted(Numbers.plain(b.now(), 3));
        String range =
                "%s to %s%s".formatted(Numbers.plain(b.low(), 3), Numbers.plain(b.high(), 3), unit);
        return switch (b.answer()) {
            case Answer.Always _ ->
                    "for every value of %s within the searched range, %s"
                            .formatted(b.assumption(), range);
            case Answer.Never _ ->
                    "%s: never within the searched range, %s".formatted(b.assumption(), range);
            case Answer.Above(double from) ->
                    "only if %s is above %s%s%s"
                            .formatted(b.assumption(), Numbers.plain(from, 3), unit, now);
            case Answer.Below(double to) ->
                    "only if %s is below %s%s%s"
                            .formatted(b.assumption(), Numbers.plain(to, 3), unit, now);
            case Answer.Between(List<Answer.Span> spans) ->
                    "only if %s lies in %s%s%s"
                            .formatted(
                                    b.assumption(),
                                    spans.stream()
                                            .map(
                                                    s ->
                                                            Numbers.plain(s.from(), 3)
                                                                    + " to "
                                                                    + Numbers.plain(s.to(), 3))
                                            .collect(Collectors.joining(" or ")),
                                    unit,
                                    now);
        };
    }

    /// How the classes of geology and the programme are made.
    String geologyNote() {
        Geology g = result.geology();
        return "Three classes, equally likely, by what beginning in peace is worth at the long-run mean prices (tonnage, grade, recovery together), from %s draws of the case's geology (%d mines of each solved where the price moves); ± one standard error, from four equal parts of the draws. The programme takes %d years, in which nothing is begun, and names the right class with a chance of %s (%s); a miss goes to the neighbour. Cost: %s."
                .formatted(
                        Numbers.count(g.draws()),
                        g.mines(),
                        g.years(),
                        Numbers.plain(g.accuracy(), 3),
                        g.accuracySource().map(DecisionText::status).orElse("assumption"),
                        g.costSource().map(DecisionText::cited).orElse("--set"));
    }

    /// On the central price path, and from which accuracy on it pays.
    String programmeNote() {
        Geology g = result.geology();
        String least =
                switch (g.leastAccuracy()) {
                    case Answer.Always _ -> "The programme pays at any accuracy from a half on.";
                    case Answer.Never _ -> "At this cost it pays at no accuracy.";
                    case Answer.Above(double from) ->
                            "At this cost it pays from an accuracy of %s on."
                                    .formatted(Numbers.plain(from, 3));
                    case Answer.Below _, Answer.Between _ ->
                            "At this cost it pays at some accuracies only.";
                };
        return "%s On the central price path it adds %s of at most %s."
                .formatted(
                        least, replicated(g.central().gain()), replicated(g.central().perfect()));
    }

    /// What other knowledge would add.
    List<String> knowledge() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "All later prices: %s (the right where the price moves, exploring first)."
                        .formatted(withError(result.priced().knowledge())));
        lines.add(
                result.warEndKnowledgeUsd().isPresent()
                        ? "The year in which the war ends: %s where the price moves, %s on the central price path (exploring first)."
                                .formatted(
                                        knowledge(result.priced().warEndKnowledgeUsd().orElse(0)),
                                        knowledge(result.warEndKnowledgeUsd().getAsDouble()))
                        : "The year in which the war ends: no war today.");
        return lines;
    }

    /// A worth of knowledge that cannot be told from nothing is 0.
    private static String knowledge(double usd) {
        return millions(usd < 1 ? 0 : usd);
    }

    /// How well the inputs are known.
    List<String> evidence() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Rows behind the deposit: %s. Settings of the scenario: %s."
                        .formatted(
                                counts(result.evidence().project()),
                                counts(result.evidence().scenario())));
        if (!result.evidence().unread().isEmpty()) {
            lines.add(
                    "! From memory, unread at the source: %s."
                            .formatted(String.join(", ", result.evidence().unread())));
        }
        return lines;
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String status(Source source) {
        return source.status().toString();
    }

    private static String cited(Source source) {
        return "%s, %s, %s"
                .formatted(
                        source.citation()
                                .replaceFirst("^https?://(www\\.)?", "")
                                .replaceFirst("/.*", ""),
                        source.date(),
                        source.status());
    }
}
