package org.lode.mine;

import java.util.Optional;

/// What stands behind the mine: how far the ore is taken on site.
public enum ProcessClass {
    /// Loose heavy-mineral sand: wet and dry concentration.
    SANDS("sands"),
    /// Crush, wash, screen, dense-medium separation.
    SIMPLE_PHYSICAL("simple physical"),
    /// Crush, grind, float or other full concentration to a saleable concentrate.
    CONCENTRATOR("concentrator"),
    /// Gold plant with tank leach.
    GOLD_MILL("gold mill"),
    /// Heap leach with recovery from solution.
    HEAP_LEACH("heap leach"),
    /// Ore or concentrate to a chemical: leach mill, roast, pressure leach, refinery.
    HYDROMET("hydromet/chemical"),
    /// Wells and solution plant, no mine.
    IN_SITU_LEACH("wells/brine");

    private final String label;

    ProcessClass(String label) {
        this.label = label;
    }

    /// Reads the label of the study tables, for example `hydromet/chemical`; empty if unknown.
    public static Optional<ProcessClass> find(String label) {
        for (ProcessClass processClass : values()) {
            if (processClass.label.equals(label) || processClass.name().equalsIgnoreCase(label)) {
                return Optional.of(processClass);
            }
        }
        return Optional.empty();
    }

    /// Reads a label or a lower-case name.
    ///
    /// @throws IllegalArgumentException for an unknown class, naming the known ones
    public static ProcessClass parse(String label) {
        return find(label)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "process class '%s' is unknown. Known: sands, simple"
                                                        .formatted(label)
                                                + " physical, concentrator, gold mill, heap leach,"
                                                + " hydromet/chemical, wells/brine."));
    }

    @Override
    public String toString() {
        return label;
    }
}
