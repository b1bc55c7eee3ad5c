package org.lode.agreement;

import java.util.List;
import java.util.Optional;
import org.lode.territory.AreaStatus;

/// What the register knows of one licence or production-sharing agreement.
///
/// @param id licence number, or a name
/// @param depositId deposit it is for
/// @param commodities commodities it covers, main commodity first
/// @param issued when it was issued; empty if it is not known
/// @param isFuture true if there is no licence yet: the next one will be issued after every date
///     of the agreement
/// @param renewal whether it renews or extends an earlier licence
/// @param developed whether the asset was developed at the effective date of the agreement
/// @param area verdict on the area
/// @param basis where these facts come from, in words
public record Licence(
        String id,
        String depositId,
        List<String> commodities,
        Optional<IssueDate> issued,
        boolean isFuture,
        Fact renewal,
        Fact developed,
        AreaStatus area,
        String basis) {
    public Licence {
        commodities = List.copyOf(commodities);
        if (commodities.isEmpty()) {
            throw new IllegalArgumentException(
                    "licence %s names no commodity. Maybe that of its deposit.".formatted(id));
        }
        if (isFuture && issued.isPresent()) {
            throw new IllegalArgumentException(
                    "licence %s cannot be issued on %s and not yet exist."
                            .formatted(id, issued.get()));
        }
    }

    /// The same licence with a verdict on its area.
    public Licence in(AreaStatus verdict) {
        return new Licence(
                id, depositId, commodities, issued, isFuture, renewal, developed, verdict, basis);
    }
}
