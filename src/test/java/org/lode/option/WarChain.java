package org.lode.option;

import java.util.List;
import org.lode.scenario.MarkovChain;
import tools.jackson.databind.JsonNode;

/// The four-state chain of war and peace with an illustrative mine, `war-option-chain.json`.
final class WarChain {
    static final JsonNode ORACLE = OracleJson.of("war-option-chain.json");
    static final JsonNode MINE = ORACLE.get("mine");
    static final MarkovChain BASE = chain(ORACLE);
    static final double DISCOUNT = 1 / (1 + MINE.get("r").asDouble());
    static final double CAPITAL = MINE.get("capex").asDouble();
    static final double CASH = MINE.get("cf").asDouble();
    static final boolean[] GATED = {false, false, true, true};
    static final boolean[] OPEN = {true, true, true, true};

    private WarChain() {}

    static MarkovChain chain(JsonNode node) {
        List<String> states = OracleJson.words(ORACLE.get("states"));
        return MarkovChain.of(states, OracleJson.matrix(node.get("transition")));
    }

    static double[] carried() {
        double[] loss = OracleJson.numbers(MINE.get("loss"));
        double[] carried = new double[loss.length];
        for (int s = 0; s < loss.length; s++) {
            carried[s] = (1 - loss[s]) * (1 - MINE.get("deplete").asDouble());
        }
        return carried;
    }

    static double[] cash(double cashUsd) {
        double[] q = OracleJson.numbers(MINE.get("q"));
        double[] cover = OracleJson.numbers(MINE.get("ins"));
        double[] cash = new double[q.length];
        for (int s = 0; s < q.length; s++) {
            cash[s] = Math.max(0, cashUsd * q[s] - cover[s] * CAPITAL);
        }
        return cash;
    }

    /// Net present value of investing now.
    static double[] start(MarkovChain chain, double cashUsd) {
        double[] value = new ProducingAsset(cash(cashUsd), carried(), DISCOUNT).value(chain);
        for (int s = 0; s < value.length; s++) {
            value[s] -= CAPITAL;
        }
        return value;
    }

    static StartOption option(MarkovChain chain, boolean[] gates) {
        return StartOption.everYear(chain, start(chain, CASH), gates, DISCOUNT);
    }
}
