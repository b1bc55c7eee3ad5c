package org.lode.territory;

/// The rules of the area verdict, each with its number, its words and where it comes from.
///
/// The numbers are stable: a verdict that names `T3` can be checked against this list in ten
/// years. A rule whose meaning changes gets a new version.
public enum AreaRule {
    /// Something of the area is occupied.
    TOUCHES_OCCUPIED(
            "T1",
            1,
            "a part of the area is occupied",
            "Strict reading of the rule that no US money is spent on extraction in occupied areas:"
                    + " an uncertainty disc that touches occupied ground is never eligible"),
    /// The official list names a unit under the area.
    OFFICIAL_LIST(
            "T2",
            1,
            "status of the communities under the area in the official list",
            "Orders of the Ukrainian ministry: No. 309 of 2022-12-22, replaced by No. 376 of"
                    + " 2025-02-28; community codes by KATOTTH"),
    /// Polygons cover the area.
    POLYGONS(
            "T3",
            1,
            "whole area clear of the occupied polygons",
            "Point and disc in polygon; an edge counts as inside"),
    /// The nearest settlement answers, with a margin.
    SETTLEMENT_MARGIN(
            "T4",
            1,
            "nearest settlement, with enough margin to the other side",
            "Measured on 6,000 random points of Ukraine against a same-day front line: 99.9 %"
                    + " right with a margin above 40 km, 96.3 % at 15 to 40 km"),
    /// The nearest settlement does not answer.
    SMALL_MARGIN(
            "T5",
            1,
            "margin between the nearest settlements of both sides is too small to tell",
            "Same measurement: 88.2 % right at 5 to 15 km, 59.0 % below 5 km"),
    /// Control as written in the case.
    RECORDED(
            "T6",
            1,
            "control as recorded in the case",
            "Column control of deposits.csv with its date and basis"),
    /// Clear of occupied ground, but not far enough.
    NEAR_LINE(
            "T7",
            1,
            "the area lies near occupied ground or is disputed",
            "Distance `contestedWithinKm` of the rules, an assumption"),
    /// The layer is too old for a place so near the line of its day.
    STALE(
            "T8",
            1,
            "the layer is old, and its line was near enough to have moved past",
            "Distance `staleReachKm` and age `staleAfterDays` of the rules, assumptions"),
    /// Two layers say opposite things.
    LAYERS_DISAGREE(
            "T9",
            1,
            "layers disagree",
            "A later layer that frees a place does not overrule a list that calls it occupied: a"
                    + " person must decide"),
    /// No layer says anything.
    NOT_COVERED("T10", 1, "no usable layer covers the area", "Silence of a layer is not evidence"),
    /// The area is not in the country.
    OUTSIDE_COUNTRY(
            "T11",
            1,
            "the centre lies outside the de jure border",
            "De jure border: Crimea and Sevastopol lie in Ukraine"),
    /// Layers agree that the area is on the government's side.
    CLEAR("T12", 1, "whole area on the government's side", "Rules T2 to T6 together");

    private final String number;
    private final int version;
    private final String text;
    private final String basis;

    AreaRule(String number, int version, String text, String basis) {
        this.number = number;
        this.version = version;
        this.text = text;
        this.basis = basis;
    }

    /// Stable number, for example `T1`.
    public String number() {
        return number;
    }

    /// Version of the meaning, from 1.
    public int version() {
        return version;
    }

    /// The rule in a few words.
    public String text() {
        return text;
    }

    /// Where the rule comes from.
    public String basis() {
        return basis;
    }

    @Override
    public String toString() {
        return "%s.%d".formatted(number, version);
    }
}
