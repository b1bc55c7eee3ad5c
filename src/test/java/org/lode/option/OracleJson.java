package org.lode.option;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reference figures kept as JSON in `src/test/resources/oracle/options`.
final class OracleJson {
    private OracleJson() {}

    static JsonNode of(String file) {
        return new ObjectMapper().readTree(OracleRows.text(file));
    }

    static double[] numbers(JsonNode array) {
        double[] result = new double[array.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = array.get(i).asDouble();
        }
        return result;
    }

    static double[][] matrix(JsonNode array) {
        double[][] result = new double[array.size()][];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers(array.get(i));
        }
        return result;
    }

    static List<String> words(JsonNode array) {
        List<String> result = new ArrayList<>();
        array.forEach(n -> result.add(n.asString()));
        return result;
    }
}
