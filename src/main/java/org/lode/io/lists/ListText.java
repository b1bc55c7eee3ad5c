package org.lode.io.lists;

import java.io.Reader;

/// The text of one file, about to be read.
///
/// @param file name for messages
/// @param layout format, separator, header
/// @param limits bounds
/// @param reader the text from its beginning
record ListText(String file, FormatDetection.Layout layout, ListLimits limits, Reader reader) {}
