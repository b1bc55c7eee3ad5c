package org.lode.io;

import java.util.Map;

/// The tables of a case: one for every file of the format, empty if the file is not there.
record Tables(Map<CaseFile, Table> byFile) {
    Tables {
        for (CaseFile file : CaseFile.values()) {
            if (!byFile.containsKey(file)) {
                throw new IllegalArgumentException("no table for " + file.fileName() + ".");
            }
        }
        byFile = Map.copyOf(byFile);
    }

    Table get(CaseFile file) {
        Table table = byFile.get(file);
        if (table == null) {
            throw new IllegalStateException("checked when the tables were made");
        }
        return table;
    }

    /// True if no row of any file is known to have a problem.
    boolean areSound() {
        return byFile.values().stream().allMatch(Table::isSound);
    }
}
