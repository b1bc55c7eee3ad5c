package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import org.lode.quantity.Uncertainty;
import org.lode.risk.Driver;
import org.lode.risk.Variable;

/// The uncertain inputs of a project under construction, and where each stands in a draw.
final class ProjectVariables {
    private final List<Variable> variables = new ArrayList<>();

    /// Adds an input and returns its position; a known figure gets no position (-1).
    int add(Driver driver, String name, Uncertainty distribution) {
        if (distribution instanceof Uncertainty.Fixed) {
            return -1;
        }
        variables.add(new Variable(driver, name, distribution));
        return variables.size() - 1;
    }

    /// All inputs, in order of position.
    List<Variable> all() {
        return List.copyOf(variables);
    }
}
