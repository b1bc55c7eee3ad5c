package org.lode.option;

/// Something the owner may do in one situation of his project, for one step.
///
/// @param name the act: "wait", "invest", "mothball"
/// @param next number of the situation at the next step
/// @param payment cash at the date of the choice
/// @param kept chance that the project still exists at the next step, by state, 0 to 1
/// @param isOpen whether the choice is allowed, by state (gates)
public record Choice(String name, int next, Payment payment, double[] kept, boolean[] isOpen) {
    public Choice {
        kept = kept.clone();
        isOpen = isOpen.clone();
        for (double share : kept) {
            Require.share("chance of keeping the project", share);
        }
        Require.length("gates of " + name, isOpen.length, kept.length);
    }
}
