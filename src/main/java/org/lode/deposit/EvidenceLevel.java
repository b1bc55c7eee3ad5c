package org.lode.deposit;

/// How far the published evidence about a deposit carries an appraisal.
///
/// The level is derived from the rows of the case, never declared: a deposit is not guessed up a
/// level and never dropped.
public enum EvidenceLevel {
    /// No published tonnage or capacity: listed with the reason, no value.
    LISTED(0, "listed"),
    /// A resource figure only: range, and what knowing more would be worth.
    RESOURCE_ONLY(1, "resource only"),
    /// Published capacity of a priced product: cash flow over an assumed life.
    CAPACITY(2, "capacity-based cash flow"),
    /// Tonnage and grade: cash flow with the project's own mine and cost model.
    CASH_FLOW(3, "cash flow, own cost model"),
    /// A full public study to compare with.
    BACK_TEST(4, "back-test against a full study");

    private final int number;
    private final String label;

    EvidenceLevel(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /// 0 to 4.
    public int number() {
        return number;
    }

    /// Words for a table.
    public String label() {
        return label;
    }
}
