package org.lode.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.io.StudyCsv;
import org.lode.mine.MiningMethod;
import org.lode.mine.ProcessClass;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

class CostModelTest {
    private static final List<MiningMethod> METHODS =
            Arrays.stream(MiningMethod.values())
                    .filter(method -> method != MiningMethod.IN_SITU_LEACH)
                    .toList();
    private static final List<ProcessClass> CLASSES =
            Arrays.stream(ProcessClass.values())
                    .filter(processClass -> processClass != ProcessClass.IN_SITU_LEACH)
                    .toList();

    static Calibration calibration() {
        return Calibration.fit(
                StudyCsv.read(Path.of("data/studies/studies-dev.csv")).rows(),
                new Source("published studies", "2026", Evidence.READ));
    }

    private static CostInputs rose(OptionalDouble strip) {
        return new CostInputs(
                MiningMethod.OPEN_PIT,
                ProcessClass.CONCENTRATOR,
                MillCurve.FLOTATION_1,
                1.61e6,
                strip,
                0,
                27e6,
                2022,
                "lithium",
                OptionalDouble.empty(),
                0);
    }

    // Rose feasibility study 2022, 5,071 st/d of ore at strip 7.3, one-product flotation. By hand:
    // pit 160,000 x 42,089^0.515 = 38.4 M and 2,670 x 42,089^0.917 = 46.4 M; mill 92,600 x
    // 5,071^0.667 = 27.4 M (all USD of 1989).
    @Test
    void roseIsComposedOfItsCurves() {
        Explained capital = new CostModel(Calibration.none()).capital(rose(OptionalDouble.of(7.3)));
        Explained direct = capital.inputs().getFirst();
        assertThat(direct.inputs().get(0).value()).isCloseTo(46.4e6, within(0.2e6));
        assertThat(direct.inputs().get(1).value()).isCloseTo(27.4e6, within(0.2e6));
        double factor = 1.57 * 816.0 / 355;
        assertThat(capital.value()).isCloseTo(direct.value() * factor, within(1.0));
        assertThat(capital.weakestEvidence()).isEqualTo(Evidence.ASSUMPTION);
    }

    @Test
    void explainedAndFastPathAgree() {
        CostModel model = new CostModel(calibration());
        Random random = new Random(20261124);
        for (int i = 0; i < 1000; i++) {
            MiningMethod method = METHODS.get(random.nextInt(METHODS.size()));
            ProcessClass processClass = CLASSES.get(random.nextInt(CLASSES.size()));
            CostInputs inputs =
                    new CostInputs(
                            method,
                            processClass,
                            MillCurve.of(processClass),
                            1e5 * Math.pow(100, random.nextDouble()),
                            random.nextBoolean()
                                    ? OptionalDouble.of(5 * random.nextDouble())
                                    : OptionalDouble.empty(),
                            300 * random.nextDouble(),
                            1e7 * (1 + random.nextDouble()),
                            2015 + random.nextInt(12),
                            random.nextBoolean() ? "graphite" : "unheard of",
                            random.nextBoolean() ? OptionalDouble.of(200) : OptionalDouble.empty(),
                            random.nextBoolean() ? 0 : 3e7);
            CostKernel kernel = model.kernel(inputs);
            double rate = inputs.oreTonnesPerYear();
            double capital = model.capital(inputs).value();
            double operating = model.operating(inputs).value();
            assertThat(kernel.capitalUsd(rate))
                    .as("case %d: %s", i, inputs)
                    .isCloseTo(capital, within(1e-9 * capital));
            assertThat(kernel.operatingUsdPerTonne(rate))
                    .isCloseTo(operating, within(1e-9 * operating));
            // At another rate the kernel must equal the model built for that rate.
            CostInputs twice =
                    new CostInputs(
                            method,
                            processClass,
                            inputs.mill(),
                            2 * rate,
                            inputs.strippingRatio(),
                            inputs.depthMetres(),
                            inputs.resourceTonnes(),
                            inputs.costBaseYear(),
                            inputs.commodityFamily(),
                            inputs.productValueUsdPerTonneOre(),
                            inputs.infrastructureUsd());
            double twiceCapital = model.capital(twice).value();
            assertThat(kernel.capitalUsd(2 * rate))
                    .isCloseTo(twiceCapital, within(1e-9 * twiceCapital));
        }
    }

    @Test
    void aBiggerMineCostsMoreInAllAndLessPerTonne() {
        CostModel model = new CostModel(calibration());
        for (ProcessClass processClass : ProcessClass.values()) {
            if (processClass == ProcessClass.IN_SITU_LEACH) {
                continue;
            }
            CostKernel kernel =
                    model.kernel(CostInputs.of(MiningMethod.OPEN_PIT, processClass, 1e6, 2e7));
            double lastCapital = 0;
            double lastOperating = Double.POSITIVE_INFINITY;
            for (double rate = 1e5; rate < 3e7; rate *= 1.05) {
                double resource = 20 * rate;
                assertThat(kernel.capitalUsd(rate, resource)).isGreaterThan(lastCapital);
                assertThat(kernel.operatingUsdPerTonne(rate, resource)).isLessThan(lastOperating);
                lastCapital = kernel.capitalUsd(rate, resource);
                lastOperating = kernel.operatingUsdPerTonne(rate, resource);
            }
        }
    }

    @Test
    void tailingsCapitalIsContinuousInLife() {
        double last = Tailings.capital(ProcessClass.HYDROMET, 5000, 0.99);
        for (double life = 1; life < 40; life += 0.01) {
            double next = Tailings.capital(ProcessClass.HYDROMET, 5000, life);
            assertThat(next / last).isBetween(1.0, 1.003);
            last = next;
        }
        // Camm's own values hold at the middles of his bands.
        assertThat(Tailings.area(1000, 5)).isEqualTo(17);
        assertThat(Tailings.area(1000, 11.25)).isEqualTo(32);
        assertThat(Tailings.area(1000, 25)).isEqualTo(62);
    }

    // CEPCI 2021 / 1989 = 708 / 355 = 1.99.
    @Test
    void escalationIsTheQuotientOfIndices() {
        assertThat(Escalation.factor(1989, 2021)).isCloseTo(1.99, within(0.005));
        assertThat(Escalation.explain(1989, 2021).weakestEvidence()).isEqualTo(Evidence.READ);
        assertThat(Escalation.explain(1989, 2023).weakestEvidence()).isEqualTo(Evidence.MEMORY);
        assertThat(Escalation.explain(1989, 2026).weakestEvidence()).isEqualTo(Evidence.ASSUMPTION);
        assertThatThrownBy(() -> Escalation.index(1970)).hasMessageContaining("1980 to 2040");
    }

    @Test
    void inSituLeachIsRefusedWithARemedy() {
        assertThatThrownBy(
                        () ->
                                CostInputs.of(
                                        MiningMethod.IN_SITU_LEACH,
                                        ProcessClass.IN_SITU_LEACH,
                                        1e6,
                                        1e7))
                .hasMessageContaining("no published cost curve");
    }
}
