package org.lode.scenario;

/// What one state of the country does to a site.
///
/// @param outputShare share of the planned output that is mined and sold, 0 to 1
/// @param insuranceRate cost of insurance and protection, share of the capital in place per year
/// @param lossPerYear chance in a year that the site is lost for good (occupied, destroyed, taken)
/// @param damageChance chance in a year of damage that is repaired
/// @param gates which activities are allowed
public record StateConditions(
        double outputShare,
        double insuranceRate,
        double lossPerYear,
        double damageChance,
        Gates gates) {

    /// Which activities are allowed in a state.
    ///
    /// @param isExplorationOpen exploration may go on
    /// @param isConstructionOpen a mine may be begun and built
    /// @param isExtractionOpen a mine may produce, and profit be shared
    public record Gates(
            boolean isExplorationOpen, boolean isConstructionOpen, boolean isExtractionOpen) {
        /// Everything is allowed.
        public static final Gates OPEN = new Gates(true, true, true);

        /// Nothing is allowed.
        public static final Gates CLOSED = new Gates(false, false, false);
    }

    /// A state that does nothing to a site.
    public static final StateConditions UNTROUBLED = new StateConditions(1, 0, 0, 0, Gates.OPEN);

    public StateConditions {
        requireShare("output share", outputShare);
        requireShare("insurance rate", insuranceRate);
        requireShare("chance of loss", lossPerYear);
        requireShare("chance of damage", damageChance);
    }

    /// The same conditions under other gates.
    public StateConditions with(Gates other) {
        return new StateConditions(outputShare, insuranceRate, lossPerYear, damageChance, other);
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must lie between 0 and 1, was %s.".formatted(what, value));
        }
    }
}
