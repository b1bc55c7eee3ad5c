package org.lode.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.names.NameToken.Role;

/// Names word by word: roles, classes, robustness.
final class NameTokensTest {
    private static final List<NameKind> KINDS = List.of(NameKind.values());

    private static String roles(String name, NameKind kind) {
        return NameTokens.of(name, kind).tokens().stream()
                .map(t -> t.role().name())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иванова Анна Петровна | SURNAME_LIKE GIVEN PATRONYMIC",
                "Roman Arkadyevich Abramovich | GIVEN PATRONYMIC SURNAME_LIKE",
                "Roman Abramovich | GIVEN SURNAME_LIKE",
                "V.V. Petrov | INITIAL INITIAL SURNAME_LIKE",
                "Dr John Smith | TITLE GIVEN CORE",
                "ALIYEV, Heydar Alirza oglu | SURNAME_LIKE GIVEN PATRONYMIC PARTICLE",
                "SMIRNOVMIKHAIL | SURNAME_LIKE GIVEN",
                "КОВАЛЕНКО ИванПетрович | SURNAME_LIKE GIVEN PATRONYMIC",
                "John Smith III | GIVEN CORE NUMBER",
                "General | CORE",
            })
    void personsAreReadByRole(String name, String expected) {
        assertThat(roles(name, NameKind.PERSON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ООО «Ромашка» | LEGAL_FORM CORE",
                "Romashka Limited Liability Company | CORE LEGAL_FORM",
                "Obshchestvo s ogranichennoi otvetstvennostyu Romashka | LEGAL_FORM CORE",
                "LUKOIL OIL COMP | CORE GENERIC LEGAL_FORM",
                "Romashka Liability Comp | CORE LEGAL_FORM",
                "Romashka Joint Stock Co | CORE LEGAL_FORM",
                "Volkswagen Bank G.m.b.H. | CORE GENERIC LEGAL_FORM",
                "JSCARGUMENT | LEGAL_FORM CORE",
                "11420 CORP. | NUMBER CORE",
                "JSC | CORE",
                "Research and Production Association Luch | GENERIC CORE",
                "Fund IV L.P. | GENERIC NUMBER LEGAL_FORM",
            })
    void organisationsAreReadByRole(String name, String expected) {
        assertThat(roles(name, NameKind.ORGANISATION)).isEqualTo(expected);
    }

    /// Watchman issue 594: joined and split spellings of one name.
    @ParameterizedTest
    @CsvSource({"JSCARGUMENT, JSC ARGUMENT", "Gazprom Neft, Gazpromneft", "Ural Mash, УралМаш"})
    void joinedFormsAgree(String one, String other) {
        assertThat(NameTokens.of(one, NameKind.ORGANISATION).joined())
                .isEqualTo(NameTokens.of(other, NameKind.ORGANISATION).joined());
    }

    @ParameterizedTest
    @CsvSource({
        "ООО, Limited Liability Company, f:LLC",
        "ТОВ, Товариство з обмеженою відповідальністю, f:LLC",
        "OAO, Открытое акционерное общество, f:JSC",
        "ПрАТ, Приватне акціонерне товариство, f:JSC",
        "ФГУП, Federal State Unitary Enterprise, f:SOE",
        "SDN BHD, GmbH, f:LLC",
        "S.A., Aktiengesellschaft, f:JSC",
    })
    void legalFormsHaveOneClass(String one, String other, String form) {
        for (String text : List.of(one, other)) {
            NameTokens read = NameTokens.of("Romashka " + text, NameKind.ORGANISATION);
            assertThat(read.withRole(Role.LEGAL_FORM)).as(text).hasSize(1);
            assertThat(read.withRole(Role.LEGAL_FORM).getFirst().classes()).contains(form);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Сергій, Sergey",
        "Сяргей, Serge",
        "Володимир, Vladimir",
        "Uladzimir, Владимир",
        "Микола, Nikolai",
        "Олександр, Aliaksandr",
        "Евгений, Yevhen",
        "Дмитро, Dmitrii",
        "Mohammed, Мухаммад",
        "Hryhorii, Григорий",
    })
    void givenNamesOfOneClassMeet(String one, String other) {
        NameToken a = NameTokens.of(one, NameKind.PERSON).tokens().getFirst();
        NameToken b = NameTokens.of(other, NameKind.PERSON).tokens().getFirst();
        assertThat(a.classes()).anyMatch(c -> c.startsWith("g:"));
        assertThat(a.sharesClassWith(b)).isTrue();
    }

    @Test
    void diminutivesShareOnlyTheWideClass() {
        NameToken sasha = NameTokens.of("Саша", NameKind.PERSON).tokens().getFirst();
        assertThat(sasha.classes()).contains("G:aleksandr", "G:aleksandra");
        assertThat(sasha.classes()).noneMatch(c -> c.startsWith("g:"));
    }

    @ParameterizedTest
    @CsvSource({
        "Іванович, Ivanovich, Ivanovna, Иванівна",
        "Сергійович, Sergeevich, Sergeyevna, Serhiivna",
        "Николаевич, Mykolaiovych, Nikolayevna, Mikalaevich",
        "Ильич, Ilyich, Ilyinichna, Ilich",
        "Львович, Lvovich, Lvovna, Львівна",
        "Уладзіміравіч, Vladimirovich, Volodymyrivna, Владимировна",
    })
    void patronymicsOfOneFatherAgree(String a, String b, String c, String d) {
        NameToken first = patronymic(a);
        for (String other : List.of(b, c, d)) {
            NameToken token = patronymic(other);
            assertThat(token.role()).as(other).isEqualTo(Role.PATRONYMIC);
            assertThat(first.sharesClassWith(token)).as(other).isTrue();
            assertThat(first.contradictsPatronymic(token)).isFalse();
        }
        assertThat(first.contradictsPatronymic(patronymic("Borisovich"))).isTrue();
    }

    private static NameToken patronymic(String word) {
        return NameTokens.of("Petrenko Oleh " + word, NameKind.PERSON).tokens().get(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова, Ivanov",
        "Пугачёва, Pugachev",
        "Putina, Путин",
        "Вишневська, Vishnevskiy",
        "Zakharskaya, Захарский",
        "Толстая, Tolstoy",
        "Lavrovs, Лавров",
    })
    void surnamesOfOneFamilyShareTheirStem(String one, String other) {
        NameToken a = NameTokens.of(one, NameKind.PERSON).tokens().getFirst();
        NameToken b = NameTokens.of(other, NameKind.PERSON).tokens().getFirst();
        assertThat(a.stem()).isEqualTo(b.stem());
    }

    @Test
    void gendersContradict() {
        NameToken a = NameTokens.of("Иванова", NameKind.PERSON).tokens().getFirst();
        NameToken b = NameTokens.of("Иванов", NameKind.PERSON).tokens().getFirst();
        assertThat(a.gender().contradicts(b.gender())).isTrue();
    }

    /// UTS 39: Cyrillic а within Latin letters, Latin i within Cyrillic ones.
    @ParameterizedTest
    @CsvSource({"Vl\u0430dimir, Vladimir", "Вiктар, Віктар", "\u0421ompany, Company"})
    void lookAlikesArePutRightAndFlagged(String mixed, String plain) {
        NameTokens read = NameTokens.of(mixed, NameKind.PERSON);
        assertThat(read.isRepaired()).isTrue();
        assertThat(read.tokens().getFirst().raw()).isEqualTo(plain);
        assertThat(NameTokens.of(plain, NameKind.PERSON).isRepaired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Андре\u0438\u0306, Андрей",
        "Vla\u200Bdi\u00ADmir, Vladimir",
        "\u202EPutin\u202C, Putin",
        "\uFF30\uFF55\uFF54\uFF49\uFF4E, Putin",
        "Гру\u0301ппа, Группа",
    })
    void invisibleDifferencesVanish(String odd, String plain) {
        assertThat(NameText.clean(odd)).isEqualTo(plain);
    }

    @Test
    void nothingErodesToNothing() {
        assertThat(NameTokens.of("", NameKind.UNKNOWN).tokens()).isEmpty();
        assertThat(NameTokens.of(" \u200B ", NameKind.UNKNOWN).tokens()).isEmpty();
        for (String name : List.of("!!!", "ь", "'", "習近平", "محمد", "al", "Mr", "Co Ltd", "№ 7")) {
            for (NameKind kind : NameKind.values()) {
                NameTokens read = NameTokens.of(name, kind);
                assertThat(read.joined()).as(name).isNotEmpty();
                assertThat(read.tokens()).as(name).anyMatch(NameTokensTest::tells);
            }
        }
    }

    private static boolean tells(NameToken token) {
        return token.role() != Role.TITLE
                && token.role() != Role.LEGAL_FORM
                && token.role() != Role.PARTICLE;
    }

    /// Seeded; raise -Dlode.fuzz=1000000 for a long run.
    @Test
    void noStringThrows() {
        int count = Integer.getInteger("lode.fuzz", 20_000);
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20_100_127L);
        for (int i = 0; i < count; i++) {
            String name = RandomNames.next(random);
            NameKind kind = KINDS.get(i % 3);
            NameTokens read = NameTokens.of(name, kind);
            if (!isSound(read)) {
                throw new AssertionError("string " + i + " is read badly: " + read);
            }
        }
    }

    private static boolean isSound(NameTokens read) {
        boolean tells = read.text().isEmpty();
        for (NameToken token : read.tokens()) {
            if (token.fold().isEmpty() || token.key().isEmpty() || token.stem().isEmpty()) {
                return false;
            }
            tells |= tells(token);
        }
        return tells;
    }

    @Test
    void longNamesAreReadInLinearTime() {
        String name = "Общество ИванПетрович «Ромашка» ".repeat(4_000);
        assertThat(NameTokens.of(name, NameKind.ORGANISATION).tokens()).hasSizeGreaterThan(4_000);
        String word = "оглыkhsh".repeat(2_000);
        assertThat(NameTokens.of(word, NameKind.PERSON).tokens()).hasSize(1);
    }
}
