package org.lode.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Finds where a worth (investing now less waiting, value less cost) is above 0 as one assumption
/// moves.
///
/// The range is cut into equal cells; a change of sign between the ends of a cell is narrowed by
/// bisection to 1e-10 of the range. Two crossings within one cell are missed. A worth of exactly 0
/// is not above it: a right that is dropped is worth nothing, whatever the assumption.
///
/// @param low lower end of the assumption
/// @param high upper end, above `low`
/// @param cells number of cells, 1 or more
public record BreakEven(double low, double high, int cells) {
    private static final double NARROW = 1e-10;

    /// Cells that a range is cut into unless stated otherwise.
    private static final int USUAL_CELLS = 32;

    public BreakEven {
        if (!(high > low) || !Double.isFinite(high - low) || cells < 1) {
            throw new IllegalArgumentException(
                    ("a range needs its upper end above its lower end and a cell, "
                                    + "was %s to %s in %d.")
                            .formatted(low, high, cells));
        }
    }

    /// A range in 32 cells.
    public static BreakEven over(double low, double high) {
        return new BreakEven(low, high, USUAL_CELLS);
    }

    /// Where `lead` is above 0. Give minus infinity where the assumption cannot be.
    ///
    /// @throws IllegalArgumentException if the lead is not a number at some point
    public Answer solve(DoubleUnaryOperator lead) {
        List<Answer.Span> spans = new ArrayList<>();
        double at = low;
        boolean holds = holds(lead, at);
        double from = at;
        for (int c = 1; c <= cells; c++) {
            double next = c == cells ? high : low + (high - low) * c / cells;
            boolean holdsNext = holds(lead, next);
            if (holds != holdsNext) {
                double root = snapped(narrow(lead, at, next));
                if (holds) {
                    spans.add(new Answer.Span(from, root));
                } else {
                    from = root;
                }
            }
            holds = holdsNext;
            at = next;
        }
        if (holds) {
            spans.add(new Answer.Span(from, high));
        }
        return answer(spans);
    }

    /// A crossing that cannot be told from an end of the range is that end: what holds from 0 on
    /// but not at 0 is "above 0".
    private double snapped(double root) {
        double least = NARROW * (high - low);
        if (root - low <= least) {
            return Math.nextUp(low);
        }
        return high - root <= least ? Math.nextDown(high) : root;
    }

    private Answer answer(List<Answer.Span> spans) {
        if (spans.isEmpty()) {
            return new Answer.Never(low, high);
        }
        if (spans.size() > 1) {
            return new Answer.Between(spans);
        }
        Answer.Span span = spans.getFirst();
        boolean isFromLow = span.from() == low;
        boolean isToHigh = span.to() == high;
        if (isFromLow && isToHigh) {
            return new Answer.Always(low, high);
        }
        if (isToHigh) {
            return new Answer.Above(span.from() == Math.nextUp(low) ? low : span.from());
        }
        if (isFromLow) {
            return new Answer.Below(span.to() == Math.nextDown(high) ? high : span.to());
        }
        return new Answer.Between(spans);
    }

    private double narrow(DoubleUnaryOperator lead, double left, double right) {
        boolean holdsLeft = holds(lead, left);
        double a = left;
        double b = right;
        while (b - a > NARROW * (high - low)) {
            double middle = (a + b) / 2;
            if (middle <= a || middle >= b) {
                break;
            }
            if (holds(lead, middle) == holdsLeft) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }

    private static boolean holds(DoubleUnaryOperator lead, double at) {
        double value = lead.applyAsDouble(at);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("lead is not a number at " + at + ".");
        }
        return value > 0;
    }
}
