package org.lode.territory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lode.deposit.Deposit;

/// A deposit or licence, as far as territory asks.
///
/// @param id key of the deposit
/// @param area where it lies; empty if no place is known
/// @param recorded control as recorded in the case; empty if nothing is recorded
public record Site(String id, Optional<SiteArea> area, Optional<RecordedControl> recorded) {
    /// The site of a deposit: the outline of its licence if there is one, else the disc around
    /// its point, else the whole unit of its official code.
    ///
    /// @param outline outline of the licence; empty if none is known
    public static Site of(Deposit deposit, Optional<Region> outline, Boundaries boundaries) {
        Optional<SiteArea> area =
                outline.<SiteArea>map(r -> new SiteArea.Outline("licence area", r))
                        .or(() -> deposit.location().map(SiteArea.Disc::new))
                        .or(() -> unit(deposit.areaCode(), boundaries));
        Optional<RecordedControl> recorded =
                lastDay(deposit.controlDate())
                        .map(
                                day ->
                                        new RecordedControl(
                                                control(deposit),
                                                day,
                                                deposit.controlBasis(),
                                                deposit.source()));
        return new Site(deposit.id(), area, recorded);
    }

    private static Optional<SiteArea> unit(String code, Boundaries boundaries) {
        return code.isEmpty()
                ? Optional.empty()
                : boundaries.unit(code).map(u -> new SiteArea.Outline(u.code(), u.region()));
    }

    private static AreaControl control(Deposit deposit) {
        return switch (deposit.control()) {
            case GOVERNMENT -> AreaControl.GOVERNMENT;
            case OCCUPIED -> AreaControl.OCCUPIED;
            case CONTESTED -> AreaControl.CONTESTED;
            case UNKNOWN -> AreaControl.UNKNOWN;
        };
    }

    /// The day by which a record of this date had surely been made.
    private static Optional<LocalDate> lastDay(String date) {
        try {
            return switch (date.length()) {
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
                case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
                case 10 -> Optional.of(LocalDate.parse(date));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
