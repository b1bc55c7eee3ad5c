package org.lode.report;

import java.util.List;
import org.lode.eligibility.ActivityGate;
import org.lode.eligibility.Finding;
import org.lode.eligibility.GateState;
import org.lode.eligibility.PartyAssessment;
import org.lode.eligibility.Verdict;
import org.lode.quantity.Source;
import org.lode.screening.ListCitation;
import org.lode.screening.Match;
import org.lode.study.EligibilityResult;
import org.lode.study.EligibilityView;
import org.lode.territory.AreaVerdict;
import org.lode.territory.LayerFinding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Who and where may take part, as JSON: every finding with what it rests on.
public final class EligibilityJson {
    private EligibilityJson() {}

    /// The JSON text, indented, with a newline at the end.
    public static String render(EligibilityResult result) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree(result))
                + "\n";
    }

    static ObjectNode tree(EligibilityResult result) {
        ObjectNode root = JsonReport.object().put("asOf", result.asOf().toString());
        texts(root.putArray("policies"), result.policies());
        texts(root.putArray("rules"), result.ruleVersions());
        ArrayNode lists = root.putArray("lists");
        result.lists().forEach(list -> lists.add(list(list)));
        texts(root.putArray("notes"), result.notes());
        ObjectNode views = root.putObject("deposits");
        result.views().forEach((id, view) -> views.set(id, view(view)));
        return root;
    }

    static ObjectNode view(EligibilityView view) {
        ObjectNode node = JsonReport.object().put("holder", view.holder());
        node.set("area", area(view.area()));
        node.set("party", party(view.party()));
        ArrayNode verdicts = node.putArray("verdicts");
        for (Verdict verdict : view.verdicts()) {
            ObjectNode row = verdicts.addObject();
            row.put("policy", verdict.policy()).put("activity", verdict.activity().toString());
            row.put("outcome", verdict.outcome().toString());
            ArrayNode reasons = row.putArray("deciding");
            verdict.deciding().forEach(f -> reasons.add(f.text()));
            verdict.findings()
                    .forEach(
                            f -> {
                                if (f instanceof Finding.Gated gated) {
                                    row.set("gate", gate(gated.gate()));
                                }
                            });
            texts(row.putArray("ruleVersions"), verdict.ruleVersions());
        }
        return node;
    }

    private static ObjectNode party(PartyAssessment party) {
        ObjectNode node = JsonReport.object().put("name", party.party());
        node.put("outcome", party.outcome().toString());
        texts(node.putArray("ownersLookedUp"), party.owners());
        ArrayNode findings = node.putArray("findings");
        party.findings().forEach(f -> findings.add(finding(f)));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = JsonReport.object();
        node.put("kind", finding.getClass().getSimpleName());
        node.put("outcome", finding.outcome().toString()).put("text", finding.text());
        switch (finding) {
            case Finding.Listed f -> match(node, f.match(), f.entryHash());
            case Finding.OwnerMatch f ->
                    match(node.put("owner", f.owner()), f.match(), f.entryHash());
            case Finding.Dismissed f ->
                    match(node, f.match(), "")
                            .put("decidedBy", f.decision().decidedBy())
                            .put("decidedOn", f.decision().decidedOn().toString())
                            .put("expiresOn", f.decision().expiresOn().toString());
            case Finding.Owned f -> {
                node.put("rule", f.rule().id()).put("ruleSource", f.rule().source());
                texts(node.putArray("chain"), f.verdict().witness().lines());
            }
            case Finding.OwnershipOpen f -> texts(node.putArray("rules"), f.rules());
            case Finding.Acted f -> node.set("source", source(f.conduct().source()));
            case Finding.Area _, Finding.Gated _, Finding.NoParty _, Finding.NotListed _ -> {}
        }
        return node;
    }

    private static ObjectNode match(ObjectNode node, Match match, String entryHash) {
        node.put("listedName", match.name().text()).put("entry", match.party().entryId());
        node.put("entryHash", entryHash).put("score", match.score());
        node.put("tier", match.tier().toString());
        node.set("list", list(match.list()));
        ArrayNode evidence = node.putArray("evidence");
        match.evidence()
                .forEach(
                        e ->
                                evidence.addObject()
                                        .put("kind", e.kind().name())
                                        .put("asked", e.asked())
                                        .put("listed", e.listed())
                                        .put("value", e.value())
                                        .put("text", e.text()));
        return node;
    }

    private static ObjectNode list(ListCitation list) {
        return JsonReport.object()
                .put("id", list.id())
                .put("title", list.title())
                .put("asOf", list.asOf().toString())
                .put("sha256", list.sha256())
                .put("weight", list.weight().toString())
                .put("scope", list.scope());
    }

    private static ObjectNode area(AreaVerdict area) {
        ObjectNode node = JsonReport.object().put("status", area.status().name());
        node.put("asOf", area.asOf().toString()).put("rule", area.rule().name());
        node.put("text", area.summary()).put("ruleVersion", area.ruleVersion());
        ArrayNode findings = node.putArray("findings");
        for (LayerFinding f : area.findings()) {
            ObjectNode row = findings.addObject();
            row.put("layer", f.layerId()).put("layerDate", f.layerDate().toString());
            row.put("status", f.status().name()).put("atCentre", f.atCentre().name());
            JsonReport.number(row, "shareOccupied", f.shareOccupied());
            JsonReport.number(row, "kmToOccupied", f.kmToOccupied());
            JsonReport.number(row, "kmToLine", f.kmToLine());
            row.put("rule", f.rule().name()).put("detail", f.detail());
            row.set("source", source(f.source()));
        }
        ArrayNode occupations = node.putArray("occupations");
        area.occupations()
                .forEach(
                        o ->
                                occupations
                                        .addObject()
                                        .put("layer", o.layerId())
                                        .put("unit", o.unit())
                                        .put("interval", o.toString()));
        texts(node.putArray("notes"), area.notes());
        return node;
    }

    private static ObjectNode gate(ActivityGate gate) {
        ObjectNode node = JsonReport.object().put("isOpen", gate.isOpen());
        if (gate.opensOn().isPresent()) {
            node.put("opensOn", gate.opensOn().get().toString());
        } else {
            node.putNull("opensOn");
        }
        gate.source().ifPresent(s -> node.set("source", source(s)));
        ArrayNode conditions = node.putArray("conditions");
        for (GateState c : gate.conditions()) {
            ObjectNode row = conditions.addObject().put("gate", c.gate().toString());
            row.put("state", c.state().name()).put("reason", c.reason());
            c.source().ifPresent(s -> row.set("source", source(s)));
        }
        return node;
    }

    private static ObjectNode source(Source source) {
        return JsonReport.object()
                .put("citation", source.citation())
                .put("date", source.date())
                .put("status", source.status().toString());
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }
}
