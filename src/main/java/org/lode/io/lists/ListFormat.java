package org.lode.io.lists;

import java.util.Locale;

/// Forms in which lists are published, named by publisher and syntax.
public enum ListFormat {
    /// OFAC `sdn.csv`: 12 columns, no header, `-0-` for nothing.
    OFAC_SDN_CSV("OFAC sdn.csv"),
    /// OFAC `alt.csv`: 5 columns, aliases by entry number.
    OFAC_ALT_CSV("OFAC alt.csv"),
    /// OFAC `add.csv`: 6 columns, addresses by entry number.
    OFAC_ADD_CSV("OFAC add.csv"),
    /// OFAC `sdn_comments.csv`: 2 columns, the end of long remarks.
    OFAC_COMMENTS_CSV("OFAC sdn_comments.csv"),
    /// OFAC `sdn.xml` and `consolidated.xml`, root `sdnList`.
    OFAC_XML("OFAC sdn.xml or consolidated.xml"),
    /// OFAC `sdn_advanced.xml` and `cons_advanced.xml`, root `Sanctions`.
    OFAC_ADVANCED_XML("OFAC advanced XML"),
    /// EU financial sanctions file, root `export` with `sanctionEntity`.
    EU_FSF_XML("EU financial sanctions XML"),
    /// EU financial sanctions file, `;` between columns such as `Naal_wholename`.
    EU_FSF_CSV("EU financial sanctions CSV"),
    /// OFSI `ConList.csv`, date in the first row, one row per name.
    UK_OFSI_CSV("OFSI ConList.csv"),
    /// UK Sanctions List in CSV, one row per name and address.
    UK_LIST_CSV("UK Sanctions List CSV"),
    /// UK Sanctions List, root `Designations`.
    UK_LIST_XML("UK Sanctions List XML"),
    /// UN Security Council, root `CONSOLIDATED_LIST`.
    UN_XML("UN consolidated XML"),
    /// Canada, root `data-set` with `record`.
    CANADA_XML("Canada autonomous sanctions XML"),
    /// Switzerland, root `swiss-sanctions-list`.
    SECO_XML("SECO XML"),
    /// Ukraine, State Register of Sanctions, JSON of its public interface.
    NSDC_JSON("NSDC register JSON"),
    /// FollowTheMoney entities, one JSON object a line, flat or nested.
    FTM_JSON("FollowTheMoney JSON lines"),
    /// OpenSanctions `targets.simple.csv`.
    TARGETS_CSV("targets.simple.csv"),
    /// US Bureau of Industry and Security, Denied Persons List, tab-separated.
    BIS_DPL("BIS Denied Persons List"),
    /// Names reduced by a third party: `Name,Alias,Nationality,Designation,...`.
    NAMES_CSV("reduced names CSV"),
    /// Lode's own columns: `id,name,aliases,kind,...`.
    PLAIN_CSV("plain CSV");

    private final String title;

    ListFormat(String title) {
        this.title = title;
    }

    /// Name for people.
    public String title() {
        return title;
    }

    /// True if the file is one part of OFAC's delimited set.
    public boolean isOfacCsv() {
        return switch (this) {
            case OFAC_SDN_CSV, OFAC_ALT_CSV, OFAC_ADD_CSV, OFAC_COMMENTS_CSV -> true;
            case OFAC_XML,
                    OFAC_ADVANCED_XML,
                    EU_FSF_XML,
                    EU_FSF_CSV,
                    UK_OFSI_CSV,
                    UK_LIST_CSV,
                    UK_LIST_XML,
                    UN_XML,
                    CANADA_XML,
                    SECO_XML,
                    NSDC_JSON,
                    FTM_JSON,
                    TARGETS_CSV,
                    BIS_DPL,
                    NAMES_CSV,
                    PLAIN_CSV ->
                    false;
        };
    }

    /// Reads the lower-case key.
    ///
    /// @throws IllegalArgumentException for any other word
    public static ListFormat parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
