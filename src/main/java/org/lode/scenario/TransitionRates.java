package org.lode.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/// Yearly chances of moving between war and peace, and what politics does to them.
///
/// | from \ to | W | F | E | P |
/// |---|---|---|---|---|
/// | W | rest | `warToFragile` + aid | 0 | `warToPeace` |
/// | F | `fragileToWar` g p | 0 | rest | `fragileToPeace` |
/// | E | `establishedToWar` g p | 0 | rest | `establishedToPeace` |
/// | P | `peaceToWar` g | 0 | 0 | rest |
///
/// g is the multiplier of a guarantee on every return to war, p that of pressure by third parties
/// on the two ceasefires. Both scale chances, not rates: a half means half as likely in a year.
/// Reference: Fortna 2003 (guarantees lengthen peace), Werner and Yuen 2005 (ceasefires forced
/// from outside fail more often); the sizes are judgement.
///
/// @param warToFragile chance in a year that war becomes a ceasefire
/// @param warToPeace chance that war ends in a settlement at once
/// @param fragileToWar chance that a ceasefire fails in its first year
/// @param fragileToPeace chance of a settlement in the first year
/// @param establishedToWar chance that an older ceasefire fails
/// @param establishedToPeace chance of a settlement
/// @param peaceToWar chance of a new war after a settlement
/// @param shifts what politics does to these chances
public record TransitionRates(
        double warToFragile,
        double warToPeace,
        double fragileToWar,
        double fragileToPeace,
        double establishedToWar,
        double establishedToPeace,
        double peaceToWar,
        Shifts shifts) {

    /// What politics does to the chances.
    ///
    /// @param returnMultiplier g, 0 or more; 1 without guarantee
    /// @param pressureMultiplier p, 0 or more; 1 without pressure
    /// @param aidToCeasefire added to the chance that war becomes a ceasefire
    public record Shifts(
            double returnMultiplier, double pressureMultiplier, double aidToCeasefire) {
        /// Nothing is shifted.
        public static final Shifts NONE = new Shifts(1, 1, 0);
    }

    /// The chain of the four states.
    ///
    /// @throws InadmissibleSettingException if a row would leave 0 to 1, with the bound
    public MarkovChain chain() {
        double g = shifts.returnMultiplier();
        double gp = g * shifts.pressureMultiplier();
        double ceasefire = warToFragile + shifts.aidToCeasefire();
        if (!(ceasefire >= 0)) {
            throw new InadmissibleSettingException(
                    "aid_war_to_fragile",
                    "war_to_fragile %s plus aid_war_to_fragile %s is below 0. Maybe %s or more."
                            .formatted(
                                    plain(warToFragile),
                                    plain(shifts.aidToCeasefire()),
                                    plain(-warToFragile)));
        }
        requireRow("war", "war_to_fragile", ceasefire, "war_to_peace", warToPeace);
        requireRow(
                "fragile", "fragile_to_war", fragileToWar * gp, "fragile_to_peace", fragileToPeace);
        requireRow(
                "established",
                "established_to_war",
                establishedToWar * gp,
                "established_to_peace",
                establishedToPeace);
        requireRow("peace", "peace_to_war", peaceToWar * g, "nothing", 0);
        double f = fragileToWar * gp;
        double e = establishedToWar * gp;
        double p = peaceToWar * g;
        return MarkovChain.of(
                new double[][] {
                    {rest(ceasefire + warToPeace), ceasefire, 0, warToPeace},
                    {f, 0, rest(f + fragileToPeace), fragileToPeace},
                    {e, 0, rest(e + establishedToPeace), establishedToPeace},
                    {p, 0, 0, rest(p)}
                });
    }

    private static double rest(double leaving) {
        return Math.max(0, 1 - leaving);
    }

    private void requireRow(String row, String first, double a, String second, double b) {
        if (!(a >= 0 && b >= 0 && a + b <= 1 + 1e-12)) {
            boolean isReturn = first.endsWith("_to_war");
            throw new InadmissibleSettingException(
                    first,
                    "row %s of the chain: %s %s and %s %s sum to %s, above 1%s. Maybe %s %s or less."
                            .formatted(
                                    row,
                                    first,
                                    plain(a),
                                    second,
                                    plain(b),
                                    plain(a + b),
                                    isReturn
                                            ? " (after return_multiplier %s, pressure_multiplier %s)"
                                                    .formatted(
                                                            plain(shifts.returnMultiplier()),
                                                            plain(shifts.pressureMultiplier()))
                                            : "",
                                    first,
                                    plain((1 - b) / (a > 0 ? a / first(row) : 1))));
        }
    }

    /// The chance as set, before the shifts.
    private double first(String row) {
        return switch (row) {
            case "war" -> warToFragile + shifts.aidToCeasefire();
            case "fragile" -> fragileToWar;
            case "established" -> establishedToWar;
            default -> peaceToWar;
        };
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
