package org.lode.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The sentence on the terms of a distribution, written and read again.
class DivisionBasisTest {
    @Test
    void aBasisIsReadFromTheEndOfADescription() {
        DivisionBasis basis =
                new DivisionBasis(
                        "D4",
                        List.of("split=half_after_repayment", "compounding=simple"),
                        Optional.of("a bonus. Agreed on 3 May"));
        assertThat(basis.sentence())
                .isEqualTo(
                        "Divided by version D4, reading compounding=simple,"
                                + " split=half_after_repayment. Not as these terms give: a bonus."
                                + " Agreed on 3 May");
        assertThat(DivisionBasis.in("Second year. " + basis.sentence())).contains(basis);
        DivisionBasis any = new DivisionBasis("A", List.of(), Optional.empty());
        assertThat(any.sentence()).isEqualTo("Divided by version A, the same under every reading.");
        assertThat(DivisionBasis.in(any.sentence())).contains(any);
        assertThat(DivisionBasis.in(basis.sentence() + " " + any.sentence())).contains(any);
    }

    @Test
    void whatIsNotTheSentenceIsNoBasis() {
        assertThat(DivisionBasis.in("")).isEmpty();
        assertThat(DivisionBasis.in("Divided by version A")).isEmpty();
        assertThat(DivisionBasis.in("Divided by version A, reading half.")).isEmpty();
        assertThat(DivisionBasis.in("Divided by version A, reading split=equal. More.")).isEmpty();
    }

    @Test
    void aReasonDoesNotSpeakOfAnotherDivision() {
        assertThatThrownBy(
                        () ->
                                new DivisionBasis(
                                        "A", List.of(), Optional.of("Divided by version B, x.")))
                .hasMessageContaining("a reason is a sentence without 'Divided by version'");
        assertThatThrownBy(() -> new DivisionBasis("A", List.of(), Optional.of(" ")))
                .hasMessageContaining("a reason is a sentence");
    }
}
