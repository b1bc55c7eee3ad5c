package org.lode.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure that carries its own derivation: value, unit, formula, inputs and sources.
///
/// Leaves are rows of the case (with a source); inner nodes are computed (with a formula). The
/// tree is what `lode explain` prints. Model: OpenGamma Strata `ExplainMap`.
///
/// @param name what the figure is, in the field's terms
/// @param value the figure, in `unit`
/// @param unit unit, for example `USD/t ore`; empty for a pure number
/// @param formula how the value follows from the inputs, with a reference; empty for a leaf
/// @param inputs the figures that the formula used, in reading order
/// @param source citation of a leaf; null for a computed node
public record Explained(
        String name,
        double value,
        String unit,
        String formula,
        List<Explained> inputs,
        @Nullable Source source) {
    public Explained {
        inputs = List.copyOf(inputs);
    }

    /// A figure taken from a row.
    public static Explained given(String name, double value, String unit, Source source) {
        return new Explained(name, value, unit, "", List.of(), source);
    }

    /// A figure computed from others.
    public static Explained computed(
            String name, double value, String unit, String formula, Explained... inputs) {
        return new Explained(name, value, unit, formula, List.of(inputs), null);
    }

    /// A figure computed from others.
    public static Explained computed(
            String name, double value, String unit, String formula, List<Explained> inputs) {
        return new Explained(name, value, unit, formula, inputs, null);
    }

    /// The weakest evidence anywhere in the tree.
    public Evidence weakestEvidence() {
        Evidence weakest = source == null ? Evidence.READ : source.status();
        for (Explained input : inputs) {
            weakest = weakest.weaker(input.weakestEvidence());
        }
        return weakest;
    }

    /// All leaves of the tree, left to right.
    public List<Explained> leaves() {
        if (inputs.isEmpty()) {
            return List.of(this);
        }
        List<Explained> leaves = new ArrayList<>();
        inputs.forEach(input -> leaves.addAll(input.leaves()));
        return List.copyOf(leaves);
    }
}
