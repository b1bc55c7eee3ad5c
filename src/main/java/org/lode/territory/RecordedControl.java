package org.lode.territory;

import java.time.LocalDate;
import org.lode.quantity.Source;

/// Who holds a deposit as written down in the case: evidence of one dated reading.
///
/// @param control who holds it
/// @param date day of the reading
/// @param basis how it was found
/// @param source citation
public record RecordedControl(AreaControl control, LocalDate date, String basis, Source source) {}
