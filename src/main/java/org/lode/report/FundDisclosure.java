package org.lode.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Partner;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fund as open data, in the shapes that the transparency standards use.
///
/// - `release-package.json`: Open Contracting Data Standard 1.1.5, one release per project, its
///   payments as transactions of a contract.
/// - `project-package.json`: OC4IDS, one project each, with finance and transactions.
/// - `payments.csv`: payments by year, project and revenue stream, as EITI requirement 4 asks.
/// - `owners.json`: BODS 0.4. The ledger holds no ownership, so every project company has an owner
///   that is unknown, with the reason code of BODS; no owner is left out as if there were none.
///
/// Limits: the prefix of an ocid is given by the Open Contracting Partnership; [#PREFIX] marks that
/// none was given yet. The ledger does not say which of the three revenues of the Budget Code a
/// contribution comes from, so the stream is "not recorded". An export of version 1 of the shapes,
/// not a certificate that a registry accepts it.
final class FundDisclosure {
    /// Prefix of ids until the publisher has one of its own.
    static final String PREFIX = "ocds-000000";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NOT_RECORDED = "not recorded in the ledger";
    private static final String REASON = "informationUnknownToPublisher";

    private final FundPack pack;
    private final LedgerEvent.FundOpened fund;
    private final Instant published;
    private final List<FundFlow> flows;

    private FundDisclosure(FundPack pack) {
        this.pack = pack;
        this.fund = pack.journal().fund();
        this.published = pack.log().getLast().recordedAt();
        this.flows =
                FundFlow.all(pack.journal()).stream()
                        .filter(f -> pack.period().contains(f.posted().entry().effective()))
                        .toList();
    }

    /// The files by name.
    static SequencedMap<String, String> files(FundPack pack) {
        FundDisclosure disclosure = new FundDisclosure(pack);
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("release-package.json", FundExport.text(disclosure.releases()));
        files.put("project-package.json", FundExport.text(disclosure.projects()));
        files.put("payments.csv", FundCsv.render(disclosure.payments()));
        files.put("owners.json", FundExport.text(disclosure.owners()));
        return files;
    }

    private List<String> projectIds() {
        return flows.stream().flatMap(f -> f.project().stream()).distinct().sorted().toList();
    }

    private List<FundFlow> of(String project) {
        return flows.stream().filter(f -> f.project().filter(project::equals).isPresent()).toList();
    }

    private ObjectNode packaged(String version, String what) {
        ObjectNode node = NODES.objectNode();
        String name = what + " " + pack.log().getLast().hash().hex() + " " + pack.period();
        node.put("uri", "urn:uuid:" + uuid(name));
        node.put("version", version);
        node.put("publishedDate", published.toString());
        node.putObject("publisher").put("name", fund.name());
        return node;
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode releases() {
        ObjectNode node = packaged("1.1", "ocds");
        ArrayNode releases = node.putArray("releases");
        for (String project : projectIds()) {
            release(releases.addObject(), project);
        }
        return node;
    }

    private String ocid(String project) {
        return "%s-%s-%s".formatted(PREFIX, fund.fund(), project);
    }

    private void release(ObjectNode node, String project) {
        node.put("ocid", ocid(project));
        node.put("id", "%s-%d".formatted(ocid(project), pack.log().size()));
        node.put("date", published.toString());
        node.putArray("tag").add("implementation");
        node.put("initiationType", "tender");
        node.put("language", "en");
        parties(node.putArray("parties"), project);
        reference(node.putObject("buyer"), fundId(), fund.name());
        ObjectNode award = node.putArray("awards").addObject().put("id", project + "-award");
        award.put("title", "Investment in project " + project);
        reference(award.putArray("suppliers").addObject(), projectId(project), project);
        ObjectNode contract =
                node.putArray("contracts")
                        .addObject()
                        .put("id", project + "-contract")
                        .put("awardID", project + "-award");
        ArrayNode transactions = contract.putObject("implementation").putArray("transactions");
        of(project).forEach(f -> transaction(transactions.addObject(), f));
    }

    private void parties(ArrayNode parties, String project) {
        ObjectNode self = parties.addObject();
        reference(self, fundId(), fund.name());
        self.putArray("roles").add("buyer").add("funder").add("payer").add("payee");
        for (Partner partner : fund.partners()) {
            ObjectNode node = parties.addObject();
            reference(node, partnerId(partner), partner.name());
            node.putArray("roles").add("funder");
        }
        ObjectNode company = parties.addObject();
        reference(company, projectId(project), project);
        company.putArray("roles").add("supplier").add("payee").add("payer");
        company.putObject("details").put("beneficialOwnership", "unknown: " + REASON);
    }

    private String fundId() {
        return "LODE-FUND-" + fund.fund();
    }

    private String partnerId(Partner partner) {
        return fundId() + "-PARTNER-" + partner.id();
    }

    private String projectId(String project) {
        return fundId() + "-PROJECT-" + project;
    }

    private static void reference(ObjectNode node, String id, String name) {
        node.put("id", id).put("name", name);
    }

    private void transaction(ObjectNode node, FundFlow flow) {
        node.put("id", flow.posted().entry().id() + "-" + flow.amount().currency());
        node.put("source", "urn:sha256:" + flow.posted().entry().contentHash().hex());
        node.put("date", flow.posted().entry().effective() + "T00:00:00Z");
        node.putObject("value")
                .put("amount", flow.amount().amount())
                .put("currency", flow.amount().currency().code());
        boolean isToFund = isToFund(flow);
        other(node.putObject(isToFund ? "payer" : "payee"), flow);
        reference(node.putObject(isToFund ? "payee" : "payer"), fundId(), fund.name());
    }

    private static boolean isToFund(FundFlow flow) {
        return switch (flow.kind()) {
            case CONTRIBUTION, INCOME -> true;
            case DISTRIBUTION, INVESTMENT -> false;
        };
    }

    private void other(ObjectNode node, FundFlow flow) {
        if (flow.partner().isPresent()) {
            Partner partner = flow.partner().get();
            reference(node, partnerId(partner), partner.name());
        } else if (flow.project().isPresent()) {
            reference(node, projectId(flow.project().get()), flow.project().get());
        } else {
            reference(node, fundId() + "-OTHER", NOT_RECORDED);
        }
    }

    private ObjectNode projects() {
        ObjectNode node = packaged("0.9", "oc4ids");
        ArrayNode projects = node.putArray("projects");
        for (String project : projectIds()) {
            ObjectNode one = projects.addObject();
            one.put("id", ocid(project)).put("title", project);
            one.put("updated", published.toString());
            parties(one.putArray("parties"), project);
            ArrayNode processes = one.putArray("contractingProcesses");
            processes.addObject().put("id", ocid(project));
            finance(one.putArray("finance"), project);
            ArrayNode transactions = one.putArray("transactions");
            of(project).forEach(f -> transaction(transactions.addObject(), f));
        }
        return node;
    }

    /// One line of finance for each investment: equity, paid by the fund.
    private void finance(ArrayNode finance, String project) {
        for (FundFlow flow : of(project)) {
            if (flow.kind() == FundFlow.Kind.INVESTMENT) {
                ObjectNode node = finance.addObject().put("id", flow.posted().entry().id());
                node.put("description", flow.posted().entry().description());
                node.putArray("assetClass").add("equity");
                reference(node.putObject("financingParty"), fundId(), fund.name());
                node.putObject("value")
                        .put("amount", flow.amount().amount())
                        .put("currency", flow.amount().currency().code());
            }
        }
    }

    private FundTables.Table payments() {
        List<List<FundTables.Cell>> rows = new ArrayList<>();
        for (FundFlow flow : flows) {
            LocalDate day = flow.posted().entry().effective();
            String other =
                    flow.partner().map(Partner::name).orElse(flow.project().orElse(NOT_RECORDED));
            boolean isToFund = isToFund(flow);
            rows.add(
                    List.of(
                            new FundTables.Cell.Count(day.getYear()),
                            new FundTables.Cell.Day(day),
                            word(flow.project().orElse(NOT_RECORDED)),
                            word(flow.kind().toString()),
                            word(NOT_RECORDED),
                            word(isToFund ? other : fund.name()),
                            word(isToFund ? fund.name() : other),
                            new FundTables.Cell.Amount(flow.amount().amount()),
                            word(flow.amount().currency().code()),
                            word(flow.posted().entry().id())));
        }
        return new FundTables.Table(
                "payments",
                List.of(
                        "reporting_year",
                        "paid_on",
                        "project",
                        "payment",
                        "revenue_stream",
                        "payer",
                        "payee",
                        "amount",
                        "currency",
                        "entry"),
                rows);
    }

    private static FundTables.Cell word(String text) {
        return new FundTables.Cell.Words(text);
    }

    private ArrayNode owners() {
        ArrayNode statements = NODES.arrayNode();
        for (String project : projectIds()) {
            ObjectNode company = statement(statements, project, "entity", projectId(project));
            company.put("isComponent", false);
            company.putObject("entityType").put("type", "legalEntity");
            company.put("name", project);
            ObjectNode owner =
                    statement(statements, project, "relationship", projectId(project) + "-owner");
            owner.put("isComponent", false).put("subject", projectId(project));
            ObjectNode unknown = owner.putObject("interestedParty");
            unknown.put("reason", REASON);
            unknown.put("description", "The ledger of the fund records no owners of projects.");
            owner.putArray("interests");
        }
        return statements;
    }

    private ObjectNode statement(ArrayNode all, String project, String type, String record) {
        ObjectNode node = all.addObject();
        LocalDate day = pack.period().to();
        node.put("statementId", uuid("bods " + type + " " + record + " " + day).toString());
        node.put("declarationSubject", projectId(project));
        node.put("statementDate", day.toString());
        ObjectNode publication = node.putObject("publicationDetails");
        publication.put("publicationDate", day.toString()).put("bodsVersion", "0.4");
        publication.putObject("publisher").put("name", fund.name());
        node.put("recordId", record).put("recordStatus", "new").put("recordType", type);
        return node.putObject("recordDetails");
    }
}
