package org.lode.agreement;

import java.util.List;
import org.lode.quantity.Substance;

/// One resource type of Annex A, or one that is known to be missing there.
///
/// @param position place on the list from 1; 0 if it is not on the list
/// @param isListed true if it is on the list
/// @param name name as on the list
/// @param symbol chemical symbol or formula, may be empty
/// @param group for example `rare_earth`
/// @param commodity commodity by which entries of one supply chain are joined: fluorine and
///     fluorspar are both `fluorspar`
/// @param substances what tonnages of it are stated in
/// @param aliases other names
/// @param source citation
public record AnnexResource(
        int position,
        boolean isListed,
        String name,
        String symbol,
        String group,
        String commodity,
        List<Substance> substances,
        List<String> aliases,
        String source) {
    public AnnexResource {
        substances = List.copyOf(substances);
        aliases = List.copyOf(aliases);
        if (isListed != position > 0) {
            throw new IllegalArgumentException(
                    "%s: a listed resource has a position from 1, another has none, was %d."
                            .formatted(name, position));
        }
    }

    /// True if a word means this resource.
    boolean isNamed(String word) {
        return name.equalsIgnoreCase(word)
                || commodity.equalsIgnoreCase(word)
                || (!symbol.isEmpty() && symbol.equalsIgnoreCase(word))
                || aliases.stream().anyMatch(word::equalsIgnoreCase);
    }
}
