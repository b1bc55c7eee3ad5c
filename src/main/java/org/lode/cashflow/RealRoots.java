package org.lode.cashflow;

import java.util.ArrayList;
import java.util.List;

/// Real roots of a polynomial in an interval inside (0, 1], found by Descartes' rule in Bernstein
/// form.
///
/// The coefficients of the polynomial in the Bernstein basis of an interval change sign at
/// least as often as it has roots inside. No change: no root. One change: exactly one root,
/// found by bisection. More: the interval is halved by de Casteljau's algorithm, which only
/// averages and so loses no accuracy.
///
/// Guarantee: every root of odd order that is farther than 1e-7 from the next root is found, to
/// the accuracy with which the sign of the polynomial can be computed. Roots closer together
/// than that, and roots where the curve only touches zero, are returned once, to 1e-7, if the
/// polynomial vanishes there to rounding (1e-12 of the sum of its absolute terms); they may be
/// missed if not.
///
/// Reference: B. Mourrain, F. Rouillier, M.-F. Roy, Bernstein's basis and real root isolation,
/// INRIA RR-5149 (2004); G. E. Collins, A. G. Akritas, Proc. SYMSAC 1976, 272-275.
final class RealRoots {
    private static final double NARROW = 1e-7;
    private static final double NARROWEST = 1e-10;
    private static final double ROUNDING = 1e-12;
    private static final int BISECTIONS = 200;

    private final double[] coefficients;
    private final List<Double> roots = new ArrayList<>();

    private RealRoots(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /// Roots of a(0) + a(1) x + a(2) x^2 + ... with `low` <= x <= 1, ascending.
    ///
    /// @param coefficients finite numbers, not all zero, of absolute value at most 1
    /// @param low lower end, above 0 and below 1
    static List<Double> between(double low, double[] coefficients) {
        RealRoots search = new RealRoots(coefficients);
        double[] bernstein = bernsteinOnUnitInterval(coefficients);
        split(bernstein, low);
        if (search.value(low) == 0) {
            search.roots.add(low);
        }
        search.isolate(low, 1, bernstein);
        if (search.value(1) == 0) {
            search.roots.add(1.0);
        }
        return List.copyOf(search.roots);
    }

    /// Coefficient j = sum over i <= j of C(j,i) / C(n,i) x a(i).
    private static double[] bernsteinOnUnitInterval(double[] a) {
        int n = a.length - 1;
        double[] b = new double[n + 1];
        for (int j = 0; j <= n; j++) {
            double weight = 1;
            double sum = a[0];
            for (int i = 1; i <= j; i++) {
                weight *= (double) (j - i + 1) / (n - i + 1);
                sum += weight * a[i];
            }
            b[j] = sum;
        }
        return b;
    }

    /// Replaces `b` by the coefficients right of the point `at` (0 to 1 of the interval) and
    /// returns those left of it.
    private static double[] split(double[] b, double at) {
        int n = b.length - 1;
        double[] left = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            left[k] = b[0];
            for (int i = 0; i < n - k; i++) {
                b[i] += at * (b[i + 1] - b[i]);
            }
        }
        return left;
    }

    private void isolate(double low, double high, double[] bernstein) {
        int changes = signChanges(bernstein);
        if (changes == 0) {
            return;
        }
        double middle = 0.5 * (low + high);
        if (changes == 1) {
            roots.add(bisect(low, high, firstSign(bernstein)));
        } else if (high - low < NARROW && isZeroToRounding(middle)) {
            roots.add(middle);
        } else if (high - low > NARROWEST) {
            double[] left = split(bernstein, 0.5);
            isolate(low, middle, left);
            if (value(middle) == 0) {
                roots.add(middle);
            }
            isolate(middle, high, bernstein);
        }
    }

    private double bisect(double from, double to, double signAtFrom) {
        double low = from;
        double high = to;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            double value = value(middle);
            if (value == 0) {
                return middle;
            }
            if (value > 0 == signAtFrom > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private double value(double x) {
        double y = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            y = y * x + coefficients[i];
        }
        return y;
    }

    private boolean isZeroToRounding(double x) {
        return Math.abs(value(x)) <= ROUNDING * absoluteTerms(x);
    }

    private double absoluteTerms(double x) {
        double y = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            y = y * x + Math.abs(coefficients[i]);
        }
        return y;
    }

    private static double firstSign(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return Math.signum(value);
            }
        }
        return 0;
    }

    /// Changes of sign along a sequence; zeros do not count.
    static int signChanges(double[] values) {
        int changes = 0;
        double last = 0;
        for (double value : values) {
            if (value != 0) {
                if (last != 0 && value > 0 != last > 0) {
                    changes++;
                }
                last = value;
            }
        }
        return changes;
    }
}
