package org.lode.io.lists;

import org.lode.screening.LegalWeight;

/// Who publishes a list of a format, and under what name.
///
/// @param id usual key of the list; empty if the format alone does not say which list it is
/// @param title name in words
/// @param publisher the authority
/// @param licence terms of use
/// @param weight what it is worth in law
/// @param jurisdiction whose law
/// @param remedy what to do if the id is missing
record Publication(
        String id,
        String title,
        String publisher,
        String licence,
        LegalWeight weight,
        String jurisdiction,
        String remedy) {
    private static final String GIVE_ID = "Maybe name it: add --id, for example --id my-list.";

    static Publication of(ListFormat format) {
        return switch (format) {
            case OFAC_SDN_CSV, OFAC_ALT_CSV, OFAC_ADD_CSV, OFAC_COMMENTS_CSV ->
                    ofac("ofac-sdn", "Specially Designated Nationals and Blocked Persons");
            case OFAC_XML, OFAC_ADVANCED_XML -> ofac("", "OFAC sanctions list");
            case EU_FSF_XML, EU_FSF_CSV ->
                    law(
                            "eu-fsf",
                            "EU consolidated financial sanctions list",
                            "European Commission",
                            "EU reuse decision 2011/833/EU",
                            "eu");
            case UK_OFSI_CSV ->
                    law(
                            "uk-ofsi",
                            "UK consolidated list of asset freeze targets",
                            "HM Treasury, OFSI",
                            "Open Government Licence v3.0",
                            "gb");
            case UK_LIST_CSV, UK_LIST_XML ->
                    law(
                            "uk-sanctions",
                            "UK Sanctions List",
                            "UK Foreign, Commonwealth and Development Office",
                            "Open Government Licence v3.0",
                            "gb");
            case UN_XML ->
                    law(
                            "un-sc",
                            "United Nations Security Council Consolidated List",
                            "UN Security Council",
                            "UN terms of use; facts",
                            "un");
            case CANADA_XML ->
                    law(
                            "ca-sema",
                            "Consolidated Canadian Autonomous Sanctions List",
                            "Global Affairs Canada",
                            "Open Government Licence - Canada",
                            "ca");
            case SECO_XML ->
                    law("ch-seco", "Swiss consolidated sanctions list", "SECO", "not stated", "ch");
            case NSDC_JSON ->
                    law(
                            "ua-nsdc",
                            "State Register of Sanctions",
                            "National Security and Defense Council of Ukraine",
                            "not stated",
                            "ua");
            case BIS_DPL ->
                    law(
                            "us-bis-dpl",
                            "Denied Persons List",
                            "US Department of Commerce, BIS",
                            "US government work, public domain",
                            "us");
            case FTM_JSON, TARGETS_CSV, NAMES_CSV, PLAIN_CSV ->
                    new Publication(
                            "",
                            "%s of a third party".formatted(format.title()),
                            "not stated",
                            "not stated",
                            LegalWeight.THIRD_PARTY,
                            "",
                            GIVE_ID);
        };
    }

    private static Publication ofac(String id, String title) {
        return new Publication(
                id,
                title,
                "US Department of the Treasury, OFAC",
                "US government work, public domain",
                LegalWeight.LAW,
                "us",
                "Maybe say which: --id ofac-sdn or --id ofac-consolidated.");
    }

    private static Publication law(
            String id, String title, String publisher, String licence, String jurisdiction) {
        return new Publication(
                id, title, publisher, licence, LegalWeight.LAW, jurisdiction, GIVE_ID);
    }
}
