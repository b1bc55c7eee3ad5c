package org.lode.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lode.quantity.Substance;

/// What to write instead of a bare "t lithium".
final class SubstanceWords {
    private static final Map<String, String> CHOICES =
            Map.ofEntries(
                    Map.entry("lithium", "li, li2o, lce, ore or not_stated"),
                    Map.entry("spodumene", "li2o, concentrate, ore or not_stated"),
                    Map.entry("titanium", "tio2, ilmenite, rutile, ore or not_stated"),
                    Map.entry("zirconium", "zro2, zircon, ore or not_stated"),
                    Map.entry("uranium", "u, u3o8, ore or not_stated"),
                    Map.entry("beryllium", "be, beo, ore or not_stated"),
                    Map.entry("manganese", "mn, ore or not_stated"),
                    Map.entry("iron", "fe, ore or not_stated"),
                    Map.entry("gold", "au, ore or not_stated"),
                    Map.entry("copper", "cu, ore or not_stated"),
                    Map.entry("nickel", "ni, ore or not_stated"),
                    Map.entry("cobalt", "co, ore or not_stated"),
                    Map.entry("tantalum", "ta2o5, ore or not_stated"),
                    Map.entry("niobium", "nb2o5, ore or not_stated"),
                    Map.entry("scandium", "sc2o3, ore or not_stated"),
                    Map.entry("vanadium", "v2o5, ore or not_stated"),
                    Map.entry("rare earths", "reo, ore or not_stated"),
                    Map.entry("ree", "reo, ore or not_stated"));

    private SubstanceWords() {}

    /// The substance with this name in lower case.
    static Optional<Substance> parse(String text) {
        return Arrays.stream(Substance.values())
                .filter(substance -> substance.toString().equals(text))
                .findFirst();
    }

    /// @param column where the substance belongs
    /// @param text what stands instead
    static String remedy(String column, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> choice : CHOICES.entrySet()) {
            if (lower.contains(choice.getKey())) {
                return "Maybe write %s in %s.".formatted(choice.getValue(), column);
            }
        }
        List<String> names = Arrays.stream(Substance.values()).map(Enum::toString).toList();
        return Nearest.to(lower, names)
                .map(name -> "Maybe %s is meant.".formatted(name))
                .orElse(
                        ("Maybe write what is counted in %s: li, li2o, lce, tio2, ore ..., or"
                                        + " not_stated.")
                                .formatted(column));
    }
}
