package org.lode.risk;

import java.util.ArrayList;
import java.util.List;
import org.lode.quantity.CorrelationMatrix;

/// Sets of variables that are tied together, directly or through others; each has two or more.
///
/// @param sets positions of the variables, ascending
record TiedVariables(List<int[]> sets) {
    static TiedVariables of(CorrelationMatrix correlation, int size) {
        boolean[] isTaken = new boolean[size];
        List<int[]> sets = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            if (isTaken[v] || correlation.isIndependent(v)) {
                continue;
            }
            isTaken[v] = true;
            boolean[] isIn = new boolean[size];
            isIn[v] = true;
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = false;
                for (int i = 0; i < size; i++) {
                    for (int k = 0; k < size; k++) {
                        boolean isEdge =
                                correlation.weight(i, k) != 0 || correlation.weight(k, i) != 0;
                        if (!isIn[i] && isIn[k] && isEdge) {
                            isIn[i] = true;
                            isTaken[i] = true;
                            isGrowing = true;
                        }
                    }
                }
            }
            sets.add(members(isIn));
        }
        return new TiedVariables(List.copyOf(sets));
    }

    /// The tied variables of a plan.
    static TiedVariables of(SimulationPlan plan) {
        int size = plan.variables().size();
        return of(CorrelationMatrix.ofRanks(plan.rankCorrelation(), size, "the variables"), size);
    }

    private static int[] members(boolean[] isIn) {
        int count = 0;
        for (boolean is : isIn) {
            count += is ? 1 : 0;
        }
        int[] members = new int[count];
        int n = 0;
        for (int i = 0; i < isIn.length; i++) {
            if (isIn[i]) {
                members[n++] = i;
            }
        }
        return members;
    }

    /// Rank correlations among the members of a set.
    static double[][] ranksAmong(double[][] rankCorrelation, int[] members) {
        double[][] own = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int k = 0; k < members.length; k++) {
                own[i][k] = rankCorrelation[members[i]][members[k]];
            }
        }
        return own;
    }
}
