package org.lode.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.deposit.Deposit;
import org.lode.eligibility.Activity;
import org.lode.eligibility.Finding;
import org.lode.eligibility.Outcome;
import org.lode.eligibility.Verdict;
import org.lode.screening.ListCitation;
import org.lode.study.EligibilityResult;
import org.lode.study.EligibilityView;
import org.lode.territory.AreaStatus;

/// Who and where may take part, for a terminal: one line per deposit, under it the reasons.
public final class EligibilityTable {
    /// Narrowest terminal for which the columns fit.
    public static final int LEAST_WIDTH = 80;

    private static final int COLUMNS = 48;
    private static final int MOST_REASONS = 3;

    private final EligibilityResult result;
    private final Map<String, Deposit> deposits;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private EligibilityTable(EligibilityResult result, Map<String, Deposit> deposits, int width) {
        this.result = result;
        this.deposits = deposits;
        this.width = width;
    }

    /// The whole screen text.
    ///
    /// @param policy policy on gates to show
    /// @param deposits deposits by id
    /// @param width columns, [#LEAST_WIDTH] or more
    public static String render(
            EligibilityResult result, String policy, Map<String, Deposit> deposits, int width) {
        EligibilityTable table = new EligibilityTable(result, deposits, width);
        table.heading(policy);
        result.views().forEach((id, view) -> table.row(id, view, policy));
        table.line("─".repeat(width));
        table.record(policy);
        table.lists();
        result.notes().forEach(note -> table.wrap("! " + note, ""));
        return table.out.toString();
    }

    private void heading(String policy) {
        wrap(
                ("Who and where may take part, as of %s, policy %s. A calculation over dated rows;"
                                + " a person decides.")
                        .formatted(result.asOf(), policy),
                "");
        out.append('\n');
        line(
                Text.left("deposit", width - COLUMNS)
                        + Text.left("area", 14)
                        + Text.left("holder", 10)
                        + Text.left("explore", 8)
                        + Text.left("build", 8)
                        + "extract");
        line("─".repeat(width));
    }

    private void row(String id, EligibilityView view, String policy) {
        StringBuilder row = new StringBuilder();
        Deposit deposit = deposits.get(id);
        String name = deposit == null ? id : deposit.name();
        row.append(Text.left(name, width - COLUMNS - 1)).append(' ');
        row.append(Text.left(area(view.area().status()), 14));
        row.append(Text.left(view.holder().isEmpty() ? "none" : mark(view.party().outcome()), 10));
        for (Activity activity : EligibilityResult.ACTIVITIES) {
            row.append(Text.left(mark(view.of(policy, activity).outcome()), 8));
        }
        line(row.toString().stripTrailing());
        reasons(view).forEach(reason -> wrap(reason, "    "));
    }

    /// What a reader asks first: why not, of area and party. Gates are said once, at the end.
    private static List<String> reasons(EligibilityView view) {
        List<String> reasons = new ArrayList<>();
        if (view.area().status() != AreaStatus.ELIGIBLE) {
            reasons.add("area: " + view.area().summary());
        }
        if (!view.holder().isEmpty()) {
            List<FindingLines> lines =
                    FindingLines.of(
                            view.party().findings().stream()
                                    .filter(EligibilityTable::isWorthALine)
                                    .toList());
            lines.stream()
                    .limit(MOST_REASONS)
                    .forEach(line -> reasons.add(view.holder() + ": " + line.text()));
            if (lines.size() > MOST_REASONS) {
                reasons.add(
                        "and %d more: --json shows them.".formatted(lines.size() - MOST_REASONS));
            }
        }
        return reasons;
    }

    private static boolean isWorthALine(Finding finding) {
        return finding.outcome() != Outcome.CLEAR || finding instanceof Finding.Dismissed;
    }

    static String area(AreaStatus status) {
        return switch (status) {
            case ELIGIBLE -> "eligible";
            case UNKNOWN -> "unknown";
            case CONTESTED -> "contested";
            case NOT_ELIGIBLE -> "not eligible";
        };
    }

    static String mark(Outcome outcome) {
        return switch (outcome) {
            case BARRED_LISTED, BARRED_OWNED, BARRED_CONDUCT -> "BARRED";
            case NOT_ELIGIBLE_AREA -> "AREA";
            case GATE_CLOSED -> "gate";
            case REVIEW -> "review";
            case CLEAR -> "clear";
        };
    }

    /// Where another policy gives another answer: how often an activity is held up by a gate.
    private void record(String policy) {
        for (String other : result.policies()) {
            List<String> open = new ArrayList<>();
            for (Activity activity : EligibilityResult.ACTIVITIES) {
                long shut = result.count(other, activity, Outcome.GATE_CLOSED);
                open.add("%s %d".formatted(activity, shut));
            }
            wrap(
                    "%s%s: held up by a gate: %s of %d deposits."
                            .formatted(
                                    other,
                                    other.equals(policy) ? " (shown)" : "",
                                    String.join(", ", open),
                                    result.views().size()),
                    "");
        }
        shownGate(policy);
        wrap(
                "AREA not eligible area; gate: the activity must wait; review: a person must look."
                        + " An owner who is not on record is never clear.",
                "");
        out.append('\n');
    }

    /// What each activity waits for, where the area is no obstacle; equal reasons once.
    private void shownGate(String policy) {
        Map<String, List<String>> waiting = new LinkedHashMap<>();
        result.views().values().stream()
                .filter(v -> v.area().status() == AreaStatus.ELIGIBLE)
                .findFirst()
                .ifPresent(
                        view ->
                                EligibilityResult.ACTIVITIES.forEach(
                                        a -> gates(view.of(policy, a), a, waiting)));
        waiting.forEach(
                (reason, activities) -> wrap(String.join(", ", activities) + ": " + reason, "  "));
    }

    private static void gates(
            Verdict verdict, Activity activity, Map<String, List<String>> waiting) {
        for (Finding finding : verdict.findings()) {
            if (finding instanceof Finding.Gated gated) {
                waiting.computeIfAbsent(gated.reason(), _ -> new ArrayList<>())
                        .add(activity.toString());
            }
        }
    }

    private void lists() {
        if (result.lists().isEmpty()) {
            wrap("No list was loaded: no party was screened.", "");
            return;
        }
        List<String> dated = new ArrayList<>();
        for (ListCitation list : result.lists()) {
            dated.add(
                    "%s %s (%d days)"
                            .formatted(
                                    list.id(),
                                    list.asOf(),
                                    ChronoUnit.DAYS.between(list.asOf(), result.asOf())));
        }
        wrap("Lists: " + String.join(", ", dated) + ".", "");
    }

    private void wrap(String text, String indent) {
        Text.wrap(text, width - indent.length()).forEach(part -> line(indent + part));
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
