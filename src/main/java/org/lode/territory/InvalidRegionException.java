package org.lode.territory;

import java.io.Serial;

/// An outline that bounds no area: where it is broken and how.
public final class InvalidRegionException extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1;

    private final String place;
    private final String complaint;
    private final String remedy;

    InvalidRegionException(String place, String complaint, String remedy) {
        super("%s: %s %s".formatted(place, complaint, remedy));
        this.place = place;
        this.complaint = complaint;
        this.remedy = remedy;
    }

    /// Place in the outline, for example `polygon 1, ring 2, vertex 17`, all from 1.
    public String place() {
        return place;
    }

    /// What is wrong, one sentence.
    public String complaint() {
        return complaint;
    }

    /// What to try, one sentence that begins with `Maybe`.
    public String remedy() {
        return remedy;
    }
}
