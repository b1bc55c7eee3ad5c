package org.lode.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.quantity.CorrelationMatrix;

/// Inputs of a simulation that are taken together when the variance is shared out.
///
/// Inputs that are correlated with each other always share a group, whatever else was asked for:
/// only groups that are independent of each other have shares that add up.
///
/// @param name printed name
/// @param variables positions of its variables in the plan
/// @param products positions of the products whose price paths belong to it
public record InputGroup(String name, List<Integer> variables, List<Integer> products) {
    public InputGroup {
        variables = List.copyOf(variables);
        products = List.copyOf(products);
    }

    /// How finely the inputs are told apart.
    public enum Detail {
        /// Every variable and every product's price on its own, if correlations allow.
        INPUT,
        /// Geology, processing, cost, schedule, price.
        KIND
    }

    /// Every input on its own; under a Student copula those of a tied set together.
    static List<InputGroup> singles(SimulationPlan plan) {
        return switch (plan.dependence()) {
            case Dependence.StudentT _ -> of(plan, Detail.INPUT);
            case Dependence.Gaussian _ -> {
                List<InputGroup> singles = new ArrayList<>();
                for (int i = 0; i < plan.variables().size() + plan.prices().size(); i++) {
                    singles.add(of(plan, Detail.INPUT, List.of(i)));
                }
                yield singles;
            }
        };
    }

    /// The groups of a plan, in the order of its variables, prices last.
    public static List<InputGroup> of(SimulationPlan plan, Detail detail) {
        int variables = plan.variables().size();
        int inputs = variables + plan.prices().size();
        int[] group = new int[inputs];
        for (int i = 0; i < inputs; i++) {
            group[i] = i;
        }
        CorrelationMatrix tied =
                CorrelationMatrix.ofRanks(plan.rankCorrelation(), variables, "the variables");
        CorrelationMatrix tiedPrices =
                CorrelationMatrix.of(plan.priceCorrelation(), inputs - variables, "the prices");
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < i; j++) {
                if (isTied(tied, i, j, 0, variables)
                        || isTied(tiedPrices, i, j, variables, inputs)
                        || (detail == Detail.KIND && kind(plan, i).equals(kind(plan, j)))) {
                    join(group, i, j);
                }
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < inputs; i++) {
            members.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(i);
        }
        return members.values().stream().map(m -> of(plan, detail, m)).toList();
    }

    private static boolean isTied(CorrelationMatrix matrix, int i, int j, int from, int to) {
        return i >= from && i < to && j >= from && j < to && matrix.weight(i - from, j - from) != 0;
    }

    private static void join(int[] group, int i, int j) {
        int keep = Math.min(group[i], group[j]);
        int drop = Math.max(group[i], group[j]);
        for (int k = 0; k < group.length; k++) {
            if (group[k] == drop) {
                group[k] = keep;
            }
        }
    }

    private static InputGroup of(SimulationPlan plan, Detail detail, List<Integer> members) {
        int count = plan.variables().size();
        List<String> names =
                members.stream()
                        .map(i -> detail == Detail.KIND ? kind(plan, i) : inputName(plan, i))
                        .distinct()
                        .toList();
        return new InputGroup(
                String.join(", ", names),
                members.stream().filter(i -> i < count).toList(),
                members.stream().filter(i -> i >= count).map(i -> i - count).toList());
    }

    private static String inputName(SimulationPlan plan, int input) {
        int count = plan.variables().size();
        return input < count
                ? plan.variables().get(input).name()
                : "price of " + plan.terms().products().get(input - count);
    }

    private static String kind(SimulationPlan plan, int input) {
        if (input >= plan.variables().size()) {
            return "price";
        }
        return switch (plan.variables().get(input).driver()) {
            case ESTIMATE, TONNAGE, GRADE, CONVERSION -> "geology";
            case RECOVERY, PAYABILITY -> "processing";
            case CAPEX, OVERRUN, OPEX, FREIGHT -> "cost";
            case CAPACITY, DELAY, RAMP_UP -> "schedule";
        };
    }
}
