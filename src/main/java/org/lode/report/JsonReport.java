package org.lode.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.Deposit;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.ResourceView;
import org.lode.study.ResourceView.EstimateView;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The whole result of a run as JSON.
///
/// Field names are part of the interface: they carry the unit last, stand in a fixed order and
/// are listed in `docs/report-files.md`. They are written one by one here, not taken from the
/// records, so that a renamed record component cannot rename a field. A value that is not
/// defined is `null`. The outline of the country is left out.
public final class JsonReport {
    /// Version of the field names; rises when a field is renamed or removed.
    public static final int FORMAT_VERSION = 1;

    private JsonReport() {}

    /// The JSON text, indented, with a newline at the end.
    public static String render(StudyResult study) {
        return text(tree(study));
    }

    /// A tree as indented text, with a newline at the end.
    static String text(ObjectNode tree) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private static ObjectNode tree(StudyResult study) {
        ObjectNode root = object().put("formatVersion", FORMAT_VERSION);
        root.set("manifest", manifest(study.manifest()));
        root.set("headline", texts(study.headline()));
        root.set("warnings", texts(study.warnings()));
        ArrayNode deposits = root.putArray("deposits");
        int rank = 0;
        for (DepositResult result : study.deposits()) {
            ObjectNode node = deposits.addObject();
            if (result.valuation().isPresent()) {
                node.put("rank", ++rank);
            } else {
                node.putNull("rank");
            }
            result(node, result);
        }
        if (study.eligibility().isPresent()) {
            root.set("eligibility", EligibilityJson.tree(study.eligibility().get()));
        } else {
            root.putNull("eligibility");
        }
        return root;
    }

    private static ObjectNode manifest(RunManifest m) {
        ObjectNode node = object();
        node.put("version", m.version()).put("javaVersion", m.javaVersion());
        node.put("caseName", m.caseName()).put("title", m.title());
        node.put("dataSha256", m.dataHash()).put("valuationDate", m.valuationDate());
        node.put("priceBaseYear", m.priceBaseYear());
        number(node, "discountRatePerYear", m.discountRate());
        node.put("discountTiming", m.discountTiming()).put("trials", m.trials());
        node.put("sampling", m.sampling()).put("copula", m.copula());
        node.put("seed", m.seed()).put("runDate", m.runDate());
        node.put("fundFirstPartner", m.firstPartner());
        node.put("fundSecondPartner", m.secondPartner()).put("fundSplit", m.split());
        node.set("conventions", texts(m.conventions()));
        return node;
    }

    private static void result(ObjectNode node, DepositResult result) {
        node.set("deposit", deposit(result.deposit()));
        node.put("level", result.level().number()).put("levelLabel", result.level().label());
        node.put("levelReason", result.levelReason()).put("product", result.product());
        node.put("permitState", result.permitState()).put("holder", result.holder());
        node.set("owners", texts(result.owners()));
        ArrayNode flags = node.putArray("flags");
        result.flags()
                .forEach(
                        flag ->
                                flags.addObject()
                                        .put("code", flag.kind().code())
                                        .put("kind", flag.kind().name())
                                        .put("text", flag.text()));
        node.set("resource", resource(result.resource()));
        if (result.valuation().isPresent()) {
            node.set("valuation", JsonValuation.tree(result.valuation().get()));
        } else {
            node.putNull("valuation");
        }
        if (result.learning().isPresent()) {
            node.set("learning", JsonValuation.learning(result.learning().get()));
        } else {
            node.putNull("learning");
        }
        ArrayNode prices = node.putArray("pricesPaid");
        for (DepositResult.PricePaid paid : result.pricesPaid()) {
            ObjectNode row = prices.addObject();
            row.put("what", paid.what()).put("amountAsPublished", paid.amount());
            number(row, "usd", paid.usd());
            row.set("source", source(paid.source()));
        }
        ObjectNode figures = node.putObject("figures");
        result.figures().forEach((name, figure) -> figures.set(name, explained(figure)));
        ArrayNode sources = node.putArray("sources");
        result.sources().forEach(source -> sources.add(source(source)));
    }

    private static ObjectNode deposit(Deposit d) {
        ObjectNode node = object();
        node.put("id", d.id()).put("parentId", d.parentId()).put("name", d.name());
        node.put("localName", d.localName()).set("aliases", texts(d.aliases()));
        node.put("commodity", d.commodity()).put("commodities", d.commodities());
        node.put("isOnAnnex", d.isOnAnnex()).put("type", d.type()).put("region", d.region());
        node.put("areaCode", d.areaCode());
        if (d.location().isPresent()) {
            ObjectNode place = node.putObject("location");
            place.put("latitudeDegrees", d.location().get().latitude());
            place.put("longitudeDegrees", d.location().get().longitude());
            place.put("radiusKm", d.location().get().radiusKm());
            place.put("method", d.location().get().method());
        } else {
            node.putNull("location");
        }
        node.put("state", d.state()).put("stateDate", d.stateDate());
        node.put("control", d.control().toString()).put("controlDate", d.controlDate());
        node.put("controlBasis", d.controlBasis()).set("source", source(d.source()));
        node.put("note", d.note());
        return node;
    }

    private static ObjectNode resource(ResourceView r) {
        ObjectNode node = object().put("substance", r.substance());
        band(node, "oreTonnes", r.ore());
        band(node, "containedTonnes", r.contained());
        band(node, "recoverableTonnes", r.recoverable());
        node.put("recoverableProduct", r.recoverableProduct());
        number(node, "disagreementRatio", r.disagreement());
        ArrayNode estimates = node.putArray("estimates");
        for (EstimateView e : r.estimates()) {
            ObjectNode row = estimates.addObject();
            row.put("id", e.id()).put("date", e.date()).put("system", e.system());
            row.put("category", e.category()).put("scope", e.scope());
            row.put("asPublished", e.asPublished());
            row.put("reliability", String.valueOf(e.reliability()));
            number(row, "oreTonnes", e.oreTonnes());
            number(row, "gradeMassFraction", e.grade());
            number(row, "containedTonnes", e.containedTonnes());
            row.put("substance", e.substance());
            number(row, "weight", e.weight());
            row.put("remark", e.remark()).set("source", source(e.source()));
        }
        return node;
    }

    private static ObjectNode explained(Explained figure) {
        ObjectNode node = object().put("name", figure.name());
        number(node, "value", figure.value());
        node.put("unit", figure.unit()).put("formula", figure.formula());
        node.put("weakestEvidence", figure.weakestEvidence().toString());
        Source source = figure.source();
        if (source != null) {
            node.set("source", source(source));
        }
        if (!figure.inputs().isEmpty()) {
            ArrayNode inputs = node.putArray("inputs");
            figure.inputs().forEach(input -> inputs.add(explained(input)));
        }
        return node;
    }

    private static ObjectNode source(Source source) {
        return object().put("citation", source.citation())
                .put("date", source.date())
                .put("status", source.status().toString());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    static void number(ObjectNode node, String name, OptionalDouble value) {
        number(node, name, value.orElse(Double.NaN));
    }

    static void band(ObjectNode node, String name, Optional<Band> band) {
        if (band.isEmpty()) {
            node.putNull(name);
            return;
        }
        ObjectNode inner = node.putObject(name);
        number(inner, "p10", band.get().p10());
        number(inner, "p50", band.get().p50());
        number(inner, "p90", band.get().p90());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(node::add);
        return node;
    }
}
