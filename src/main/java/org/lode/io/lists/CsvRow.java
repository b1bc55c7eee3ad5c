package org.lode.io.lists;

import java.util.List;
import java.util.Map;

/// One row of a list in comma-separated form.
///
/// @param line line in the file, from 1
/// @param fields fields in file order
/// @param columns place of each column by its name in lower case; empty without a header
record CsvRow(int line, List<String> fields, Map<String, Integer> columns) {
    /// Field by place from 0; empty if the row is shorter.
    String at(int index) {
        return index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
    }

    /// Field by column name in lower case; empty if there is no such column.
    String get(String column) {
        return at(columns.getOrDefault(column, -1));
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
