package org.lode.ownership;

import java.util.Arrays;

/// Strongly connected components of a directed graph in adjacency arrays: the groups of companies
/// that hold each other in circles.
///
/// Components are numbered so that owners come before what they own: every edge runs from a
/// component to itself or to one with a higher number. Reference: R. E. Tarjan, Depth-first search
/// and linear graph algorithms, SIAM Journal on Computing 1(2), 1972, doi:10.1137/0201010; here
/// without recursion.
final class StrongComponents {
    private final int[] component;
    private final int count;

    private StrongComponents(int[] component, int count) {
        this.component = component;
        this.count = count;
    }

    /// Components of the graph.
    ///
    /// @param start first edge of each node, with the number of edges as last element
    /// @param target head of each edge
    static StrongComponents of(int[] start, int[] target) {
        return of(start, target, new boolean[start.length - 1]);
    }

    /// As [#of(int[], int[])], without the edges into some nodes.
    ///
    /// @param isCut true for a node whose incoming edges are left out
    static StrongComponents of(int[] start, int[] target, boolean[] isCut) {
        int n = start.length - 1;
        int[] number = new int[n];
        int[] low = new int[n];
        int[] next = Arrays.copyOf(start, n);
        int[] component = new int[n];
        Arrays.fill(component, -1);
        int[] stack = new int[n];
        int[] path = new int[n];
        int stacked = 0;
        int seen = 0;
        int found = 0;
        for (int root = 0; root < n; root++) {
            if (number[root] != 0) {
                continue;
            }
            int depth = 0;
            path[depth++] = root;
            number[root] = low[root] = ++seen;
            stack[stacked++] = root;
            while (depth > 0) {
                int node = path[depth - 1];
                if (next[node] < start[node + 1]) {
                    int head = target[next[node]++];
                    if (isCut[head]) {
                        continue;
                    }
                    if (number[head] == 0) {
                        path[depth++] = head;
                        number[head] = low[head] = ++seen;
                        stack[stacked++] = head;
                    } else if (component[head] < 0) {
                        low[node] = Math.min(low[node], number[head]);
                    }
                    continue;
                }
                depth--;
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
                }
                if (low[node] == number[node]) {
                    int member;
                    do {
                        member = stack[--stacked];
                        component[member] = found;
                    } while (member != node);
                    found++;
                }
            }
        }
        for (int node = 0; node < n; node++) {
            component[node] = found - 1 - component[node];
        }
        return new StrongComponents(component, found);
    }

    /// Component of a node, 0 to `count() - 1`.
    int of(int node) {
        return component[node];
    }

    /// Number of components.
    int count() {
        return count;
    }
}
