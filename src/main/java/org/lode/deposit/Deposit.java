package org.lode.deposit;

import java.util.List;
import java.util.Optional;
import org.lode.quantity.Source;

/// One mineral deposit or site.
///
/// @param id stable key, lower case with hyphens
/// @param parentId id of the site that this is a part of, or empty
/// @param name name in Latin letters
/// @param localName name in the local script, may be empty
/// @param aliases other spellings
/// @param commodity main commodity
/// @param commodities all commodities as read, free text
/// @param isOnAnnex true if the main commodity is on the agreement's list of minerals
/// @param type geological type as read
/// @param region first-level administrative unit
/// @param areaCode official code of the smallest known unit (in Ukraine: hromada KATOTTH), or
///     empty
/// @param location point with radius; empty if none is known
/// @param state working state as read (operating, idle, licensed ...)
/// @param stateDate date of the state as in the source
/// @param control who holds the area
/// @param controlDate date of that statement
/// @param controlBasis how it was found
/// @param source citation
/// @param note remark, may be empty
public record Deposit(
        String id,
        String parentId,
        String name,
        String localName,
        List<String> aliases,
        String commodity,
        String commodities,
        boolean isOnAnnex,
        String type,
        String region,
        String areaCode,
        Optional<Location> location,
        String state,
        String stateDate,
        ControlStatus control,
        String controlDate,
        String controlBasis,
        Source source,
        String note) {
    public Deposit {
        aliases = List.copyOf(aliases);
    }

    /// The same deposit with the control that a verdict on its area gives.
    ///
    /// @param verdict who holds the area
    /// @param date day of the verdict
    /// @param basis how it was found
    public Deposit withControl(ControlStatus verdict, String date, String basis) {
        return new Deposit(
                id,
                parentId,
                name,
                localName,
                aliases,
                commodity,
                commodities,
                isOnAnnex,
                type,
                region,
                areaCode,
                location,
                state,
                stateDate,
                verdict,
                date,
                basis,
                source,
                note);
    }
}
