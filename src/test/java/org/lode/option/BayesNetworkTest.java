package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// 765 posteriors of eight published networks (`bn/bn-marginals.csv`), and the full joint table.
final class BayesNetworkTest {
    @Test
    void posteriorsOfEightNetworksAgree() {
        Map<String, BayesNetwork> networks = new LinkedHashMap<>();
        List<String> lines = OracleRows.text("bn/bn-marginals.csv").lines().skip(1).toList();
        assertThat(lines).hasSize(765);
        Map<String, double[]> found = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            BayesNetwork network = networks.computeIfAbsent(fields[0], BifText::network);
            Map<Uncertain, Integer> evidence = evidence(network, fields[1]);
            Uncertain variable = network.variable(fields[2]);
            double[] posterior =
                    found.computeIfAbsent(
                            fields[0] + "|" + fields[1] + "|" + fields[2],
                            _ -> network.posterior(variable, evidence));
            assertThat(posterior[variable.indexOf(fields[3])])
                    .as(line)
                    .isCloseTo(Double.parseDouble(fields[4]), within(1e-9));
        }
        assertThat(networks).hasSize(8);
    }

    @Test
    void probabilityOfTheEvidenceAgrees() {
        for (String line :
                OracleRows.text("bn/bn-marginals.csv")
                        .lines()
                        .skip(1)
                        .filter(l -> l.startsWith("asia") || l.startsWith("survey"))
                        .toList()) {
            String[] fields = line.split(",", -1);
            BayesNetwork network = BifText.network(fields[0]);
            double known = Double.parseDouble(fields[5]);
            assertThat(network.probability(evidence(network, fields[1])))
                    .isCloseTo(known, within(1e-9));
        }
    }

    private static Map<Uncertain, Integer> evidence(BayesNetwork network, String text) {
        Map<Uncertain, Integer> evidence = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            for (String part : text.split(";", -1)) {
                String[] pair = part.split("=", -1);
                Uncertain variable = network.variable(pair[0]);
                evidence.put(variable, variable.indexOf(pair[1]));
            }
        }
        return evidence;
    }

    @Test
    void eliminationAgreesWithTheJointTableOnRandomNetworks() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 200; k++) {
            BayesNetwork network = RandomDiagrams.network(random, 2 + random.nextInt(5), List.of());
            List<Uncertain> all = network.nodes().stream().map(ChanceNode::variable).toList();
            Uncertain asked = all.get(random.nextInt(all.size()));
            Uncertain seen = all.get(random.nextInt(all.size()));
            int outcome = random.nextInt(seen.size());
            Map<Uncertain, Integer> evidence =
                    seen.equals(asked) ? Map.of() : Map.of(seen, outcome);
            double[] sums = new double[asked.size()];
            double total = 0;
            for (int[] world : RandomDiagrams.worlds(all)) {
                if (!evidence.isEmpty() && world[all.indexOf(seen)] != outcome) {
                    continue;
                }
                double p = RandomDiagrams.probability(network.nodes(), all, world);
                sums[world[all.indexOf(asked)]] += p;
                total += p;
            }
            double[] found = network.posterior(asked, evidence);
            for (int i = 0; i < sums.length; i++) {
                assertThat(found[i]).as("%d", k).isCloseTo(sums[i] / total, within(1e-12));
            }
        }
    }

    @Test
    void networksThatDoNotFitAreRefused() {
        Uncertain a = Uncertain.of("a", "yes", "no");
        Uncertain b = Uncertain.of("b", "yes", "no");
        double[] even = {0.5, 0.5, 0.5, 0.5};
        ChanceNode aGivenB = new ChanceNode(a, List.of(b), even);
        ChanceNode bGivenA = new ChanceNode(b, List.of(a), even);
        assertThatThrownBy(() -> new BayesNetwork(List.of(aGivenB)))
                .hasMessage("a depends on b, which is not in the network.");
        assertThatThrownBy(() -> new BayesNetwork(List.of(aGivenB, bGivenA)))
                .hasMessage("a depends on itself in a circle.");
        assertThatThrownBy(() -> ChanceNode.prior(a, 0.5, 0.6))
                .hasMessage("probabilities of a must add up to 1, row 1 added up to 1.1.");
        assertThatThrownBy(() -> a.indexOf("maybe"))
                .hasMessage("unknown outcome maybe of a. Known: yes, no.");
        BayesNetwork sure = new BayesNetwork(List.of(ChanceNode.prior(a, 1, 0), bGivenA));
        assertThatThrownBy(() -> sure.posterior(b, Map.of(a, 1)))
                .hasMessage("evidence has probability 0.");
    }
}
