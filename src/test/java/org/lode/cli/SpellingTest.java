package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Mistyped names.
final class SpellingTest {
    /// Distances of textbooks: Jurafsky and Martin, Speech and Language Processing, section 2.5
    /// (intention, execution: 5 with replacements at cost 1); kitten, sitting: 3.
    @Test
    void distancesAreThoseOfTheTextbooks() {
        assertThat(Spelling.distance("intention", "execution")).isEqualTo(5);
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("same", "same")).isZero();
    }

    @Test
    void aNameThatIsNearIsOfferedAndOneThatIsNotIsNot() {
        List<String> known = List.of("loss.war", "loss.peace", "return_multiplier");
        assertThat(Spelling.nearest("los.war", known)).contains("loss.war");
        assertThat(Spelling.nearest("return_mult", known)).contains("return_multiplier");
        assertThat(Spelling.nearest("ret", known)).contains("return_multiplier");
        assertThat(Spelling.nearest("luck", known)).isEmpty();
    }
}
