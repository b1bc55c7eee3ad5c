package org.lode.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.bench.PairRates;
import org.lode.bench.ScoredPair;
import org.lode.io.HeadedCsv;

/// Rates on the development rows, pinned: a change needs a sentence in the changelog.
final class ScreeningRegressionTest {
    private static final List<ScoredPair> PAIRS =
            ScoredPair.of(HeadedCsv.read(Path.of("bench/screening/pairs-dev.csv")));

    @Test
    void nameBenchStaysAboveItsLead() {
        List<ScoredPair> rows = PAIRS.stream().filter(ScoredPair::isNameBench).toList();
        assertThat(rows).hasSize(387);
        assertThat(PairRates.f1(rows, 0.80)).isGreaterThanOrEqualTo(0.88);
        assertThat(rows)
                .filteredOn(row -> row.quality().equals("STRONG"))
                .allMatch(row -> (Tier.of(row.score()) != Tier.NONE) == row.isMatch());
    }

    @Test
    void personsAcrossScriptsStayAboveTheirLead() {
        List<ScoredPair> rows = PAIRS.stream().filter(ScoredPair::isCrossScriptPerson).toList();
        assertThat(rows).hasSize(1312);
        double threshold = PairRates.thresholdAtPrecision(rows, 0.99);
        assertThat(PairRates.recall(rows, threshold)).isGreaterThanOrEqualTo(0.98);
        assertThat(PairRates.recall(rows, 0.80)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void noRowThatMustNotMatchIsStrongUnlessItIsLabelledWeak() {
        assertThat(PAIRS)
                .filteredOn(row -> !row.isMatch() && row.quality().equals("STRONG"))
                .allMatch(row -> Tier.of(row.score()) != Tier.STRONG);
    }
}
