package org.lode.price;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// Maxima and borders of functions of one variable.
final class Line {
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    private static final int STEPS = 60;

    private Line() {}

    /// Place of the maximum between two places by a grid of `points` and golden sections.
    static double maximum(DoubleUnaryOperator f, double from, double to, int points) {
        double width = (to - from) / points;
        double best = from;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= points; i++) {
            double x = from + i * width;
            double y = f.applyAsDouble(x);
            if (y > highest) {
                highest = y;
                best = x;
            }
        }
        double low = Math.max(from, best - width);
        double high = Math.min(to, best + width);
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        for (int i = 0; i < STEPS && high - low > 1e-11 * (1 + Math.abs(best)); i++) {
            if (fa > fb) {
                high = b;
                b = a;
                fb = fa;
                a = high - GOLDEN * (high - low);
                fa = f.applyAsDouble(a);
            } else {
                low = a;
                a = b;
                fa = fb;
                b = low + GOLDEN * (high - low);
                fb = f.applyAsDouble(b);
            }
        }
        return 0.5 * (low + high);
    }

    /// Last place, going from `inside` by growing steps towards `limit`, at which the condition
    /// holds; `limit` if it holds there too.
    static double border(DoublePredicate holds, double inside, double firstStep, double limit) {
        double step = Math.copySign(Math.abs(firstStep), limit - inside);
        double good = inside;
        double bad = inside + step;
        while (isBefore(bad, limit, step) && holds.test(bad)) {
            good = bad;
            step *= 1.6;
            bad = good + step;
        }
        if (!isBefore(bad, limit, step)) {
            if (holds.test(limit)) {
                return limit;
            }
            bad = limit;
        }
        for (int i = 0; i < 30; i++) {
            double middle = 0.5 * (good + bad);
            if (holds.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private static boolean isBefore(double x, double limit, double step) {
        return step > 0 ? x < limit : x > limit;
    }
}
