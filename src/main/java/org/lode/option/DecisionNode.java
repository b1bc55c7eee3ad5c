package org.lode.option;

import java.util.List;

/// A decision and what is learnt just before it.
///
/// @param choice the decision as a variable; its outcomes are the alternatives
/// @param observed states of nature seen before this decision and after the one before
public record DecisionNode(Uncertain choice, List<Uncertain> observed) {
    public DecisionNode {
        observed = List.copyOf(observed);
    }
}
