package org.lode.io.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.ListedParty;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;

/// Every format by a small sample; the values were read by eye from the files. Which samples are
/// real and which constructed is in `src/test/resources/lists/README.md`.
class ListFormatsTest {
    private static final Path SAMPLES = Path.of("src/test/resources/lists");
    private static final PartialDate BORN = PartialDate.of(1970, 3, 4);
    private static final String CYRILLIC = "Иван Петрович ПРИМЕРОВ";

    private static ListReadResult.Valid read(String... files) {
        List<ListSource> sources =
                Arrays.stream(files).map(f -> ListSource.of(SAMPLES.resolve(f))).toList();
        ListReadResult result = ListReader.read("test", sources);
        assertThat(result).isInstanceOf(ListReadResult.Valid.class);
        return (ListReadResult.Valid) result;
    }

    private static ListedParty entry(ListReadResult.Valid list, String key) {
        return list.parties().stream()
                .filter(party -> party.entryId().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ListedName name(String text, ListedName.Role role) {
        return new ListedName(text, role);
    }

    private static Identifier number(Identifier.Type type, String value) {
        return new Identifier(type, value);
    }

    @Test
    void ofacDelimitedSet() {
        ListReadResult.Valid list = read("ofac-alt.csv", "ofac-sdn.csv", "ofac-add.csv");

        assertThat(list.format()).isEqualTo(ListFormat.OFAC_SDN_CSV);
        assertThat(list.printedDate()).isEmpty();
        assertThat(list.parties()).hasSize(7);
        ListedParty person = entry(list, "34459");
        assertThat(person.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(person.names())
                .containsExactly(
                        name("SIVKOVICH, Vladimir Leonidovich", ListedName.Role.PRIMARY),
                        name("SIVKOVYCH, Volodymyr", ListedName.Role.ALIAS));
        assertThat(person.births()).containsExactly(PartialDate.of(1960, 9, 17));
        assertThat(person.countries()).containsExactly("ua");
        assertThat(person.identifiers())
                .containsExactly(number(Identifier.Type.PASSPORT, "DP002778"));
        assertThat(person.programmes()).containsExactly("RUSSIA-EO14024");
        assertThat(entry(list, "306").countries()).containsExactly("ch", "es", "jp", "pa");
        assertThat(entry(list, "306").names()).contains(name("BNC", ListedName.Role.WEAK_ALIAS));
        ListedParty ship = entry(list, "28323");
        assertThat(ship.kind()).isEqualTo(PartyKind.VESSEL);
        assertThat(ship.countries()).containsExactly("lr");
        assertThat(ship.identifiers()).contains(number(Identifier.Type.IMO, "9588885"));
        assertThat(LinkedTo.of(ship))
                .extracting(LinkedTo::name)
                .containsExactly("HONGYUAN MARINE CO LTD");
        assertThat(entry(list, "15431").kind()).isEqualTo(PartyKind.AIRCRAFT);
    }

    @Test
    void ofacAliasesAloneAreEntriesWithoutMainName() {
        ListReadResult.Valid list = read("ofac-alt.csv");

        assertThat(entry(list, "17318").names())
                .extracting(ListedName::role)
                .containsOnly(ListedName.Role.ALIAS);
        assertThat(entry(list, "17318").remark()).contains("the main name is not in this copy");
    }

    @Test
    void ofacXml() {
        ListReadResult.Valid list = read("ofac-consolidated.xml");

        assertThat(list.printedDate()).contains(LocalDate.of(2025, 3, 28));
        ListedParty person = entry(list, "9639");
        assertThat(person.primaryName()).isEqualTo("HANIYA, Ismail Abdul Salah");
        assertThat(person.births()).containsExactly(PartialDate.ofYear(1962));
        assertThat(person.programmes()).containsExactly("NS-PLC");
        ListedParty company = entry(list, "17022");
        assertThat(company.kind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(company.identifiers())
                .contains(
                        number(Identifier.Type.INN, "7706107510"),
                        number(Identifier.Type.OGRN, "1027700043502"));
        assertThat(company.countries()).containsExactly("ru");
    }

    @Test
    void ofacAdvancedXml() {
        ListReadResult.Valid list = read("ofac-advanced.xml");

        assertThat(list.printedDate()).contains(LocalDate.of(2024, 5, 1));
        ListedParty person = entry(list, "90001");
        assertThat(person.names())
                .containsExactly(
                        name("PRIMEROV, Ivan Petrovich", ListedName.Role.PRIMARY),
                        name("VANYA", ListedName.Role.WEAK_ALIAS));
        assertThat(person.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(person.births()).containsExactly(BORN);
        assertThat(person.countries()).containsExactly("ru");
        assertThat(person.programmes()).containsExactly("RUSSIA-EO14024");
        assertThat(person.listedFrom()).isEqualTo("2022-04-06");
        assertThat(entry(list, "90002").identifiers())
                .containsExactly(number(Identifier.Type.INN, "7707083893"));
    }

    @Test
    void euXml() {
        ListReadResult.Valid list = read("eu.xml");

        assertThat(list.printedDate()).contains(LocalDate.of(2024, 12, 11));
        ListedParty person = entry(list, "900001");
        assertThat(person.names())
                .containsExactly(
                        name("Ivan Petrovich Primerov", ListedName.Role.PRIMARY),
                        name(CYRILLIC, ListedName.Role.ALIAS),
                        name("Vanya", ListedName.Role.WEAK_ALIAS));
        assertThat(person.births())
                .extracting(PartialDate::toString)
                .containsExactly("1970-03-04", "~1970");
        assertThat(person.listedFrom()).isEqualTo("2022-02-25");
        assertThat(person.identifiers())
                .containsExactly(number(Identifier.Type.PASSPORT, "123456789"));
        assertThat(entry(list, "900002").identifiers())
                .containsExactly(
                        number(Identifier.Type.INN, "7707083893"),
                        number(Identifier.Type.OGRN, "1027700132195"),
                        number(Identifier.Type.BIC, "SABRRUMM"));
    }

    @Test
    void euCsv() {
        ListReadResult.Valid list = read("eu.csv");

        assertThat(list.printedDate()).contains(LocalDate.of(2024, 12, 11));
        ListedParty person = entry(list, "900001");
        assertThat(person.names())
                .extracting(ListedName::text)
                .containsExactly("Ivan Petrovich Primerov", CYRILLIC);
        assertThat(person.births()).containsExactly(BORN);
        assertThat(person.countries()).containsExactly("ru");
        assertThat(entry(list, "900002").identifiers())
                .containsExactly(number(Identifier.Type.INN, "7707083893"));
    }

    @Test
    void ukLists() {
        ListReadResult.Valid ofsi = read("uk-conlist.csv");
        assertThat(ofsi.printedDate()).contains(LocalDate.of(2025, 5, 14));
        assertThat(entry(ofsi, "90001").names())
                .containsExactly(
                        name("Ivan Petrovich PRIMEROV", ListedName.Role.PRIMARY),
                        name(CYRILLIC, ListedName.Role.ALIAS),
                        name("Ivan PRIMEROFF", ListedName.Role.WEAK_ALIAS));
        assertThat(entry(ofsi, "90001").births()).containsExactly(BORN, PartialDate.ofYear(1970));

        ListReadResult.Valid csv = read("uk-list.csv");
        assertThat(csv.printedDate()).contains(LocalDate.of(2026, 10, 2));
        assertThat(entry(csv, "RUS9001").births()).containsExactly(PartialDate.ofYear(1970));
        assertThat(entry(csv, "RUS9002").identifiers())
                .containsExactly(number(Identifier.Type.IMO, "9123452"));
        assertThat(entry(csv, "RUS9002").countries()).containsExactly("pa");

        ListReadResult.Valid xml = read("uk-list.xml");
        assertThat(xml.printedDate()).contains(LocalDate.of(2026, 9, 2));
        assertThat(entry(xml, "RUS9001").listedFrom()).isEqualTo("2022-03-10");
        assertThat(entry(xml, "RUS9001").names())
                .contains(name("Vanya", ListedName.Role.WEAK_ALIAS));
    }

    @Test
    void unXml() {
        ListReadResult.Valid list = read("un.xml");

        assertThat(list.printedDate()).contains(LocalDate.of(2025, 4, 19));
        ListedParty person = entry(list, "110447");
        assertThat(person.primaryName()).isEqualTo("MUHAMMAD TAHER ANWARI");
        assertThat(person.names())
                .contains(
                        name("محمد طاهر أنوري", ListedName.Role.ALIAS),
                        name("Haji Mudir", ListedName.Role.WEAK_ALIAS));
        assertThat(person.births()).extracting(PartialDate::toString).containsExactly("~1961");
        assertThat(person.countries()).containsExactly("af");
        assertThat(person.listedFrom()).isEqualTo("2001-02-23");
    }

    @Test
    void canadaXml() {
        ListReadResult.Valid list = read("canada.xml");

        ListedParty person = entry(list, "Belarus/1, Part 1/100");
        assertThat(person.names())
                .extracting(ListedName::text)
                .containsExactly(
                        "KARCHEVSKY, Sergey Vladimirovich",
                        "Siarhei Uladzimiravich Karcheusky",
                        "Сяргей Уладзiмiравiч Карчэўскi",
                        "Сергей Владимирович Карчевский");
        assertThat(person.births()).containsExactly(PartialDate.of(1983, 6, 15));
        assertThat(person.countries()).isEmpty();
        assertThat(entry(list, "Belarus/1, Part 1/105").names()).hasSize(3);
        assertThat(entry(list, "Russia/1.1/1").identifiers())
                .containsExactly(number(Identifier.Type.IMO, "7612448"));
        assertThat(entry(list, "Russia/1, Part 2/545").kind()).isEqualTo(PartyKind.ORGANISATION);
    }

    @Test
    void swissXmlWithoutTheDelisted() {
        ListReadResult.Valid list = read("seco.xml");

        assertThat(list.printedDate()).contains(LocalDate.of(2026, 9, 28));
        assertThat(list.parties()).extracting(ListedParty::entryId).containsExactly("100", "101");
        assertThat(entry(list, "100").names())
                .containsExactly(
                        name("Primerov Ivan", ListedName.Role.PRIMARY),
                        name("Примеров Иван", ListedName.Role.ALIAS),
                        name("Vanya", ListedName.Role.WEAK_ALIAS));
        assertThat(entry(list, "100").programmes()).containsExactly("Ukraine");
        assertThat(entry(list, "101").identifiers())
                .containsExactly(number(Identifier.Type.IMO, "9123452"));
    }

    @Test
    void ukrainianRegister() {
        ListReadResult.Valid list = read("nsdc.json");

        ListedParty person = entry(list, "900001");
        assertThat(person.names())
                .extracting(ListedName::text)
                .containsExactly(
                        "Примеров Іван Петрович",
                        "Примеров Иван Петрович",
                        "Primerov Ivan Petrovich",
                        "Prymerov Ivan Petrovych",
                        "Ваня");
        assertThat(person.identifiers())
                .containsExactly(
                        number(Identifier.Type.INN, "500100732259"),
                        number(Identifier.Type.PASSPORT, "AB123456"));
        assertThat(person.programmes()).containsExactly("726/2022");
        assertThat(person.listedFrom()).isEqualTo("2022-10-19");
        assertThat(entry(list, "900002").identifiers())
                .containsExactly(number(Identifier.Type.EDRPOU, "00032112"));
    }

    @Test
    void followTheMoney() {
        ListReadResult.Valid list = read("entities.ftm.json");

        assertThat(list.parties()).extracting(ListedParty::entryId).containsExactly("ex-1", "ex-2");
        assertThat(entry(list, "ex-1").programmes()).containsExactly("UKR");
        assertThat(entry(list, "ex-1").listedFrom()).isEqualTo("2022-02-25");
        assertThat(entry(list, "ex-2").programmes()).containsExactly("SHIPS");
        assertThat(entry(list, "ex-2").identifiers())
                .containsExactly(number(Identifier.Type.IMO, "9123452"));
    }

    @Test
    void simpleTargets() {
        ListReadResult.Valid list = read("targets.csv");

        assertThat(entry(list, "ex-1").identifiers())
                .containsExactly(number(Identifier.Type.INN, "500100732259"));
        assertThat(entry(list, "ex-3").identifiers())
                .containsExactly(
                        number(Identifier.Type.INN, "7707083893"),
                        number(Identifier.Type.OGRN, "1027700132195"));
    }

    @Test
    void reducedNames() {
        ListReadResult.Valid eu = read("eu-names.csv");
        assertThat(entry(eu, "line-2").names()).hasSize(8);
        assertThat(entry(eu, "line-3").names())
                .extracting(ListedName::text)
                .containsExactly("SYNESIS LLC", "ООО \"Синезис\"");

        ListReadResult.Valid ofac = read("ofac-names.csv");
        assertThat(entry(ofac, "line-2").primaryName()).isEqualTo("ANGLO-CARIBBEAN CO., LTD.");
        assertThat(entry(ofac, "line-3").names())
                .contains(name("AYACHE", ListedName.Role.WEAK_ALIAS));
        assertThat(entry(ofac, "line-4").programmes())
                .containsExactly("RUSSIA-EO14024", "UKRAINE-EO13662");
    }

    @Test
    void deniedPersons() {
        ListReadResult.Valid list = read("bis-dpl.txt");

        assertThat(list.parties()).hasSize(2);
        assertThat(list.parties().getFirst().countries()).containsExactly("by");
        assertThat(list.parties().getFirst().remark()).contains("denied until 2022-12-13");
    }

    @Test
    void plainColumns() {
        ListReadResult.Valid list = read("plain.csv");

        assertThat(entry(list, "p1").births())
                .extracting(PartialDate::toString)
                .containsExactly("1970-03-04", "~1968");
        assertThat(entry(list, "p1").countries()).containsExactly("ru", "ua");
        assertThat(entry(list, "p2").names()).contains(name("Staryi Bank", ListedName.Role.FORMER));
        assertThat(entry(list, "p2").identifiers())
                .containsExactly(
                        number(Identifier.Type.INN, "7707083893"),
                        number(Identifier.Type.EDRPOU, "00032112"));
    }
}
