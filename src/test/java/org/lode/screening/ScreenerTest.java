package org.lode.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Invented parties on an invented list.
final class ScreenerTest {
    private static final Identifier INN = new Identifier(Identifier.Type.INN, "7707083893");

    private static final ListedParty PERSON =
            party("1", PartyKind.PERSON, "PETRENKO, Serhii Ivanovych", PartialDate.of(1970, 5, 31));
    private static final ListedParty COMPANY =
            new ListedParty(
                    "test",
                    "2",
                    PartyKind.ORGANISATION,
                    List.of(
                            new ListedName("OOO Severnaya Ruda", ListedName.Role.PRIMARY),
                            new ListedName("Northern Ore", ListedName.Role.WEAK_ALIAS)),
                    List.of(),
                    List.of("ru"),
                    List.of(INN),
                    List.of(),
                    "",
                    "");
    private final Screener screener = Screener.of(List.of(list(PERSON, COMPANY)));

    private static ListedParty party(String id, PartyKind kind, String name, PartialDate birth) {
        return new ListedParty(
                "test",
                id,
                kind,
                List.of(new ListedName(name, ListedName.Role.PRIMARY)),
                List.of(birth),
                List.of("ru"),
                List.of(),
                List.of(),
                "",
                "");
    }

    private static ListSnapshot list(ListedParty... parties) {
        return new ListSnapshot(
                "test",
                "Test list",
                "Nobody",
                LocalDate.of(2025, 1, 1),
                "ab".repeat(32),
                "",
                LegalWeight.THIRD_PARTY,
                "",
                List.of(parties));
    }

    private static Subject person(String name, PartialDate birth, String country) {
        return new Subject("", name, PartyKind.PERSON, List.of(birth), List.of(country), List.of());
    }

    @Test
    void findsAcrossScriptsAndSaysWhy() {
        Screening answer = screener.screen(Subject.named("Сергей Иванович Петренко"));
        assertThat(answer.tier()).isEqualTo(Tier.STRONG);
        Match match = answer.matches().getFirst();
        assertThat(match.party()).isEqualTo(PERSON);
        assertThat(match.list().sha256()).isEqualTo("ab".repeat(32));
        assertThat(match.evidence())
                .extracting(Evidence::kind)
                .containsOnly(Evidence.Kind.WORD)
                .hasSize(3);
    }

    @Test
    void birthDateAndCountryThatContradictTakeAnAlertAway() {
        String name = "Serhii Ivanovych Petrenko";
        Screening same = screener.screen(person(name, PartialDate.of(1970, 5, 31), "ru"));
        Screening swapped = screener.screen(person(name, PartialDate.of(1970, 5, 30), "ru"));
        Screening other = screener.screen(person(name, PartialDate.of(1990, 1, 1), "fr"));
        assertThat(same.tier()).isEqualTo(Tier.STRONG);
        assertThat(swapped.matches().getFirst().score())
                .isLessThan(same.matches().getFirst().score());
        assertThat(other.tier()).isEqualTo(Tier.NONE);
    }

    @Test
    void aSharedValidNumberFindsAPartyUnderAnyName() {
        Subject renamed =
                new Subject(
                        "",
                        "Quite Another Name",
                        PartyKind.ORGANISATION,
                        List.of(),
                        List.of(),
                        List.of(INN));
        Screening answer = screener.screen(renamed);
        assertThat(answer.tier()).isEqualTo(Tier.STRONG);
        assertThat(answer.matches().getFirst().party()).isEqualTo(COMPANY);
    }

    @Test
    void aNumberWithAWrongCheckDigitProvesNothing() {
        Identifier wrong = new Identifier(Identifier.Type.INN, "7707083890");
        assertThat(IdentifierCheck.of(INN)).isEqualTo(IdentifierCheck.VALID);
        assertThat(IdentifierCheck.of(wrong)).isEqualTo(IdentifierCheck.INVALID);
    }

    @Test
    void aPersonNeverMatchesAVessel() {
        Subject ship =
                new Subject(
                        "",
                        "Serhii Ivanovych Petrenko",
                        PartyKind.VESSEL,
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(screener.screen(ship).matches()).isEmpty();
    }

    @Test
    void aNameOfAnOrganisationHardlyMatchesAPerson() {
        assertThat(screener.screen(Subject.named("PETRENKO SERHII LLC")).tier())
                .isNotEqualTo(Tier.STRONG);
    }

    @Test
    void aWeakAliasIsNeverStrong() {
        assertThat(screener.screen(Subject.named("Northern Ore")).tier()).isEqualTo(Tier.REVIEW);
    }

    @Test
    void spellingOfTheBytesDoesNotMatter() {
        String name = "Сергій Петренко";
        double score = screener.screen(Subject.named(name)).matches().getFirst().score();
        List<String> variants = new ArrayList<>();
        variants.add(Normalizer.normalize(name, Normalizer.Form.NFD));
        variants.add(name.replace("е", "е\u200b"));
        variants.add("\u202b" + name + "\u202c");
        for (String variant : variants) {
            assertThat(screener.screen(Subject.named(variant)).matches().getFirst().score())
                    .isEqualTo(score);
        }
    }

    @Test
    void oddTextsGiveNoExceptionAndNoHit() {
        for (String odd :
                List.of(
                        "",
                        " ",
                        "'",
                        "\u0000",
                        "\ud83d",
                        "()",
                        "/",
                        " or ",
                        "—",
                        "x".repeat(5000))) {
            assertThat(screener.screen(Subject.named(odd)).matches()).isEmpty();
        }
    }

    @Test
    void aDeltaGivesWhatAFullRunGives() {
        ListedParty later = party("3", PartyKind.PERSON, "KOVAL, Oleh", PartialDate.ofYear(1980));
        ListSnapshot before = list(PERSON, COMPANY);
        ListSnapshot after = list(COMPANY, later);
        ListDelta delta = ListDelta.between(before, after);
        Screener fresh = delta.screenerOfEntered(after);
        Screener full = Screener.of(List.of(after));
        for (String name : List.of("Олег Коваль", "Сергій Петренко", "Severnaya Ruda", "Nobody")) {
            Subject subject = Subject.named(name);
            Screening updated = delta.updated(screener.screen(subject), fresh.screen(subject));
            assertThat(updated).isEqualTo(full.screen(subject));
        }
    }

    @Test
    void anotherListDoesNotChangeAScore() {
        ListedParty other =
                party("9", PartyKind.PERSON, "Petrenko Petro", PartialDate.ofYear(1950));
        Screener larger = Screener.of(List.of(list(PERSON, COMPANY), list(other)));
        Subject subject = Subject.named("Serhii Petrenko");
        assertThat(larger.screen(subject).matches())
                .containsAll(screener.screen(subject).matches());
    }
}
