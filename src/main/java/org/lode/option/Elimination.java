package org.lode.option;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Order in which variables are summed out.
///
/// Greedy: next comes the variable whose elimination makes the smallest table (min-weight, Koller
/// and Friedman 2009, section 9.4.3); of equal ones the first listed. The order changes the work,
/// not the result.
final class Elimination {
    private Elimination() {}

    static Uncertain next(List<Uncertain> candidates, List<Table> tables) {
        Uncertain best = candidates.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Uncertain candidate : candidates) {
            Set<Uncertain> together = new LinkedHashSet<>();
            for (Table table : tables) {
                if (table.has(candidate)) {
                    together.addAll(table.variables());
                }
            }
            double size = 1;
            for (Uncertain variable : together) {
                size *= variable.size();
            }
            if (size < least) {
                least = size;
                best = candidate;
            }
        }
        return best;
    }

    /// Takes the tables that hold a variable out of the list.
    static List<Table> take(Uncertain variable, List<Table> tables) {
        List<Table> taken = new ArrayList<>();
        tables.removeIf(
                table -> {
                    boolean isTaken = table.has(variable);
                    if (isTaken) {
                        taken.add(table);
                    }
                    return isTaken;
                });
        return taken;
    }

    static Table product(List<Table> tables) {
        Table product = Table.of(1);
        for (Table table : tables) {
            product = product.times(table);
        }
        return product;
    }
}
