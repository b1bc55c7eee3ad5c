package org.lode.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.lode.quantity.Source;

/// A file that holds a control layer or borders, as listed in `control_layers.csv`.
///
/// @param id short key
/// @param file path, relative to the case folder
/// @param format form of the file; empty: to be recognised from its name and columns
/// @param title title for a table
/// @param series layers of one series replace each other; empty: the id
/// @param asOf day of which it speaks; empty: to be taken from the file or its name
/// @param outside status of places that the layer does not list; empty: by the format
/// @param places file with the coordinates of its settlements; empty if it has them itself
/// @param sha256 hexadecimal hash that the file must have; empty: not checked
/// @param licence licence in words
/// @param source citation
public record LayerFile(
        String id,
        String file,
        Optional<LayerFormat> format,
        String title,
        String series,
        Optional<LocalDate> asOf,
        Optional<AreaControl> outside,
        String places,
        String sha256,
        String licence,
        Source source) {
    /// A file that a person names for one run: everything else is read from it.
    public static LayerFile brought(String id, String file, String title, String places) {
        return new LayerFile(
                id,
                file,
                Optional.empty(),
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                places,
                "",
                "brought by the user",
                new Source("file " + title, "undated", org.lode.quantity.Evidence.READ));
    }
}
