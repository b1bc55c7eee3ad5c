package org.lode.territory;

import java.util.List;

/// What one source says about the control of places, on one date or with dates in each row.
///
/// Units are official codes, polygons or points; never names.
public sealed interface ControlLayer {
    /// Title, date, licence.
    LayerInfo info();

    /// A list of administrative units by official code.
    ///
    /// @param info title, date, licence
    /// @param units rows; a code may stand in several rows with other dates
    record Units(LayerInfo info, List<UnitControl> units) implements ControlLayer {
        public Units {
            units = List.copyOf(units);
        }
    }

    /// Polygons with a status.
    ///
    /// @param info title, date, licence
    /// @param polygons rows
    record Polygons(LayerInfo info, List<RegionControl> polygons) implements ControlLayer {
        public Polygons {
            polygons = List.copyOf(polygons);
        }
    }

    /// Settlements as points.
    ///
    /// @param info title, date, licence
    /// @param settlements rows
    record Settlements(LayerInfo info, List<SettlementControl> settlements)
            implements ControlLayer {
        public Settlements {
            settlements = List.copyOf(settlements);
        }
    }

    /// Status of a unit.
    ///
    /// @param code official code (in Ukraine: KATOTTH)
    /// @param control who holds it
    /// @param span when; an open span always holds
    /// @param note remark, may be empty
    record UnitControl(String code, AreaControl control, ControlSpan span, String note) {}

    /// Status of a polygon.
    ///
    /// @param label name or number in the file
    /// @param region outline
    /// @param control who holds it
    /// @param span when
    record RegionControl(String label, Region region, AreaControl control, ControlSpan span) {}

    /// Status of a settlement.
    ///
    /// @param label name in the file, for print only: nothing is matched by name
    /// @param latitude degrees north
    /// @param longitude degrees east
    /// @param control who holds it
    /// @param span when
    record SettlementControl(
            String label,
            double latitude,
            double longitude,
            AreaControl control,
            ControlSpan span) {}
}
