package org.lode.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ListsFuzzTest {
    /// The long run is `./lode bench lists-fuzz`.
    @Test
    void noDamagedListThrows() throws IOException {
        int files = Integer.getInteger("lode.fuzz.lists", 2_000);

        ListsFuzz.Outcome outcome = ListsFuzz.run(Path.of("src/test/resources/lists"), files, 7);

        assertThat(outcome.escaped()).isEmpty();
        assertThat(outcome.read() + outcome.refused()).isEqualTo(files);
        assertThat(outcome.read()).isGreaterThan(files / 20);
        assertThat(outcome.refused()).isGreaterThan(files / 20);
    }
}
