package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;

/// The 60 published known answers of Philox and Threefry.
///
/// Lode draws from one of these generators, Philox4x64 with 10 rounds, as Commons RNG has it: its
/// three vectors are put to Commons RNG itself. All 60 are put to a second implementation beside
/// this test, which shows that that one is right; Commons RNG and the keys of the product are
/// then compared with it on random counters.
final class KnownAnswersTest {
    private static final List<String[]> ROWS =
            OracleRows.of("sampling/random123_known_answers.csv");

    @Test
    void secondImplementationGivesAllSixtyKnownAnswers() {
        assertThat(ROWS).hasSize(60);
        for (String[] row : ROWS) {
            int rounds = Integer.parseInt(row[1]);
            int bits = row[0].endsWith("x32") ? 32 : 64;
            CounterGenerators generators = new CounterGenerators(bits);
            long[] counter = words(row[2]);
            long[] key = words(row[3]);
            long[] output =
                    row[0].startsWith("philox")
                            ? generators.philox(rounds, counter, key)
                            : generators.threefry(rounds, counter, key);
            assertThat(output).as("%s-%d", row[0], rounds).isEqualTo(words(row[4]));
        }
    }

    @Test
    void commonsRngGivesTheKnownAnswersOfPhilox4x64WithTenRounds() {
        List<String[]> rows =
                ROWS.stream()
                        .filter(row -> row[0].equals("philox4x64") && row[1].equals("10"))
                        .toList();
        assertThat(rows).hasSize(3);
        for (String[] row : rows) {
            assertThat(commons(words(row[3]), words(row[2]))).isEqualTo(words(row[4]));
        }
    }

    @Test
    void commonsRngAgreesWithTheSecondImplementation() {
        Random random = new Random(123);
        CounterGenerators generators = new CounterGenerators(64);
        for (int i = 0; i < 1000; i++) {
            long[] key = random.longs(2).toArray();
            long[] counter = random.longs(4).toArray();
            assertThat(commons(key, counter)).isEqualTo(generators.philox(10, counter, key));
        }
    }

    @Test
    void keysOfPointSetsAreWordsOfPhilox() {
        Random random = new Random(321);
        CounterGenerators generators = new CounterGenerators(64);
        for (int i = 0; i < 1000; i++) {
            long seed = random.nextLong();
            long replicate = random.nextLong();
            int dimension = random.nextInt(1000);
            assertThat(SequenceWords.keys(seed, replicate, dimension, SequenceWords.LATIN))
                    .isEqualTo(
                            generators.philox(
                                    10,
                                    new long[] {dimension + 1, 0, SequenceWords.LATIN, 0},
                                    new long[] {seed, replicate}));
        }
    }

    /// Commons RNG adds 1 to its counter of four words before it draws: start one before.
    private static long[] commons(long[] key, long[] counter) {
        long[] before = counter.clone();
        for (int i = 0; i < before.length; i++) {
            before[i]--;
            if (counter[i] != 0) {
                break;
            }
        }
        Philox4x64 philox =
                new Philox4x64(
                        new long[] {key[0], key[1], before[0], before[1], before[2], before[3]});
        return new long[] {
            philox.nextLong(), philox.nextLong(), philox.nextLong(), philox.nextLong()
        };
    }

    private static long[] words(String hexadecimal) {
        return Arrays.stream(hexadecimal.split(" "))
                .mapToLong(word -> Long.parseUnsignedLong(word, 16))
                .toArray();
    }
}
