package org.lode.cost;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Long-run price of a product, used only to put plants of different commodities on one scale of
/// output.
///
/// A plant that turns a tonne of ore into more product value has more circuits, finer grinding,
/// more reagents and higher standards than one that does not, and costs more. Value at one fixed
/// price list measures this. The list is a judgement (round 2024 US dollars, mine-gate order of
/// magnitude); it is frozen with the fit and must not follow the market, since the calibrated
/// exponent belongs to this list. A factor of two in a price moves the cost by about a third.
///
/// @param product pattern for the product, upper or lower case
/// @param usdPerUnit USD per tonne of product (per ounce for gold, silver, platinum metals)
public record ReferencePrice(Pattern product, double usdPerUnit) {
    /// Price list, first match wins.
    private static final List<ReferencePrice> LIST =
            List.of(
                    of("ndpr", 90_000),
                    of("treo in mrec|reo conc|treo conc|separated", 25_000),
                    of("monazite|xenotime|rare earth conc|\\bree conc", 5_000),
                    of("mrec|mixed rare|ree carbonate", 9_000),
                    of("\\bt?reo\\b", 25_000),
                    of("li2so4|lithium sulph", 9_000),
                    of("lioh|lithium hydroxide", 15_000),
                    of("li2co3|lithium carbonate|lce", 14_000),
                    of("\\bsc ?\\d|spodumene|sc conc|lithium conc", 950),
                    of("petalite|lepidolite", 600),
                    of("spherical", 3_500),
                    of("rutile ?\\+ ?graphite", 1_000),
                    of("graphite", 1_100),
                    of("ilmenite ?\\+|^ilmenite, |hmc|heavy mineral", 350),
                    of("^zircon, |^zircon", 550),
                    of("^rutile", 1_200),
                    of("ilmenite|slag", 300),
                    of("titanium dioxide|tio2 pigment", 2_800),
                    of("titanium sponge", 9_000),
                    of("\\b(cu|copper) conc", 2_000),
                    of("\\b(ni|nickel) conc", 2_000),
                    of("\\b(zn|zinc) conc", 1_000),
                    of("\\b(pb|lead) conc", 1_500),
                    of("\\b(sn|tin) conc", 12_000),
                    of("\\b(mo|molybdenum) conc", 20_000),
                    of("nickel sulph", 4_000),
                    of("cobalt sulph", 7_000),
                    of("u3o8|yellowcake|uranium", 130_000),
                    of("scheelite|wolframite|wo3|apt|tungsten", 15_000),
                    of("\\bsn\\b|\\btin\\b", 25_000),
                    of("fluorspar|caf2", 400),
                    of("\\bni\\b|nickel", 17_000),
                    of("\\bco\\b|cobalt", 33_000),
                    of("cu cath|cu in|\\bcu\\b|copper", 8_500),
                    of("\\bau\\b|gold", 1_800),
                    of("\\bag\\b|silver", 23),
                    of("\\bpt\\b|\\bpd\\b|pge|4e|platinum|palladium", 1_200),
                    of("v2o5|vanadium", 14_000),
                    of("fenb|nb2o5|niobium", 40_000),
                    of("ta2o5|tantal", 150_000),
                    of("\\bmo\\b|molybd", 40_000),
                    of("\\bsb\\b|antimony", 12_000),
                    of("scandium|sc2o3", 900_000),
                    of("hpmsm|\\bemm\\b|manganese sulph", 1_500),
                    of("manganese|\\bmn\\b", 200),
                    of("zn in|\\bzinc\\b|\\bzn metal", 2_500),
                    of("pb in|\\blead\\b", 2_000),
                    of("mop|potash|kcl", 300),
                    of("sop|k2so4|polyhalite", 500),
                    of("phosphate", 120),
                    of("boric|borate", 700),
                    of("% fe|iron|pellet|magnetite|hematite", 100),
                    of("magnesia|\\bmgo\\b", 600),
                    of("high.purity alumina|\\bhpa\\b", 20_000),
                    of("garnet|wollastonite|talc|barite", 250),
                    of("kaolin|feldspar|silica", 100));

    private static ReferencePrice of(String product, double usdPerUnit) {
        return new ReferencePrice(Pattern.compile(product), usdPerUnit);
    }

    /// Reference price of a product by name; empty if the list does not know it.
    ///
    /// @param product name, for example `SC6`, `U3O8` or `graphite conc. 96 %`
    public static OptionalDouble find(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        for (ReferencePrice price : LIST) {
            if (price.product.matcher(name).find()) {
                return OptionalDouble.of(price.usdPerUnit);
            }
        }
        return OptionalDouble.empty();
    }
}
