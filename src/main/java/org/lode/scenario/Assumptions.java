package org.lode.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lode.scenario.StateConditions.Gates;

/// One value of every variable of a scenario: complete, admissible, without contradiction.
///
/// @param values value by name of the variable
public record Assumptions(SortedMap<String, Double> values) {
    public Assumptions {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /// Assumptions from given values; what is not given takes its neutral value.
    ///
    /// @throws InadmissibleSettingException naming the first value that cannot be
    public static Assumptions of(Map<String, Double> given) {
        TreeMap<String, Double> values = new TreeMap<>();
        given.forEach((name, value) -> values.put(name, checked(name, value)));
        List<String> missing = new ArrayList<>();
        for (ScenarioVariable variable : ScenarioVariable.all()) {
            if (variable.neutral().isPresent()) {
                values.putIfAbsent(variable.name(), variable.neutral().getAsDouble());
            } else if (!values.containsKey(variable.name())) {
                missing.add(variable.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new InadmissibleSettingException(
                    missing.getFirst(),
                    "no value for %s. Maybe add a row of scenario base for each."
                            .formatted(missing.stream().collect(Collectors.joining(", "))));
        }
        Assumptions all = new Assumptions(values);
        all.country();
        return all;
    }

    private static double checked(String name, double value) {
        ScenarioVariable variable =
                ScenarioVariable.named(name)
                        .orElseThrow(
                                () ->
                                        new InadmissibleSettingException(
                                                name,
                                                "no variable '%s'. Known are: %s."
                                                        .formatted(
                                                                name,
                                                                String.join(
                                                                        ", ",
                                                                        ScenarioVariable
                                                                                .names()))));
        variable.complaint(value)
                .ifPresent(
                        message -> {
                            throw new InadmissibleSettingException(name, message);
                        });
        return value;
    }

    /// The same assumptions with one other value.
    ///
    /// @throws InadmissibleSettingException if it cannot be
    public Assumptions with(String name, double value) {
        return with(Map.of(name, value));
    }

    /// The same assumptions with some other values, which are judged together.
    ///
    /// @throws InadmissibleSettingException if they cannot be
    public Assumptions with(Map<String, Double> others) {
        TreeMap<String, Double> changed = new TreeMap<>(values);
        changed.values().removeIf(value -> Double.isNaN(value));
        changed.putAll(others);
        return of(changed);
    }

    /// Value of a variable.
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no variable " + name + ".");
        }
        return value;
    }

    private double in(ConflictState state, String stem) {
        return get(ScenarioVariable.inState(stem, state));
    }

    private boolean isOpen(ConflictState state, String stem) {
        return in(state, stem) == 1;
    }

    /// True if war and peace are explicit states.
    public boolean hasConflict() {
        return get("conflict_states") == 1;
    }

    /// State of the country today, from 0.
    public int currentState() {
        return hasConflict() ? (int) Math.round(get("current_state")) : ConflictState.PEACE.index();
    }

    /// Exploration that is still needed.
    public RightToBuild.Exploration exploration() {
        return new RightToBuild.Exploration(
                (int) Math.round(get("exploration_years")),
                1e6 * get("exploration_cost_usd_million"));
    }

    /// The country of these assumptions. Without explicit states peace lasts and does nothing to a
    /// site; a flat premium may then stand for the risk.
    ///
    /// @throws InadmissibleSettingException if a row of the chain leaves 0 to 1, or if a country
    ///     premium stands on top of explicit states
    public Country country() {
        if (hasConflict() && get("country_premium") > 0) {
            throw new InadmissibleSettingException(
                    "country_premium",
                    "country_premium %s on top of explicit states of war counts the war twice."
                                    .formatted(ScenarioVariable.plain(get("country_premium")))
                            + " Maybe set conflict_states to 0, or country_premium to 0.");
        }
        WarRiskCover cover =
                new WarRiskCover(
                        1e6 * get("cover_cap_usd_million"),
                        get("cover_rate"),
                        1e6 * get("cover_subsidy_usd_million"));
        return hasConflict()
                ? new Country(
                        rates().chain(),
                        ConflictState.ALL.stream().map(this::conditions).toList(),
                        new Country.Damage(get("damage_share"), cover),
                        get("waiting_loss_share"))
                : atPeace();
    }

    private static Country atPeace() {
        int n = ConflictState.ALL.size();
        double[][] stay = new double[n][n];
        for (double[] row : stay) {
            row[ConflictState.PEACE.index()] = 1;
        }
        return new Country(
                MarkovChain.of(stay),
                Collections.nCopies(n, StateConditions.UNTROUBLED),
                Country.Damage.NONE,
                0);
    }

    /// Yearly chances of the chain.
    public TransitionRates rates() {
        return new TransitionRates(
                get("war_to_fragile"),
                get("war_to_peace"),
                get("fragile_to_war"),
                get("fragile_to_peace"),
                get("established_to_war"),
                get("established_to_peace"),
                get("peace_to_war"),
                new TransitionRates.Shifts(
                        get("return_multiplier"),
                        get("pressure_multiplier"),
                        get("aid_war_to_fragile")));
    }

    private StateConditions conditions(ConflictState state) {
        double aid = state == ConflictState.WAR ? get("aid_loss_multiplier") : 1;
        return new StateConditions(
                in(state, "output_share"),
                in(state, "insurance_rate"),
                multiplied(state, "loss", aid),
                multiplied(state, "damage_chance", aid),
                new Gates(
                        isOpen(state, "exploration_gate"),
                        isOpen(state, "construction_gate"),
                        isOpen(state, "extraction_gate")));
    }

    private double multiplied(ConflictState state, String stem, double factor) {
        double chance = in(state, stem) * factor;
        if (chance > 1) {
            String name = ScenarioVariable.inState(stem, state);
            throw new InadmissibleSettingException(
                    "aid_loss_multiplier",
                    "%s %s times aid_loss_multiplier %s is above 1. Maybe a multiplier of %s."
                            .formatted(name, in(state, stem), factor, 1 / in(state, stem)));
        }
        return chance;
    }
}
