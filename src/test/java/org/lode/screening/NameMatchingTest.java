package org.lode.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that users of other screeners complained about, and rules of the field. Issue numbers are
/// those of moov-io/watchman, opensanctions/nomenklatura and opensanctions/yente.
final class NameMatchingTest {
    private final PairScores scores = new PairScores();

    @ParameterizedTest(name = "{3}: {0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            JSCARGUMENT | JSC ARGUMENT | organisation | watchman 594
            LUKOIL OIL COMP | LUKOIL OIL COMPANY | organisation | nomenklatura 245
            ORION LIABILITY COMP | ORION LLC | organisation | nomenklatura 245
            LLC ORION | ORION OOO | organisation | forms in any place
            Сергій Шойгу | Sergei Shoigu | person | Ukrainian given name
            Сяргей Лаўроў | Sergey Lavrov | person | Belarusian
            Володимир Зеленський | Vladimir Zelenskiy | person | given-name pair
            Vlаdimir Putin | Vladimir Putin | person | Cyrillic a in a Latin word
            PUTIN, Vladimir Vladimirovich | Владимир Путин | person | patronymic left out
            AlisherUsmanov | Alisher Usmanov | person | joined words
            Nikolai Plat Ono Vich Patrushev | Nikolai Platonovich Patrushev | person | split
            Brigade Fourty-four | Brigade 44 | organisation | number words
            فرناندو بيريز | Fernando Pérez | person | Arabic script
            IVANOV D. V. | ІВАНОВ Д. В. | person | initials across scripts
            """)
    void areTheSameParty(String asked, String listed, String kind, String why) {
        assertThat(Tier.of(scores.score(asked, listed, PartyKind.parse(kind))))
                .as(why)
                .isNotEqualTo(Tier.NONE);
    }

    @ParameterizedTest(name = "{3}: {0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            11420 CORP. | ACME CORP. | organisation | watchman 483: never only a legal form
            George Bush | George Habbash | person | watchman 115
            John A. Roberts | John B. Roberts | person | initials contradict
            Sergey Viktorovich Lavrov | Sergey Borisovitch Lavrov | person | fathers contradict
            Tatiana Ivanovna Petrova | Ivan Ivanovich Petrov | person | genders contradict
            AHMAD BIN HASAN AL-UBAIDI | HASAN BIN AHMAD AL-UBAIDI | person | son and father
            СБ Дако ООО | СБ Банк (ООО) | organisation | nomenklatura 164
            LXC Aviation | LAU Aviation | organisation | short words must agree
            Management Company 23 | Management Company | organisation | nothing but common words
            33 Central Research Institute | 27 Central Research Institute | organisation | numbers
            Bank of China (Hong Kong) | Bank of China (Australia) | organisation | places
            Snow | Snoe | vessel | short ship names
            """)
    void areDifferentParties(String asked, String listed, String kind, String why) {
        assertThat(Tier.of(scores.score(asked, listed, PartyKind.parse(kind))))
                .as(why)
                .isEqualTo(Tier.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            STROYTRANSGAZ OJSC | STROYTRANSGAZ LLC
            KKR Asian Fund III L.P. | KKR Asian Fund IV L.P.
            """)
    void sistersOfOneHouseAreForReviewNeverStrong(String asked, String listed) {
        assertThat(Tier.of(scores.score(asked, listed, PartyKind.ORGANISATION)))
                .isEqualTo(Tier.REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Сергей Лавров | LAVROV, Sergey Viktorovich
            Alisher Usmanov | Усманов Алишер Бурханович
            """)
    void orderOfTheTwoNamesDoesNotMatter(String a, String b) {
        assertThat(scores.score(a, b, PartyKind.PERSON))
                .isEqualTo(scores.score(b, a, PartyKind.PERSON));
    }
}
