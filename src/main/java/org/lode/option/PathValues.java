package org.lode.option;

/// Values by situation, state and price path at the first date.
public final class PathValues {
    private final MarketPaths paths;
    private final double discount;
    private final double[][][] values;

    PathValues(MarketPaths paths, double discount, double[][][] values) {
        this.paths = paths;
        this.discount = discount;
        this.values = values;
    }

    /// Mean over the paths.
    ///
    /// @param situation number of the situation at the first date
    /// @param state number of the state at the first date
    public Estimate estimate(int situation, int state) {
        return paths.estimate(values[situation][state]);
    }

    /// Mean with discounted prices as control variates: the same value, a smaller standard error
    /// where it moves with the price. The control weights come from the same paths, which biases
    /// the mean by less than the standard error over the square root of the number of paths.
    public Estimate controlled(int situation, int state) {
        return paths.controlled(values[situation][state], discount);
    }

    /// Value on one path.
    public double value(int situation, int state, int path) {
        return values[situation][state][path];
    }
}
