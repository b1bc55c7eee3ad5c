package org.lode.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a case and their columns; see `docs/case-format.md`.
enum CaseFile {
    CASE(true, "scope parameter value", Columns.PARAMETER),
    DEPOSITS(
            true,
            "id name commodity control",
            "parent_id local_name aliases commodities on_annex type region area_code latitude"
                    + " longitude radius_km location_method state state_date control_date"
                    + " control_basis"),
    PERMITS(false, "deposit_id event", "permit holder date legal_basis"),
    OWNERS(false, "owned owner share_low share_high", "from to"),
    ESTIMATES(
            true,
            "id deposit_id class as_published reliability",
            "date system category scope ore_low ore_high ore_unit grade_low grade_high grade_unit"
                    + " grade_substance contained_low contained_high contained_unit"
                    + " contained_substance"),
    FACTS(
            false,
            "id deposit_id kind role metric as_published reliability",
            "value_low value_high unit"),
    CLASSES(
            true,
            "class conversion_low conversion_mode conversion_high log_sd pooling_weight",
            "system crirsco unfc"),
    PRODUCTS(true, "product name commodity substance grade mineral", ""),
    ROUTES(
            true,
            "route product recovery_low recovery_mode recovery_high payable process_class",
            "mill_curve"),
    PRICES(false, "product year usd_per_tonne basis", ""),
    PRICE_MODELS(true, "scope parameter value", Columns.PARAMETER),
    CORRELATIONS(false, "kind first second value", ""),
    DEFLATORS(false, "year index", ""),
    PLAN(true, "scope parameter value", Columns.PARAMETER),
    COSTS(true, "scope parameter value", Columns.PARAMETER),
    FISCAL(true, "scope parameter value", Columns.PARAMETER),
    RISK(true, "scope parameter value", Columns.PARAMETER),
    GATES(false, "policy gate state", "requires from to"),
    PARTIES(false, "name kind", "screen_as birth country identifiers"),
    CONDUCT(false, "party kind type confidence effect", "from to"),
    DECISIONS(
            false, "party list entry ruling reason decided_by decided_on expires_on", "entry_hash"),
    CONTROL_LAYERS(false, "id file format title licence", "series as_of outside places sha256"),
    SCENARIOS(false, "scenario variable value", "low high unit"),
    FORECASTS(false, "forecaster question asked_on probability", "outcome");

    /// Written and read elsewhere; only its bytes count here, in the hash.
    static final String CALIBRATION = "calibration.csv";

    private final boolean isRequired;
    private final String required;
    private final String optional;

    CaseFile(boolean isRequired, String required, String optional) {
        this.isRequired = isRequired;
        this.required = required + " source source_date status";
        this.optional = optional + " note";
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /// Name in the folder, for example `deposits.csv`.
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /// True if a case without this file is refused.
    boolean isRequired() {
        return isRequired;
    }

    /// Columns that the header must have.
    List<String> requiredColumns() {
        return words(required);
    }

    /// All columns that the header may have.
    List<String> columns() {
        return words(required + " " + optional);
    }

    /// All file names of the format.
    static List<String> names() {
        return Stream.concat(
                        Arrays.stream(values()).map(CaseFile::fileName), Stream.of(CALIBRATION))
                .toList();
    }

    /// The file with this name.
    static Optional<CaseFile> named(String fileName) {
        return Arrays.stream(values()).filter(f -> f.fileName().equals(fileName)).findFirst();
    }

    /// Place of a file name in reading order; unknown names come last.
    static int orderOf(String fileName) {
        return named(fileName).map(Enum::ordinal).orElse(values().length);
    }

    /// Constants of the enum cannot use its own static fields.
    private static final class Columns {
        static final String PARAMETER =
                "distribution low high spread weights unit valid_from valid_to";

        private Columns() {}
    }
}
