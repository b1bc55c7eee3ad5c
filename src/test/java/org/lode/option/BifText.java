package org.lode.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the Bayesian interchange format of the reference networks.
final class BifText {
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "variable (\\S+) \\{\\s*type discrete \\[ \\d+ \\] \\{ ([^}]*) \\};\\s*\\}");
    private static final Pattern PROBABILITY =
            Pattern.compile("probability \\( ([^|)]+?)(?: \\| ([^)]*))? \\) \\{([^}]*)\\}");
    private static final Pattern ROW = Pattern.compile("\\(([^)]*)\\)([^;]*);");

    private BifText() {}

    static BayesNetwork network(String name) {
        String text = OracleRows.text("bn/" + name + ".bif");
        Map<String, Uncertain> variables = new LinkedHashMap<>();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            variables.put(
                    variable.group(1),
                    Uncertain.of(variable.group(1), variable.group(2).strip().split(",\\s*", -1)));
        }
        List<ChanceNode> nodes = new ArrayList<>();
        Matcher table = PROBABILITY.matcher(text);
        while (table.find()) {
            List<Uncertain> given = new ArrayList<>();
            String parents = table.group(2);
            if (parents != null) {
                for (String parent : parents.strip().split(",\\s*", -1)) {
                    given.add(of(variables, parent));
                }
            }
            Uncertain child = of(variables, table.group(1).strip());
            nodes.add(new ChanceNode(child, given, numbers(child, given, table.group(3))));
        }
        return new BayesNetwork(nodes);
    }

    private static Uncertain of(Map<String, Uncertain> variables, String name) {
        Uncertain variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return variable;
    }

    private static double[] numbers(Uncertain child, List<Uncertain> given, String body) {
        double[] numbers = new double[Table.size(given) * child.size()];
        if (given.isEmpty()) {
            fill(numbers, 0, body.replace("table", "").replace(";", ""));
            return numbers;
        }
        Matcher row = ROW.matcher(body);
        while (row.find()) {
            String[] outcomes = row.group(1).strip().split(",\\s*", -1);
            int at = 0;
            for (int k = 0; k < outcomes.length; k++) {
                at = at * given.get(k).size() + given.get(k).indexOf(outcomes[k]);
            }
            fill(numbers, at * child.size(), row.group(2));
        }
        return numbers;
    }

    private static void fill(double[] numbers, int from, String text) {
        String[] fields = text.strip().split(",\\s*", -1);
        for (int k = 0; k < fields.length; k++) {
            numbers[from + k] = Double.parseDouble(fields[k].strip());
        }
    }
}
