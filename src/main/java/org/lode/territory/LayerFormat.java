package org.lode.territory;

import java.util.Locale;
import org.lode.territory.LayerInfo.Authority;

/// Forms of control layers and borders that can be read; see `docs/territory.md`.
public enum LayerFormat {
    /// Outlines of the largest administrative units, GeoJSON.
    OBLASTS(Authority.POLYGONS, AreaControl.UNKNOWN),
    /// Outlines of the middle administrative units, GeoJSON.
    RAIONS(Authority.POLYGONS, AreaControl.UNKNOWN),
    /// Outlines of the smallest administrative units, GeoJSON.
    HROMADAS(Authority.POLYGONS, AreaControl.UNKNOWN),
    /// Status of all hromadas in 2022, as compiled by the Kyiv School of Economics.
    OFFICIAL_LIST(Authority.OFFICIAL, AreaControl.UNKNOWN),
    /// Table of an order of the ministry: code, category, from, to.
    UNIT_TABLE(Authority.OFFICIAL, AreaControl.GOVERNMENT),
    /// VIINA control of populated places, CSV or ZIP.
    VIINA(Authority.SETTLEMENTS, AreaControl.UNKNOWN),
    /// One drawing of the occupied ground, with the date in the file name, GeoJSON.
    OCCUPIED_POLYGON(Authority.POLYGONS, AreaControl.GOVERNMENT),
    /// Own form, CSV: unit codes or points.
    CONTROL_CSV(Authority.SETTLEMENTS, AreaControl.UNKNOWN),
    /// Own form, GeoJSON: polygons with a status.
    CONTROL_GEOJSON(Authority.POLYGONS, AreaControl.UNKNOWN),
    /// Table of towns on one or several dates.
    TOWN_TABLE(Authority.SETTLEMENTS, AreaControl.UNKNOWN),
    /// Single settlements that changed hands, with the day.
    TOWN_CHANGES(Authority.SETTLEMENTS, AreaControl.UNKNOWN);

    private final Authority authority;
    private final AreaControl outside;

    LayerFormat(Authority authority, AreaControl outside) {
        this.authority = authority;
        this.outside = outside;
    }

    /// True for borders, which say nothing of control.
    public boolean isBoundary() {
        return this == OBLASTS || this == RAIONS || this == HROMADAS;
    }

    /// Kind of source.
    public Authority authority() {
        return authority;
    }

    /// What such a layer says of places that it does not list, unless told otherwise.
    public AreaControl outside() {
        return outside;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
