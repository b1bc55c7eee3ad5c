package org.lode.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spellings of one name by different schemes fold to one word.
final class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "Дмитрий, Dmitry Dmitri Dmitriy Dmitrii Dmitrij",
        "Сергеев, Sergeev Sergeyev Sergejev Sergieiev",
        "Юлия, Yuliya Iuliia Yulia Julija Ûliâ I͡ulii͡a Iouliia",
        "Васильев, Vasilyev Vasiliev Vasil'ev Vasil’yev Vasilʹev Vasilev",
        "Соловьёв, Solovyov Solovyev Soloviev Solovev",
        "Щедрин, Shchedrin Schedrin Shhedrin Ščedrin Chtchedrin",
        "Мария, Maria Mariya Mariia Marija",
        "Наталья, Natalya Natalia Natal'ya Natalja",
        "Хрущев, Khrushchev Hruščev Khruschev",
        "Цветков, Tsvetkov Tcvetkov Tzvetkov",
        "Яковлев, Yakovlev Iakovlev Yakovleff Yakovlew",
        "Александр, Aleksandr Alexandr",
    })
    void schemesMeet(String cyrillic, String latin) {
        String fold = Fold.of(NameText.clean(cyrillic));
        for (String spelling : latin.split(" ", -1)) {
            assertThat(Fold.of(NameText.clean(spelling))).as(spelling).isEqualTo(fold);
        }
    }

    @ParameterizedTest
    @CsvSource({"Григорій, Hryhorii", "Олег, Oleh", "Жуков, Joukov", "Милошевић, Milosevic"})
    void keysMeetWhereFoldsDiffer(String one, String other) {
        assertThat(Skeleton.of(Fold.of(one))).isEqualTo(Skeleton.of(Fold.of(other)));
    }

    @Test
    void otherScriptsStandForThemselves() {
        assertThat(Fold.of("习近平")).isEqualTo("习近平");
        assertThat(Fold.of("מחמד")).isEqualTo("מחמד");
        assertThat(Skeleton.of("习近平")).isNotEmpty();
    }
}
