package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lode.territory.AreaRule;
import org.lode.territory.AreaStatus;
import org.lode.territory.AreaVerdict;
import org.lode.territory.ControlLayer;
import org.lode.territory.LayerFinding;
import org.lode.territory.LayerInfo;
import org.lode.territory.OccupationInterval;
import org.lode.territory.SiteArea;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Area verdicts as a table for a terminal, as JSON and as CSV.
///
/// @param verdicts verdicts in the order of the case
/// @param names name of each deposit by id
/// @param layers layers that were used
public record TerritoryReport(
        List<AreaVerdict> verdicts, Map<String, String> names, List<ControlLayer> layers) {
    private static final int VERDICT = 13;
    private static final int LAYER = 28;
    private static final int NUMBER = 7;
    private static final int RULE = 4;

    /// Narrowest terminal for which the columns fit.
    public static final int LEAST_WIDTH = 80;

    public TerritoryReport {
        verdicts = List.copyOf(verdicts);
        names = Map.copyOf(names);
        layers = List.copyOf(layers);
    }

    /// The table with its footnotes.
    ///
    /// @param width columns of the terminal, [#LEAST_WIDTH] or more
    public String table(int width) {
        StringBuilder out = new StringBuilder();
        Map<String, Integer> notes = new LinkedHashMap<>();
        int name = width - VERDICT - LAYER - 2 * NUMBER - RULE - 10;
        out.append(Text.left("deposit", name)).append(' ').append(Text.left("verdict", VERDICT));
        out.append(Text.left("deciding layer", LAYER)).append(Text.right("share", NUMBER));
        out.append(Text.right("km", NUMBER)).append(' ').append(Text.left("rule", RULE));
        out.append(" notes\n").append("─".repeat(width)).append('\n');
        for (AreaVerdict verdict : verdicts) {
            row(verdict, name, notes, out);
        }
        out.append("─".repeat(width)).append('\n');
        footer(width, notes, out);
        return out.toString();
    }

    private void row(AreaVerdict verdict, int name, Map<String, Integer> notes, StringBuilder out) {
        List<String> marks = new ArrayList<>();
        for (String note : verdict.notes()) {
            notes.putIfAbsent(note, notes.size() + 1);
            marks.add(String.valueOf(notes.get(note)));
        }
        String label = names.getOrDefault(verdict.siteId(), verdict.siteId());
        out.append(Text.left(label, name)).append(' ');
        out.append(Text.left(verdict.status().name(), VERDICT));
        out.append(Text.left(layers(verdict), LAYER));
        out.append(Text.right(share(verdict), NUMBER)).append(Text.right(km(verdict), NUMBER));
        out.append(' ').append(Text.left(verdict.rule().number(), RULE)).append(' ');
        out.append(String.join(",", marks));
        int end = out.length();
        while (out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append('\n');
    }

    /// The most authoritative layer that the answer rests on, its date, and how many more.
    private static String layers(AreaVerdict verdict) {
        List<LayerFinding> deciding = verdict.decidingFindings();
        if (deciding.isEmpty()) {
            return "none";
        }
        LayerFinding first = deciding.getFirst();
        String more = deciding.size() > 1 ? " +" + (deciding.size() - 1) : "";
        int room = LAYER - 12 - more.length();
        return Text.cut(first.layerId().replaceFirst(":.*", ""), room)
                + " "
                + first.layerDate()
                + more;
    }

    private static String share(AreaVerdict verdict) {
        OptionalDouble share =
                verdict.findings().stream().flatMapToDouble(f -> f.shareOccupied().stream()).max();
        return share.isEmpty()
                ? Numbers.NONE
                : String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble());
    }

    private static String km(AreaVerdict verdict) {
        OptionalDouble km =
                verdict.findings().stream().flatMapToDouble(f -> f.kmToLine().stream()).min();
        return km.isEmpty() ? Numbers.NONE : String.format(Locale.ROOT, "%.0f", km.getAsDouble());
    }

    private void footer(int width, Map<String, Integer> notes, StringBuilder out) {
        Map<AreaStatus, Integer> counts = new LinkedHashMap<>();
        for (AreaStatus status : AreaStatus.values()) {
            counts.put(status, 0);
        }
        verdicts.forEach(v -> counts.merge(v.status(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((status, n) -> words.add("%d %s".formatted(n, status)));
        String day = verdicts.isEmpty() ? "" : "As of " + verdicts.getFirst().asOf() + ": ";
        sentence(out, width, day + String.join(", ", words) + ".");
        sentence(
                out,
                width,
                "share: most that a layer calls occupied of the disc or outline. km: least"
                        + " distance to the line inside the land border, by the layers that draw"
                        + " one, each on its own"
                        + " day.");
        for (AreaRule rule : AreaRule.values()) {
            if (verdicts.stream().anyMatch(v -> v.rule() == rule)) {
                sentence(out, width, "%s %s.".formatted(rule.number(), rule.text()));
            }
        }
        for (ControlLayer layer : layers) {
            LayerInfo info = layer.info();
            sentence(
                    out,
                    width,
                    "%s: %s, %s. %s."
                            .formatted(info.id(), info.title(), info.asOf(), info.licence()));
        }
        notes.forEach((note, number) -> sentence(out, width, "[%d] %s".formatted(number, note)));
        sentence(out, width, "A calculation for a person to confirm, not a legal opinion.");
    }

    private static void sentence(StringBuilder out, int width, String text) {
        Text.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }

    /// All verdicts with all findings.
    public String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("layers", layers.stream().map(TerritoryReport::layer).toList());
        root.put("verdicts", verdicts.stream().map(this::verdict).toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private static Map<String, Object> layer(ControlLayer layer) {
        LayerInfo info = layer.info();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", info.id());
        row.put("title", info.title());
        row.put("authority", info.authority().name());
        row.put("as_of", info.asOf().toString());
        row.put("licence", info.licence());
        row.put("source", info.source().citation());
        row.put("status", info.source().status().toString());
        return row;
    }

    private Map<String, Object> verdict(AreaVerdict verdict) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("deposit", verdict.siteId());
        row.put("name", names.getOrDefault(verdict.siteId(), ""));
        row.put("status", verdict.status().name());
        row.put("as_of", verdict.asOf().toString());
        row.put("rule", verdict.rule().toString());
        row.put("rule_text", verdict.rule().text());
        row.put("rule_basis", verdict.rule().basis());
        row.put("rules_version", verdict.ruleVersion());
        verdict.area().ifPresent(area -> row.put("area", area(area)));
        row.put("deciding", verdict.deciding());
        row.put("findings", verdict.findings().stream().map(TerritoryReport::finding).toList());
        row.put(
                "occupations",
                verdict.occupations().stream().map(TerritoryReport::occupation).toList());
        row.put("notes", verdict.notes());
        return row;
    }

    private static Map<String, Object> area(SiteArea area) {
        Map<String, Object> row = new LinkedHashMap<>();
        switch (area) {
            case SiteArea.Disc disc -> {
                row.put("kind", "disc");
                row.put("latitude", disc.location().latitude());
                row.put("longitude", disc.location().longitude());
                row.put("radius_km", disc.location().radiusKm());
            }
            case SiteArea.Outline outline -> {
                row.put("kind", "outline");
                row.put("name", outline.name());
            }
        }
        return row;
    }

    private static Map<String, Object> finding(LayerFinding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("layer", finding.layerId());
        row.put("layer_date", finding.layerDate().toString());
        row.put("age_days", finding.ageDays());
        row.put("status", finding.status().name());
        row.put("at_centre", finding.atCentre().toString());
        put(row, "share_occupied", finding.shareOccupied());
        put(row, "km_to_occupied", finding.kmToOccupied());
        put(row, "km_to_line", finding.kmToLine());
        row.put("rule", finding.rule().toString());
        row.put("detail", finding.detail());
        row.put("source", finding.source().citation());
        return row;
    }

    private static void put(Map<String, Object> row, String name, OptionalDouble value) {
        value.ifPresent(v -> row.put(name, Math.rint(v * 1e4) / 1e4));
    }

    private static Map<String, Object> occupation(OccupationInterval interval) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("layer", interval.layerId());
        row.put("unit", interval.unit());
        interval.from().ifPresent(day -> row.put("from", day.toString()));
        interval.to().ifPresent(day -> row.put("to", day.toString()));
        return row;
    }

    /// One row for each finding of each verdict; a verdict without findings has one row.
    public String csv() {
        StringBuilder out =
                new StringBuilder(
                        "deposit,verdict,as_of,verdict_rule,layer,layer_date,age_days,layer_status,"
                                + "at_centre,share_occupied,km_to_occupied,km_to_line,rule,deciding,"
                                + "rules_version\n");
        for (AreaVerdict verdict : verdicts) {
            String head =
                    "%s,%s,%s,%s"
                            .formatted(
                                    verdict.siteId(),
                                    verdict.status(),
                                    verdict.asOf(),
                                    verdict.rule());
            if (verdict.findings().isEmpty()) {
                out.append(head).append(",,,,,,,,,,,").append(quoted(verdict.ruleVersion()));
                out.append('\n');
            }
            for (LayerFinding f : verdict.findings()) {
                out.append(head).append(',');
                out.append(
                        "%s,%s,%d,%s,%s,%s,%s,%s,%s,%s,%s\n"
                                .formatted(
                                        quoted(f.layerId()),
                                        f.layerDate(),
                                        f.ageDays(),
                                        f.status(),
                                        f.atCentre(),
                                        cell(f.shareOccupied()),
                                        cell(f.kmToOccupied()),
                                        cell(f.kmToLine()),
                                        f.rule(),
                                        verdict.deciding().contains(f.layerId()) ? "yes" : "no",
                                        quoted(verdict.ruleVersion())));
            }
        }
        return out.toString();
    }

    private static String cell(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
