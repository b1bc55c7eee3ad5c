package org.lode.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.Location;
import org.lode.quantity.Source;

/// Reads `deposits.csv`.
final class DepositRows {
    private static final Bounds LATITUDE =
            Bounds.between(-90, 90).orMaybe("Maybe latitude and longitude are exchanged.");
    private static final Bounds LONGITUDE = Bounds.between(-180, 180);
    private static final Bounds RADIUS_KM = new Bounds(0, false, 2000, "");
    private static final List<String> YES_NO = List.of("yes", "no");

    private final KnownIds ids;
    private final Optional<CountryBox> country;

    /// @param country country of the case, for a test of the coordinates
    DepositRows(KnownIds ids, String country) {
        this.ids = ids;
        this.country = CountryBox.of(country);
    }

    List<Deposit> read(Table table) {
        List<Deposit> deposits = new ArrayList<>();
        refuseCircles(table);
        for (Row row : table.rows()) {
            read(row).ifPresent(deposits::add);
        }
        return deposits;
    }

    private Optional<Deposit> read(Row row) {
        String id = row.id("id");
        if (id.endsWith("-national") || id.equals("all")) {
            row.refuse(
                    "id",
                    Reason.NOT_APPLICABLE,
                    "%s is kept for a total or for all deposits.".formatted(row.shown(id)),
                    "Maybe choose another id.");
        }
        String parent = row.reference("parent_id", ids);
        String name = row.required("name");
        String commodity = row.required("commodity");
        String onAnnex = row.text("on_annex").isEmpty() ? "no" : row.word("on_annex", YES_NO);
        Optional<Location> location = location(row);
        String stateDate = row.date("state_date");
        Optional<ControlStatus> control = row.requiredConstant("control", ControlStatus.class);
        String controlDate = row.date("control_date");
        Optional<Source> source = row.source();
        if (!row.isSound() || control.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        List<String> aliases =
                Stream.of(row.text("aliases").split(";", -1))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
        return Optional.of(
                new Deposit(
                        id,
                        parent,
                        name,
                        row.text("local_name"),
                        aliases,
                        commodity,
                        row.text("commodities"),
                        onAnnex.equals("yes"),
                        row.text("type"),
                        row.text("region"),
                        row.text("area_code"),
                        location,
                        row.text("state"),
                        stateDate,
                        control.get(),
                        controlDate,
                        row.text("control_basis"),
                        source.get(),
                        row.text("note")));
    }

    private Optional<Location> location(Row row) {
        List<String> columns = List.of("latitude", "longitude", "radius_km");
        List<String> empty = columns.stream().filter(c -> row.text(c).isEmpty()).toList();
        if (empty.size() == columns.size()) {
            return Optional.empty();
        }
        if (!empty.isEmpty()) {
            row.refuse(
                    empty.getFirst(),
                    Reason.MISSING_DATA,
                    "a location needs latitude, longitude and radius_km; %s is empty."
                            .formatted(String.join(" and ", empty)),
                    "Maybe give the radius in which the deposit surely lies, or leave all three"
                            + " empty.");
        }
        OptionalDouble latitude = row.number("latitude", LATITUDE);
        OptionalDouble longitude = row.number("longitude", LONGITUDE);
        OptionalDouble radius = row.number("radius_km", RADIUS_KM);
        if (latitude.isEmpty() || longitude.isEmpty() || radius.isEmpty()) {
            return Optional.empty();
        }
        country.ifPresent(box -> box.check(row, latitude.getAsDouble(), longitude.getAsDouble()));
        return Optional.of(
                new Location(
                        latitude.getAsDouble(),
                        longitude.getAsDouble(),
                        radius.getAsDouble(),
                        row.text("location_method")));
    }

    /// A site cannot be a part of itself, directly or by way of others.
    private static void refuseCircles(Table table) {
        Map<String, String> parents = new HashMap<>();
        for (Row row : table.rows()) {
            parents.putIfAbsent(row.text("id"), row.text("parent_id"));
        }
        for (Row row : table.rows()) {
            String start = row.text("id");
            Set<String> seen = new HashSet<>();
            String next = row.text("parent_id");
            while (!next.isEmpty() && !next.equals(start) && seen.add(next)) {
                next = parents.getOrDefault(next, "");
            }
            if (!next.isEmpty() && next.equals(start)) {
                row.refuse(
                        "parent_id",
                        Reason.CONFLICTING_SOURCES,
                        "%s is a part of itself.".formatted(row.shown(start)),
                        "Maybe parent_id of one of the sites must be empty.");
            }
        }
    }

    /// The degrees between which a country lies, to find exchanged coordinates.
    ///
    /// @param name name in `case.csv`
    private record CountryBox(String name, double south, double north, double west, double east) {
        /// In Ukraine every latitude is larger than every longitude: an exchange is always seen.
        private static final CountryBox UKRAINE = new CountryBox("Ukraine", 44, 53, 22, 41);

        static Optional<CountryBox> of(String country) {
            return country.toLowerCase(Locale.ROOT).equals("ukraine")
                    ? Optional.of(UKRAINE)
                    : Optional.empty();
        }

        private boolean holds(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }

        void check(Row row, double latitude, double longitude) {
            if (holds(latitude, longitude)) {
                return;
            }
            String message =
                    "%s, %s does not lie in %s (latitude %s to %s, longitude %s to %s)."
                            .formatted(
                                    Numbers.plain(latitude),
                                    Numbers.plain(longitude),
                                    name,
                                    Numbers.plain(south),
                                    Numbers.plain(north),
                                    Numbers.plain(west),
                                    Numbers.plain(east));
            if (holds(longitude, latitude)) {
                row.refuse(
                        "latitude",
                        Reason.OUT_OF_RANGE,
                        message,
                        "Maybe latitude and longitude are exchanged.");
            } else {
                row.warn(
                        "latitude",
                        Reason.OUT_OF_RANGE,
                        message,
                        "Maybe the point belongs to another place of the same name.");
            }
        }
    }
}
