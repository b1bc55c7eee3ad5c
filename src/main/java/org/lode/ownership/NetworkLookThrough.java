package org.lode.ownership;

import java.util.Arrays;

/// Look-through ownership of all listed parties together in a [ShareNetwork], in doubles with a
/// proven bound on the error.
///
/// Listed parties are sources: their part of themselves is 1 and nothing flows into them. Only what
/// they reach is looked at. Companies
/// are taken by strongly connected components, owners first. Outside circles each edge is used
/// once. Inside a circle the equations are solved by Gauss-Seidel sweeps. The change of a sweep
/// bounds the error only through the leakage of the circle, so after the sweeps the residual `r` is
/// measured: with any `w > 0` and `m = min(w - A w) > 0` the error is at most `max|r| max(w) / m`,
/// because `A` has no negative entry. `w` comes from a few sweeps with right side 1. A circle of
/// which no part is held outside has no solution; its members get 0 and are counted. Rounding adds
/// about 1e-16 for each holder of a company on the longest chain.
public final class NetworkLookThrough {
    private static final int MOST_SWEEPS = 10_000;

    /// The result.
    ///
    /// @param shares part of each party that is the listed parties' in the end
    /// @param errorBound largest possible error of the solution of a circle for its given inflow
    /// @param circles number of groups that hold each other in circles
    /// @param largestCircle companies in the largest of them
    /// @param closedCircles circles that own all of themselves
    public record Result(
            double[] shares,
            double errorBound,
            int circles,
            int largestCircle,
            int closedCircles) {}

    private final ShareNetwork network;
    private final boolean[] isListed;
    private final StrongComponents components;
    private final double[] shares;
    private final int[] order;
    private final int[] firstOf;
    private int[] inStart = new int[0];
    private int[] inOwner = new int[0];
    private int[] inParts = new int[0];
    private double errorBound;
    private int circles;
    private int largest;
    private int closed;

    private NetworkLookThrough(ShareNetwork network, int[] listed) {
        this.network = network;
        this.isListed = new boolean[network.parties()];
        for (int party : listed) {
            isListed[party] = true;
        }
        this.components = network.components(isListed);
        this.shares = new double[network.parties()];
        this.order = new int[network.parties()];
        this.firstOf = new int[components.count() + 1];
    }

    /// Parts of all parties.
    ///
    /// @param tolerance error of a circle at which the sweeps stop, for example 1e-11
    public static Result of(ShareNetwork network, int[] listed, double tolerance) {
        Reached reached = Reached.from(network, listed);
        NetworkLookThrough run = new NetworkLookThrough(reached.network(), reached.listed());
        run.sortByComponent();
        run.solve(tolerance);
        double[] shares = new double[network.parties()];
        for (int i = 0; i < reached.parties().length; i++) {
            shares[reached.parties()[i]] = run.shares[i];
        }
        return new Result(shares, run.errorBound, run.circles, run.largest, run.closed);
    }

    /// The part of a network that listed parties reach; elsewhere their share is 0.
    ///
    /// @param parties number in the whole network of each party reached, listed ones first
    /// @param listed numbers of the listed parties in the part
    /// @param network the part
    private record Reached(int[] parties, int[] listed, ShareNetwork network) {
        static Reached from(ShareNetwork network, int[] listed) {
            int[] local = new int[network.parties()];
            int[] queue = new int[network.parties()];
            int count = 0;
            for (int party : listed) {
                if (local[party] == 0) {
                    queue[count++] = party;
                    local[party] = count;
                }
            }
            int seeds = count;
            int edges = 0;
            for (int head = 0; head < count; head++) {
                for (int e = network.start(queue[head]); e < network.start(queue[head] + 1); e++) {
                    edges++;
                    if (local[network.owned(e)] == 0) {
                        queue[count++] = network.owned(e);
                        local[network.owned(e)] = count;
                    }
                }
            }
            int[] start = new int[count + 1];
            int[] owned = new int[edges];
            int[] parts = new int[edges];
            int next = 0;
            for (int i = 0; i < count; i++) {
                for (int e = network.start(queue[i]); e < network.start(queue[i] + 1); e++) {
                    owned[next] = local[network.owned(e)] - 1;
                    parts[next] = network.parts(e);
                    next++;
                }
                start[i + 1] = next;
            }
            int[] seedNumbers = new int[seeds];
            Arrays.setAll(seedNumbers, i -> i);
            return new Reached(
                    Arrays.copyOf(queue, count),
                    seedNumbers,
                    ShareNetwork.ofRows(start, owned, parts, network.denominator()));
        }
    }

    private void sortByComponent() {
        for (int party = 0; party < order.length; party++) {
            firstOf[components.of(party) + 1]++;
        }
        for (int c = 0; c < components.count(); c++) {
            firstOf[c + 1] += firstOf[c];
        }
        int[] next = Arrays.copyOf(firstOf, components.count());
        for (int party = 0; party < order.length; party++) {
            order[next[components.of(party)]++] = party;
        }
    }

    private void solve(double tolerance) {
        double scale = 1.0 / network.denominator();
        for (int c = 0; c < components.count(); c++) {
            int first = firstOf[c];
            int size = firstOf[c + 1] - first;
            if (size > 1 || holdsItself(order[first])) {
                circle(first, size, tolerance, scale);
            } else if (isListed[order[first]]) {
                shares[order[first]] = 1;
            }
            for (int i = first; i < first + size; i++) {
                push(order[i], c, scale);
            }
        }
    }

    private boolean holdsItself(int party) {
        for (int edge = network.start(party); edge < network.start(party + 1); edge++) {
            if (network.owned(edge) == party) {
                return true;
            }
        }
        return false;
    }

    /// Adds what a solved party passes to companies of later components.
    private void push(int party, int component, double scale) {
        double share = shares[party];
        if (share == 0) {
            return;
        }
        for (int edge = network.start(party); edge < network.start(party + 1); edge++) {
            int company = network.owned(edge);
            if (components.of(company) != component && !isListed[company]) {
                shares[company] += share * network.parts(edge) * scale;
            }
        }
    }

    private void circle(int first, int size, double tolerance, double scale) {
        circles++;
        largest = Math.max(largest, size);
        double[] inflow = new double[size];
        boolean isReached = false;
        for (int i = 0; i < size; i++) {
            int party = order[first + i];
            inflow[i] = shares[party];
            isReached |= inflow[i] != 0;
        }
        if (!isReached) {
            return;
        }
        gather(first, size);
        if (isClosed(size)) {
            closed++;
            return;
        }
        double most = leverage(size, scale);
        double[] solved = sweep(inflow, tolerance / most, scale);
        errorBound = Math.max(errorBound, residual(solved, inflow, scale) * most);
        for (int i = 0; i < size; i++) {
            shares[order[first + i]] = solved[i];
        }
    }

    /// Largest possible error for a residual of 1.
    private double leverage(int size, double scale) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        double bound = Double.POSITIVE_INFINITY;
        for (double rough = 1e-2; rough > 1e-9 && Double.isInfinite(bound); rough *= 1e-2) {
            double[] w = sweep(ones, rough, scale);
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < size; i++) {
                least = Math.min(least, w[i] - inside(w, i, scale));
                most = Math.max(most, w[i]);
            }
            if (least > 0) {
                bound = most / least;
            }
        }
        return bound;
    }

    /// What the members of the circle pass to one of them.
    private double inside(double[] y, int company, double scale) {
        double sum = 0;
        for (int e = inStart[company]; e < inStart[company + 1]; e++) {
            sum += y[inOwner[e]] * inParts[e] * scale;
        }
        return sum;
    }

    /// Edges inside the circle by company, as local numbers; edges into listed parties are left
    /// out.
    private void gather(int first, int size) {
        int component = components.of(order[first]);
        int[] starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            int party = order[first + i];
            for (int e = network.start(party); e < network.start(party + 1); e++) {
                if (components.of(network.owned(e)) == component) {
                    starts[local(network.owned(e), first, size) + 1]++;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, size);
        inOwner = new int[starts[size]];
        inParts = new int[starts[size]];
        for (int i = 0; i < size; i++) {
            int party = order[first + i];
            for (int e = network.start(party); e < network.start(party + 1); e++) {
                if (components.of(network.owned(e)) == component) {
                    int place = next[local(network.owned(e), first, size)]++;
                    inOwner[place] = i;
                    inParts[place] = network.parts(e);
                }
            }
        }
        inStart = starts;
    }

    private int local(int party, int first, int size) {
        return Arrays.binarySearch(order, first, first + size, party) - first;
    }

    private boolean isClosed(int size) {
        for (int i = 0; i < size; i++) {
            long inside = 0;
            for (int e = inStart[i]; e < inStart[i + 1]; e++) {
                inside += inParts[e];
            }
            if (inside < network.denominator()) {
                return false;
            }
        }
        return true;
    }

    private double[] sweep(double[] right, double tolerance, double scale) {
        double[] y = right.clone();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = 0;
            for (int i = 0; i < y.length; i++) {
                double sum = right[i];
                double own = 0;
                for (int e = inStart[i]; e < inStart[i + 1]; e++) {
                    if (inOwner[e] == i) {
                        own += inParts[e] * scale;
                    } else {
                        sum += y[inOwner[e]] * inParts[e] * scale;
                    }
                }
                double value = sum / (1 - Math.min(own, 1 - 1e-12));
                change = Math.max(change, Math.abs(value - y[i]));
                y[i] = value;
            }
            // A tolerance of 0 (leverage without a bound) would never be met in doubles.
            if (change <= Math.max(tolerance, 1e-16)) {
                break;
            }
        }
        return y;
    }

    private double residual(double[] y, double[] right, double scale) {
        double most = 0;
        for (int i = 0; i < y.length; i++) {
            most = Math.max(most, Math.abs(right[i] - y[i] + inside(y, i, scale)));
        }
        return most;
    }
}
