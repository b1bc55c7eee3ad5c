package org.lode.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A quantity that a scenario can set, with the bounds within which it has a meaning.
///
/// The bounds are those of the model (a chance lies between 0 and 1), not of what is likely: the
/// likely range stands beside each value in `scenarios.csv`.
///
/// @param name name in `scenarios.csv` and after `--set`
/// @param unit unit of the value
/// @param low least admissible value
/// @param high largest admissible value
/// @param isWhole true if only whole numbers make sense
/// @param neutral value when no row sets it: the lever is off; empty if a row must set it
/// @param meaning what it is, in one line
public record ScenarioVariable(
        String name,
        String unit,
        double low,
        double high,
        boolean isWhole,
        OptionalDouble neutral,
        String meaning) {
    private static final double LARGEST_MONEY = 1e7;
    private static final double MOST = 20;

    private static final List<ScenarioVariable> ALL = catalogue();

    /// All variables, in the order in which they are printed.
    public static List<ScenarioVariable> all() {
        return ALL;
    }

    /// The variable of a name.
    public static Optional<ScenarioVariable> named(String name) {
        return ALL.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /// All names.
    public static List<String> names() {
        return ALL.stream().map(ScenarioVariable::name).toList();
    }

    /// Name of a variable that has one value per state, for example `output_share.war`.
    public static String inState(String stem, ConflictState state) {
        return stem + "." + state.key();
    }

    /// What is wrong with a value, as a sentence with the bounds; empty if it is admissible.
    public Optional<String> complaint(double value) {
        if (!(value >= low && value <= high)) {
            return Optional.of(
                    "%s must lie between %s and %s, was %s."
                            .formatted(name, plain(low), plain(high), plain(value)));
        }
        return isWhole && value != Math.rint(value)
                ? Optional.of("%s must be a whole number, was %s.".formatted(name, plain(value)))
                : Optional.empty();
    }

    /// A number without a needless fraction.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static List<ScenarioVariable> catalogue() {
        List<ScenarioVariable> all = new ArrayList<>();
        chain(all);
        for (ConflictState state : ConflictState.ALL) {
            conditions(all, state);
        }
        site(all);
        levers(all);
        return List.copyOf(all);
    }

    private static void chain(List<ScenarioVariable> all) {
        all.add(chance("war_to_fragile", "chance in a year that war becomes a ceasefire"));
        all.add(chance("war_to_peace", "chance in a year that war ends in a settlement at once"));
        all.add(chance("fragile_to_war", "chance that a ceasefire fails in its first year"));
        all.add(chance("fragile_to_peace", "chance of a settlement in the first year"));
        all.add(chance("established_to_war", "chance in a year that an older ceasefire fails"));
        all.add(chance("established_to_peace", "chance in a year of a settlement"));
        all.add(chance("peace_to_war", "chance in a year of a new war after a settlement"));
        all.add(
                lever("return_multiplier", "factor", 5, 1)
                        .saying("guarantee: multiplies every chance of a return to war"));
        all.add(
                lever("pressure_multiplier", "factor", 5, 1)
                        .saying("pressure by third parties: multiplies failure of ceasefires"));
        all.add(
                new ScenarioVariable(
                        "aid_war_to_fragile",
                        "1/year",
                        -1,
                        1,
                        false,
                        OptionalDouble.of(0),
                        "aid: added to war_to_fragile"));
        all.add(
                lever("aid_loss_multiplier", "factor", 10, 1)
                        .saying("aid: multiplies the chance of loss and damage in war"));
        all.add(
                whole("current_state", 3, 0)
                        .saying("state today: 0 war, 1 fragile, 2 established, 3 peace"));
        all.add(
                whole("conflict_states", 1, 1)
                        .saying("1: explicit states of war and peace; 0: none, lasting peace"));
        all.add(
                lever("country_premium", "1/year", 1, 0)
                        .saying("flat premium on the discount rate; only with conflict_states 0"));
    }

    private static void conditions(List<ScenarioVariable> all, ConflictState state) {
        String in = " in " + state.words();
        all.add(share(inState("output_share", state), "share of planned output" + in));
        all.add(share(inState("insurance_rate", state), "insurance, share of capital a year" + in));
        all.add(chance(inState("loss", state), "chance in a year that a site is lost" + in));
        all.add(
                chance(inState("damage_chance", state), "chance in a year of damage" + in)
                        .orElse(0));
        all.add(whole(inState("exploration_gate", state), 1).saying("1: may explore" + in));
        all.add(whole(inState("construction_gate", state), 1).saying("1: may build" + in));
        all.add(
                whole(inState("extraction_gate", state), 1)
                        .saying("1: may produce and share profit" + in));
    }

    private static void site(List<ScenarioVariable> all) {
        all.add(share("damage_share", "cost of one damage, share of capital").orElse(0));
        all.add(share("care_share", "care and maintenance, share of capital a year"));
        all.add(
                share("waiting_loss_share", "share of the chance of loss before building")
                        .orElse(0));
        all.add(whole("exploration_years", MOST, 0).saying("years of exploration still needed"));
        all.add(money("exploration_cost_usd_million").saying("its cost in all"));
        all.add(
                share("exploration_accuracy", "chance that it names the right third of geology")
                        .orElse(0.8));
        all.add(
                new ScenarioVariable(
                        "discount_rate",
                        "1/year",
                        0,
                        1,
                        false,
                        OptionalDouble.of(Double.NaN),
                        "real discount rate; without a row that of the case"));
        for (String what : List.of("price", "capex", "opex")) {
            all.add(
                    lever(what + "_multiplier", "factor", MOST, 1)
                            .saying("multiplies %s of the central case".formatted(what)));
        }
    }

    private static void levers(List<ScenarioVariable> all) {
        all.add(
                lever("floor_share", "of median price", MOST, 0)
                        .saying("price floor, multiple of the long-run median; 0: none"));
        all.add(whole("floor_years", 100, 0).saying("years of production under the floor"));
        all.add(
                share("floor_upside_share", "buyer's share of the price above the floor")
                        .orElse(0));
        all.add(money("stockpile_budget_usd_million").saying("budget of a stockpile buyer"));
        all.add(share("stockpile_share", "part of the budget for this product").orElse(0));
        all.add(whole("stockpile_years", 50, 1).saying("years over which it is spent"));
        all.add(
                money("stockpile_market_usd_million")
                        .orElse(1e4)
                        .saying("yearly world sales of the product"));
        all.add(
                lever("stockpile_elasticity", "1", MOST, 1)
                        .saying("supply plus demand elasticity of the market"));
        all.add(
                lever("stockpile_release", "of median price", 100, 100)
                        .saying("the buyer sells above this multiple of the median"));
        all.add(money("cover_cap_usd_million").saying("war-risk cover: most it pays; 0: none"));
        all.add(share("cover_rate", "its premium, share of the insured sum a year").orElse(0));
        all.add(money("cover_subsidy_usd_million").saying("state's part of the premium a year"));
        all.add(whole("regime", 2, 0).saying("0: as in the case, 1: licence, 2: PSA"));
        all.add(whole("lockup_years", 50, 0).saying("years without distributions of the fund"));
        all.add(share("lockup_return", "real yearly return of locked money").orElse(0));
        all.add(lever("weight", "1", 1e6, 0).saying("your weight of the scenario, any scale"));
    }

    private static ScenarioVariable chance(String name, String meaning) {
        return new ScenarioVariable(name, "1/year", 0, 1, false, OptionalDouble.empty(), meaning);
    }

    private static ScenarioVariable share(String name, String meaning) {
        return new ScenarioVariable(name, "share", 0, 1, false, OptionalDouble.empty(), meaning);
    }

    private static ScenarioVariable lever(String name, String unit, double high, double neutral) {
        return new ScenarioVariable(name, unit, 0, high, false, OptionalDouble.of(neutral), "");
    }

    private static ScenarioVariable money(String name) {
        return lever(name, "million USD", LARGEST_MONEY, 0);
    }

    private static ScenarioVariable whole(String name, double high) {
        return new ScenarioVariable(name, "whole", 0, high, true, OptionalDouble.empty(), "");
    }

    private static ScenarioVariable whole(String name, double high, double neutral) {
        return whole(name, high).orElse(neutral);
    }

    private ScenarioVariable orElse(double value) {
        return new ScenarioVariable(
                name, unit, low, high, isWhole, OptionalDouble.of(value), meaning);
    }

    private ScenarioVariable saying(String words) {
        return new ScenarioVariable(name, unit, low, high, isWhole, neutral, words);
    }
}
