package org.lode.waterfall;

/// Somebody who pays into the fund or is paid by it, under the name the agreement uses.
///
/// @param id short name, for example `UA`, `US`, `LP`, `GP`; not blank
public record Partner(String id) implements Comparable<Partner> {
    public Partner {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a partner needs a name. Maybe UA, US, LP or GP.");
        }
    }

    @Override
    public int compareTo(Partner other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
