package org.lode.io.control;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lode.io.Reason;
import org.lode.territory.AreaControl;
import org.lode.territory.Boundaries;
import org.lode.territory.LayerFile;
import org.lode.territory.LayerFormat;
import org.lode.territory.LayerInfo;

/// One layer file while it is read.
///
/// @param listed its row in `control_layers.csv`
/// @param path where it lies
/// @param format form of the file
/// @param boundaries administrative map
/// @param country degrees around the country; empty without borders
/// @param problems collects what is wrong
record LayerSource(
        LayerFile listed,
        Path path,
        LayerFormat format,
        Boundaries boundaries,
        Optional<CountryBox> country,
        FileProblems problems) {
    private static final Pattern DAY_IN_NAME = Pattern.compile("(20\\d{2})-?(\\d{2})-?(\\d{2})");

    /// What the layer is, with the day taken from the list, else from the file.
    ///
    /// @param fromFile day found in the file; empty if it has none
    /// @param hasRowDates true if each row has its own dates
    Optional<LayerInfo> info(Optional<LocalDate> fromFile, boolean hasRowDates) {
        Optional<LocalDate> asOf = listed.asOf().or(() -> fromFile).or(this::dayInName);
        if (asOf.isEmpty()) {
            problems.refuse(
                    0,
                    "",
                    Reason.MISSING_DATA,
                    "the layer has no date: a verdict needs one.",
                    "Maybe put it into the file name as YYYYMMDD, or fill in as_of in"
                            + " control_layers.csv.");
            return Optional.empty();
        }
        return Optional.of(info("", asOf.get(), hasRowDates));
    }

    /// The same for one of several layers in a file.
    ///
    /// @param suffix added to the id
    LayerInfo info(String suffix, LocalDate asOf, boolean hasRowDates) {
        return new LayerInfo(
                listed.id() + suffix,
                listed.title(),
                format.authority(),
                series(),
                asOf,
                hasRowDates,
                outside(),
                listed.licence(),
                listed.source());
    }

    /// Official lists replace each other unless the table says otherwise.
    private String series() {
        if (!listed.series().isEmpty()) {
            return listed.series();
        }
        return format == LayerFormat.OFFICIAL_LIST || format == LayerFormat.UNIT_TABLE
                ? "official"
                : listed.id();
    }

    AreaControl outside() {
        return listed.outside().orElse(format.outside());
    }

    private Optional<LocalDate> dayInName() {
        return DAY_IN_NAME
                .matcher(String.valueOf(path.getFileName()))
                .results()
                .flatMap(m -> CsvRows.parseDay(m.group(1) + m.group(2) + m.group(3)).stream())
                .findFirst();
    }

    /// Latitude and longitude of a row, with a test for exchange; NaN if wrong.
    double[] place(CsvRows row, String latitude, String longitude) {
        double lat = row.number(latitude, -90, 90);
        double lon = row.number(longitude, -180, 180);
        if (row.isSound() && country.isPresent() && country.get().isExchanged(lat, lon)) {
            row.refuse(
                    latitude,
                    Reason.OUT_OF_RANGE,
                    "%s, %s lies outside the country (%s).".formatted(lat, lon, country.get()),
                    "Maybe latitude and longitude are exchanged.");
        }
        return new double[] {lat, lon};
    }
}
