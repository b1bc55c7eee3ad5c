package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ChangedParameters;
import org.lode.quantity.Parameter;
import org.lode.risk.Dependence;
import org.lode.risk.RunSettings;
import org.lode.risk.SamplingScheme;

/// One deposit under changed assumptions.
final class WhatIfTest {
    private static final Path CASE = Path.of("cases/ukraine");
    private static final RunSettings SETTINGS = new RunSettings(4000, 7, 2, true);

    @TempDir private Path folder;

    private static Case data(Path place) {
        return switch (CaseReader.read(place)) {
            case CaseReadResult.Valid valid -> valid.value();
            case CaseReadResult.Refused refused ->
                    throw new AssertionError(refused.problems().toString());
        };
    }

    private static WhatIf dobra(Case data, WhatIf.PriceProcess process) {
        return WhatIf.of(
                data,
                CaseCalibration.forCase(CASE),
                "dobra",
                new WhatIf.Question(process, Dependence.GAUSSIAN));
    }

    private static List<Parameter> changed(WhatIf whatIf, String... settings) {
        ChangedParameters changes = ChangedParameters.of(List.of(settings), whatIf.used());
        assertThat(changes.problems()).isEmpty();
        return changes.changed();
    }

    /// The same change written into the files of the case gives the same worth to the bit.
    @Test
    void aChangeIsWorthWhatTheEditedCaseIsWorth() throws IOException {
        try (Stream<Path> files = Files.walk(CASE)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(CASE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Path edited = folder.resolve("case.csv");
        String text = Files.readString(edited);
        String row = "all,discount_rate,fixed,0.1,";
        assertThat(text).contains(row);
        Files.writeString(edited, text.replace(row, "all,discount_rate,fixed,0.08,"));
        WhatIf asIs = dobra(data(CASE), WhatIf.PriceProcess.MEAN_REVERTING);
        WhatIf other = dobra(data(folder), WhatIf.PriceProcess.MEAN_REVERTING);
        WhatIf.Answer answer = asIs.answer(changed(asIs, "discount_rate=0.08"), SETTINGS);
        assertThat(answer.changed()).isEqualTo(other.answer(List.of(), SETTINGS).base());
        assertThat(answer.changed()).isNotEqualTo(answer.base());
    }

    @Test
    void noChangeMakesNoDifference() {
        WhatIf asIs = dobra(data(CASE), WhatIf.PriceProcess.BROWNIAN);
        WhatIf.Answer answer = asIs.answer(changed(asIs, "discount_rate=*1"), SETTINGS);
        assertThat(answer.difference().meanUsd()).isZero();
        assertThat(answer.difference().standardError()).isZero();
        assertThat(answer.changed()).isEqualTo(answer.base());
    }

    /// Common random numbers: the difference is far surer than the two means.
    @Test
    void theDifferenceIsSurerThanItsParts() {
        WhatIf asIs = dobra(data(CASE), WhatIf.PriceProcess.MEAN_REVERTING);
        RunSettings sobol = SETTINGS.with(new SamplingScheme.ScrambledSobol(8));
        for (RunSettings settings : List.of(SETTINGS, sobol)) {
            WhatIf.Answer answer = asIs.answer(changed(asIs, "distance_to_port_km=*1.2"), settings);
            assertThat(answer.difference().meanUsd())
                    .isNegative()
                    .isCloseTo(
                            answer.changed().summary().npv().mean()
                                    - answer.base().summary().npv().mean(),
                            within(1.0));
            assertThat(answer.difference().standardError())
                    .isLessThan(0.3 * answer.base().summary().npv().standardError());
            assertThat(answer.difference().shareBetter()).isLessThan(0.01);
        }
    }

    /// A spread keeps its proportion: the log standard deviation of a lognormal, the ratios of a
    /// triangle.
    @Test
    void spreadsKeepTheirProportion() {
        WhatIf asIs = dobra(data(CASE), WhatIf.PriceProcess.MEAN_REVERTING);
        for (Parameter row : asIs.used()) {
            if (row.uncertainty() == null || row.value() == 0) {
                continue;
            }
            ChangedParameters changes =
                    ChangedParameters.of(
                            List.of("%s:%s=*0.9".formatted(row.scope(), row.name())), List.of(row));
            if (changes.problems().isEmpty()) {
                Parameter other = changes.changed().getFirst();
                for (double p : new double[] {0.05, 0.3, 0.9}) {
                    double before = row.distribution().quantile(p);
                    assertThat(other.distribution().quantile(p))
                            .as(row.name())
                            .isCloseTo(0.9 * before, within(1e-9 * Math.abs(before)));
                }
            }
        }
    }

    @Test
    void aDepositWithoutPlanIsRefused() {
        assertThatThrownBy(
                        () ->
                                WhatIf.of(
                                        data(CASE),
                                        CaseCalibration.forCase(CASE),
                                        "balka-zolota",
                                        new WhatIf.Question(
                                                WhatIf.PriceProcess.BROWNIAN, Dependence.GAUSSIAN)))
                .isInstanceOf(CaseProblemException.class)
                .hasMessageContaining("has no route");
    }
}
