package org.lode.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lode.quantity.Substance;

/// Annex A: the resource types that the agreement reaches, and some that it is known not to reach.
///
/// The list is closed: more come by agreement only. A word that is neither on it nor among the
/// known absentees gives no answer, since it may be another name of something listed.
///
/// @param resources listed and absent resource types
public record AnnexA(List<AnnexResource> resources) {
    public AnnexA {
        resources = List.copyOf(resources);
    }

    /// The answer for one commodity.
    public sealed interface Answer {
        /// On the list.
        record Listed(String commodity, List<AnnexResource> entries) implements Answer {
            public Listed {
                entries = List.copyOf(entries);
            }
        }

        /// Known not to be on the list.
        record Absent(AnnexResource entry) implements Answer {}

        /// The word is not known.
        record NotRecognised(String word) implements Answer {}
    }

    /// The listed entries.
    public List<AnnexResource> listed() {
        return resources.stream().filter(AnnexResource::isListed).toList();
    }

    /// Commodities of the listed entries, each once, in the order of the list.
    public List<String> commodities() {
        return listed().stream().map(AnnexResource::commodity).distinct().toList();
    }

    /// Is a commodity on the list?
    ///
    /// @param word one commodity, for example `lithium`, `fluorite`, `REE`
    public Answer find(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        Optional<AnnexResource> found =
                resources.stream().filter(r -> r.isNamed(wanted)).findFirst();
        if (found.isEmpty()) {
            return new Answer.NotRecognised(wanted);
        }
        AnnexResource entry = found.get();
        return entry.isListed()
                ? new Answer.Listed(
                        entry.commodity(),
                        listed().stream()
                                .filter(r -> r.commodity().equals(entry.commodity()))
                                .toList())
                : new Answer.Absent(entry);
    }

    /// The commodity of which a substance is stated, if it is on the list.
    public Optional<String> commodityOf(Substance substance) {
        return listed().stream()
                .filter(r -> r.substances().contains(substance))
                .map(AnnexResource::commodity)
                .findFirst();
    }
}
