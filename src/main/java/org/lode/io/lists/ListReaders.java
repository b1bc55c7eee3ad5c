package org.lode.io.lists;

import java.io.IOException;

/// The reader of each format.
final class ListReaders {
    private ListReaders() {}

    /// Reads one file that is a list by itself.
    static void read(ListText text, ListDraft draft) throws IOException {
        switch (text.layout().format()) {
            case NAMES_CSV -> NamesCsvReader.read(text, draft);
            case PLAIN_CSV -> PlainCsvReader.read(text, draft);
            case TARGETS_CSV -> TargetsCsvReader.read(text, draft);
            case BIS_DPL -> DeniedPersonsReader.read(text, draft);
            case OFAC_XML -> OfacXmlReader.read(text, draft);
            case OFAC_ADVANCED_XML -> OfacAdvancedReader.read(text, draft);
            case EU_FSF_XML -> EuXmlReader.read(text, draft);
            case EU_FSF_CSV -> EuCsvReader.read(text, draft);
            case UK_OFSI_CSV, UK_LIST_CSV -> UkCsvReader.read(text, draft);
            case UK_LIST_XML -> UkListXmlReader.read(text, draft);
            case UN_XML -> UnXmlReader.read(text, draft);
            case CANADA_XML -> CanadaXmlReader.read(text, draft);
            case SECO_XML -> SecoXmlReader.read(text, draft);
            case NSDC_JSON -> NsdcReader.read(text, draft);
            case FTM_JSON -> FtmReader.read(text, draft);
            case OFAC_SDN_CSV, OFAC_ALT_CSV, OFAC_ADD_CSV, OFAC_COMMENTS_CSV ->
                    throw new IllegalArgumentException(
                            "%s is one part of a set.".formatted(text.layout().format()));
        }
    }
}
