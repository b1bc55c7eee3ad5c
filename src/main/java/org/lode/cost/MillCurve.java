package org.lode.cost;

import java.util.Locale;
import org.lode.mine.ProcessClass;

/// The eleven mill curves of Camm 1991 (IC 9298) as coded in USGS T&M 7-C23.
///
/// X is short tons of ore a day. None is for lithium, graphite, titanium or rare earths: the
/// curve of the nearest flow sheet stands in and [Calibration] carries the difference. The
/// exponent of CIP operating cost is -0.303 in one place of the USGS code and -0.281 in
/// another; -0.303 is kept.
public enum MillCurve {
    AUTOCLAVE_CIL_EW(96_500, 0.770, 78.1, -0.196),
    CIL_EW(50_000, 0.745, 84.2, -0.281),
    CIP_EW(372_000, 0.540, 105, -0.303),
    CCD_MERRILL_CROWE(414_000, 0.584, 128, -0.300),
    FLOAT_ROAST_LEACH(481_000, 0.552, 101, -0.246),
    FLOTATION_1(92_600, 0.667, 121, -0.336),
    FLOTATION_2(82_500, 0.702, 149, -0.356),
    FLOTATION_3(83_600, 0.708, 153, -0.344),
    GRAVITY(135_300, 0.529, 87.8, -0.364),
    HEAP_LEACH(296_500, 0.512, 31.5, -0.223),
    SX_EW(14_600, 0.596, 3.00, -0.145);

    private final double capitalFactor;
    private final double capitalExponent;
    private final double operatingFactor;
    private final double operatingExponent;

    MillCurve(
            double capitalFactor,
            double capitalExponent,
            double operatingFactor,
            double operatingExponent) {
        this.capitalFactor = capitalFactor;
        this.capitalExponent = capitalExponent;
        this.operatingFactor = operatingFactor;
        this.operatingExponent = operatingExponent;
    }

    /// The power laws.
    public CostCurve curve() {
        return new CostCurve(capitalFactor, capitalExponent, operatingFactor, operatingExponent);
    }

    /// The curve that the calibration uses for a process class; a case that names another curve
    /// gives up the calibration of its class.
    public static MillCurve of(ProcessClass processClass) {
        return switch (processClass) {
            case SANDS, SIMPLE_PHYSICAL -> GRAVITY;
            case CONCENTRATOR -> FLOTATION_1;
            case GOLD_MILL -> CIP_EW;
            case HEAP_LEACH -> HEAP_LEACH;
            case HYDROMET -> AUTOCLAVE_CIL_EW;
            case IN_SITU_LEACH -> SX_EW;
        };
    }

    /// Reads the lower-case name, for example `flotation_1`.
    ///
    /// @throws IllegalArgumentException for an unknown curve
    public static MillCurve parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
