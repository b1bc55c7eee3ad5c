package org.lode.option;

/// Cash that a choice brings at the date of the decision, US dollars; an outlay is below 0.
@FunctionalInterface
public interface Payment {
    /// The payment.
    ///
    /// @param step number of the step from today, 0 or more
    /// @param state number of the state of the country
    /// @param price price of the product at the date
    double usd(int step, int state, double price);
}
