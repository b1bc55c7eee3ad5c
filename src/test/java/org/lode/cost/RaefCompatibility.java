package org.lode.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/// The equations of the USGS Resource Assessment Economic Filter with all its defects: strip
/// ratio below 0 at outcrop, a step at 20,000 st/d, dilution counted twice in two
/// methods, smelter feed without dilution. Used only to show where the default differs.
final class RaefCompatibility {
    private static final double TONNES_PER_SHORT_TON = 0.907185;
    private static final double COST_LEVEL = 1.26;
    private static final Map<String, double[]> PRICE_AND_RECOVERY =
            Map.of(
                    "cu", new double[] {3813.958, 0.91},
                    "mo", new double[] {23567.174, 0.63},
                    "au", new double[] {16557636.25, 0.76},
                    "ag", new double[] {257849.015, 0.80});

    private RaefCompatibility() {}

    static Map<String, Double> columns(Map<String, String> row) {
        Map<String, Double> out = new LinkedHashMap<>();
        String method = text(row, "mine_method");
        double depth = number(row, "depth_m");
        double days = number(row, "days_per_year");
        double divisor = days == 350 ? 70 : 52;
        double shortTons = number(row, "ore_t") / TONNES_PER_SHORT_TON;
        double life = 0.2 * Math.pow(shortTons, 0.25);
        double[] m =
                switch (method) {
                    case "Open Pit" -> new double[] {0.05, 0.90, 0.3772};
                    case "Block Caving" -> new double[] {0.15, 0.95, 0.3772};
                    case "Room-and-Pillar" -> new double[] {0.05, 0.85, 0.0243};
                    default -> new double[] {0.10, 0.90, 0.6853};
                };
        double yards = m[2] * Math.cbrt(shortTons) + 1.0936 * depth;
        if (method.equals("Room-and-Pillar")) {
            yards = Math.max(6, yards);
        }
        double factor = (1 + m[0]) * m[1];
        double mill = Math.pow(factor * shortTons, 0.75) / divisor;
        double mine =
                switch (method) {
                    case "Open Pit" -> {
                        double strip = 2.225 * 4.1 * Math.pow(yards, 3) / shortTons - 1;
                        out.put("strip_ratio", strip);
                        yield Math.pow((strip + 1) * factor * shortTons, 0.75) / divisor;
                    }
                    case "Block Caving" -> mill;
                    default -> Math.pow((1 + m[0]) * factor * shortTons, 0.75) / divisor;
                };
        out.put("short_tons", shortTons);
        out.put("life_y", life);
        out.put("depth_yd", yards);
        out.put("mine_cap_stpd", mine);
        out.put("mill_cap_stpd", mill);
        addCosts(out, row, method, new double[] {mine, mill, yards, life, days});
        addWorth(out, row, m[1]);
        return out;
    }

    private static void addCosts(
            Map<String, Double> out, Map<String, String> row, String method, double[] size) {
        double mine = size[0];
        double mill = size[1];
        CostCurve curve =
                switch (method) {
                    case "Open Pit" ->
                            mine < 20_000
                                    ? MineCurve.OPEN_PIT_SMALL.curve()
                                    : MineCurve.OPEN_PIT_LARGE.curve();
                    case "Block Caving" -> MineCurve.BLOCK_CAVING.curve();
                    case "Room-and-Pillar" -> MineCurve.ROOM_AND_PILLAR.curve();
                    default -> MineCurve.VERTICAL_CRATER_RETREAT.curve();
                };
        boolean isPit = method.equals("Open Pit");
        double feet = 3 * size[2];
        double mineCapital = curve.capital(mine) + (isPit ? 0 : MineCurve.depthCapital(mine, feet));
        double mineOperating =
                curve.operating(mine) + (isPit ? 0 : MineCurve.depthOperating(mine, feet));
        CostCurve flotation = MillCurve.FLOTATION_3.curve();
        double k = size[3] < 7.5 ? 17 : size[3] <= 15 ? 32 : 62;
        double acres = k * mill / 1000;
        double liner = Tailings.liner(acres);
        out.put("mine_capex_1989", mineCapital);
        out.put("mine_opex_per_st", mineOperating);
        out.put("mill_capex_1989", flotation.capital(mill));
        out.put("mill_opex_per_st", flotation.operating(mill));
        out.put("pond_usd", Tailings.pond(acres));
        out.put("dam_usd", Tailings.dam(acres));
        out.put("liner_usd", liner);
        out.put(
                "capex_total_usd",
                COST_LEVEL
                        * (mineCapital
                                + flotation.capital(mill)
                                + Tailings.pond(acres)
                                + Tailings.dam(acres)
                                + (text(row, "liner").equals("1") ? liner : 0)));
    }

    private static void addWorth(
            Map<String, Double> out, Map<String, String> row, double smelterFactor) {
        double value = 0;
        for (Map.Entry<String, double[]> metal : PRICE_AND_RECOVERY.entrySet()) {
            value +=
                    metal.getValue()[0]
                            * metal.getValue()[1]
                            * number(row, metal.getKey() + "_pct")
                            / 100;
        }
        double copperEquivalent = 100 * value / (3813.958 * 0.91);
        double days = number(row, "days_per_year");
        double life = get(out, "life_y");
        double smelter =
                0.26
                        * 2000
                        * get(out, "short_tons")
                        * copperEquivalent
                        / 100
                        * smelterFactor
                        * 0.91
                        / life;
        double mill = get(out, "mill_cap_stpd");
        double operating =
                COST_LEVEL
                        * (smelter
                                + get(out, "mine_cap_stpd") * get(out, "mine_opex_per_st") * days
                                + mill * get(out, "mill_opex_per_st") * days);
        double margin = 0.90715 * value * mill * days - operating;
        double present = margin * (1 - Math.pow(1.15, -life)) / 0.15;
        out.put("ore_value_per_st", 0.90715 * value);
        out.put("cueq_pct", copperEquivalent);
        out.put("smelter_usd_y", smelter);
        out.put("opex_total_usd_y", operating);
        out.put("annual_margin_usd", margin);
        out.put("pv_usd", present);
        out.put("npv_usd", present - get(out, "capex_total_usd"));
    }

    private static double get(Map<String, Double> values, String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(text(row, column));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
