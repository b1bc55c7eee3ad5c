package org.lode.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.lode.io.ReceiptFile;
import org.lode.ledger.Appointment;
import org.lode.ledger.Hash;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.SignedBy;
import org.lode.ledger.verify.Fault;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything an auditor needs to check the books without trusting whoever keeps them.
///
/// The log stands in `log.jsonl` with the hashed bytes of every record; all other files follow from
/// it and are there for reading. `README.txt` in the folder says how to check each of them.
final class AuditPack {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AuditPack() {}

    /// The files by name.
    static SequencedMap<String, String> files(FundPack pack) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        LedgerState state = pack.state();
        Verification verified = verify(pack.log());
        files.put("README.txt", AuditReadme.text(pack, verified));
        files.put("log.jsonl", log(pack.log()));
        files.put("managers.json", FundExport.text(managers(state)));
        files.put("heads.json", FundExport.text(heads(pack.log(), state)));
        files.put("approvals.json", FundExport.text(approvals(pack.log())));
        files.put("documents.csv", FundCsv.render(documents(pack)));
        files.put("receipt.json", lines(ReceiptFile.text(state.receipt(state.count()))));
        files.put("verification.json", FundExport.text(verification(verified)));
        files.put(
                "statements.txt",
                StatementText.render(pack.journal(), pack.statements(), pack.heading()));
        for (FundTables.Table table : FundTables.all(pack)) {
            files.put(table.name() + ".csv", FundCsv.render(table));
        }
        return files;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Verification verify(List<LogRecord> log) {
        return LedgerVerifier.verify(
                log.stream().map(r -> new StoredRecord(r.content(), r.hash().hex())).toList(),
                List.of());
    }

    private static String log(List<LogRecord> log) {
        StringBuilder text = new StringBuilder();
        for (LogRecord record : log) {
            text.append(JsonMapper.shared().writeValueAsString(LogJson.record(record)))
                    .append('\n');
        }
        return text.toString();
    }

    private static ArrayNode managers(LedgerState state) {
        ArrayNode all = NODES.arrayNode();
        for (Map.Entry<String, Appointment> manager : state.managers().entrySet()) {
            ObjectNode node = all.addObject().put("manager", manager.getKey());
            node.put("partner", manager.getValue().partner());
            node.put("publicKey", manager.getValue().key().hex());
            node.put("fingerprint", manager.getValue().key().fingerprint().hex());
        }
        return all;
    }

    /// The present head, and every head that a manager signed.
    private static ObjectNode heads(List<LogRecord> log, LedgerState state) {
        ObjectNode node = NODES.objectNode();
        node.set("head", LogJson.tree(state.head()));
        ArrayNode signed = node.putArray("signed");
        for (LogRecord record : log) {
            if (record.event() instanceof LedgerEvent.HeadSigned(var head, SignedBy by)) {
                ObjectNode one = signed.addObject().put("record", record.sequence());
                one.set("head", LogJson.tree(head));
                Appointment manager = state.managers().get(by.manager());
                one.put("manager", by.manager());
                one.put("partner", manager == null ? "" : manager.partner());
                one.put("seal", by.seal().hex());
                one.put(
                        "signedBytes",
                        Base64.getEncoder()
                                .encodeToString(state.acts().signHead(head, by.manager()).bytes()));
            }
        }
        return node;
    }

    /// Per proposal every act on it, in order, as recorded.
    private static ArrayNode approvals(List<LogRecord> log) {
        SequencedMap<String, ArrayNode> acts = new LinkedHashMap<>();
        for (LogRecord record : log) {
            String proposal = proposal(record.event());
            if (!proposal.isEmpty()) {
                ObjectNode act = acts.computeIfAbsent(proposal, _ -> NODES.arrayNode()).addObject();
                act.put("record", record.sequence());
                act.put("recordedAt", record.recordedAt().toString());
                act.put("act", record.event().getClass().getSimpleName());
                act.set("event", LogJson.tree(record.event()));
            }
        }
        ArrayNode all = NODES.arrayNode();
        acts.forEach((id, list) -> all.addObject().put("proposal", id).set("acts", list));
        return all;
    }

    private static String proposal(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.EntryProposed e -> e.proposal();
            case LedgerEvent.Recommended e -> e.proposal();
            case LedgerEvent.Approved e -> e.proposal();
            case LedgerEvent.Recused e -> e.proposal();
            case LedgerEvent.Deadlocked e -> e.proposal();
            case LedgerEvent.Posted e -> e.proposal();
            case LedgerEvent.Voided e -> e.proposal();
            case LedgerEvent.Expired e -> e.proposal();
            case LedgerEvent.FundOpened _,
                    LedgerEvent.ManagerAppointed _,
                    LedgerEvent.ManagerRemoved _,
                    LedgerEvent.VotesSuspended _,
                    LedgerEvent.VotesRestored _,
                    LedgerEvent.AccountOpened _,
                    LedgerEvent.RateRecorded _,
                    LedgerEvent.HeadSigned _,
                    LedgerEvent.PeriodClosed _,
                    LedgerEvent.ReadLogged _,
                    LedgerEvent.Exported _ ->
                    "";
        };
    }

    private static FundTables.Table documents(FundPack pack) {
        List<List<FundTables.Cell>> rows = new ArrayList<>();
        for (PostedEntry posted : pack.journal().entries()) {
            for (Hash document : posted.entry().documents()) {
                rows.add(
                        List.of(
                                new FundTables.Cell.Words(posted.entry().id()),
                                new FundTables.Cell.Words(document.hex())));
            }
        }
        return new FundTables.Table("documents", List.of("entry", "sha256"), rows);
    }

    private static ObjectNode verification(Verification verified) {
        ObjectNode node = NODES.objectNode().put("isSound", verified.isSound());
        node.put("records", verified.records());
        node.put("last", verified.last()).put("root", verified.root());
        node.put("netAssetValueMinorUnits", verified.netAssetValue());
        ObjectNode capital = node.putObject("capitalMinorUnits");
        verified.capital().forEach(capital::put);
        ObjectNode balances = node.putObject("balancesMinorUnits");
        verified.balances().forEach(balances::put);
        ObjectNode keys = node.putObject("firstKeys");
        verified.keys().forEach(keys::put);
        ArrayNode faults = node.putArray("faults");
        verified.faults().forEach((Fault f) -> faults.add(f.toString()));
        return node;
    }
}
