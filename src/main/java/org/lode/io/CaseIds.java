package org.lode.io;

/// The ids of a case that other rows refer to.
///
/// @param deposits ids of `deposits.csv`
/// @param estimates ids of `estimates.csv`
/// @param classes keys of `classes.csv`
/// @param products keys of `products.csv`
/// @param minerals minerals of `products.csv`
/// @param routes keys of `routes.csv`
/// @param facts ids of `facts.csv`
record CaseIds(
        KnownIds deposits,
        KnownIds estimates,
        KnownIds classes,
        KnownIds products,
        KnownIds minerals,
        KnownIds routes,
        KnownIds facts) {
    private static final String COUNTRY_TOTAL = "-national";

    static CaseIds of(Tables tables) {
        Table products = tables.get(CaseFile.PRODUCTS);
        return new CaseIds(
                KnownIds.unique("deposit", tables.get(CaseFile.DEPOSITS), "id"),
                KnownIds.unique("estimate", tables.get(CaseFile.ESTIMATES), "id"),
                KnownIds.unique("class", tables.get(CaseFile.CLASSES), "class"),
                KnownIds.unique("product", products, "product"),
                KnownIds.shared("mineral", products, "mineral"),
                KnownIds.shared("route", tables.get(CaseFile.ROUTES), "route"),
                KnownIds.unique("fact", tables.get(CaseFile.FACTS), "id"));
    }

    /// The deposit of a published figure: an id of `deposits.csv`, or `<country>-national`.
    String depositOrCountry(Row row) {
        return row.text("deposit_id").endsWith(COUNTRY_TOTAL)
                ? row.id("deposit_id")
                : row.requiredReference("deposit_id", deposits);
    }
}
