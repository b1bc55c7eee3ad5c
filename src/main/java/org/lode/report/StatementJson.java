package org.lode.report;

import java.util.List;
import org.lode.ledger.Partner;
import org.lode.ledger.statement.CapitalShares;
import org.lode.ledger.statement.CommitmentRoll;
import org.lode.ledger.statement.Figure;
import org.lode.ledger.statement.NavStatement;
import org.lode.ledger.statement.Notice;
import org.lode.ledger.statement.PostedJournal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Statements and notices for programs. Amounts are texts (`USD 12.00`), so that no reader rounds
/// them; every figure names its entries.
public final class StatementJson {
    private StatementJson() {}

    /// Statements of one period.
    public static ObjectNode tree(
            PostedJournal journal, List<NavStatement> statements, StatementText.Heading heading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        NavStatement first = statements.getFirst();
        node.put("fund", journal.fund().fund()).put("name", journal.fund().name());
        node.put("currency", journal.fund().baseCurrency().code());
        node.put("termsVersion", journal.fund().termsVersion());
        node.put("period", first.period().name());
        node.put("from", first.period().from().map(Object::toString).orElse(null));
        node.put("to", first.period().to().toString());
        node.put("knownOn", heading.knownOn().toString()).put("knownRecords", heading.records());
        ArrayNode all = node.putArray("statements");
        statements.forEach(s -> statement(all.addObject(), s));
        ArrayNode readings = node.putArray("shares");
        for (CapitalShares shares : CapitalShares.all(journal, first.period().to())) {
            ObjectNode reading = readings.addObject().put("reading", shares.reading().words());
            for (int i = 0; shares.isDefined() && i < journal.fund().partners().size(); i++) {
                reading.put(journal.fund().partners().get(i).id(), shares.share(i).toPlainString());
            }
        }
        return node;
    }

    private static void statement(ObjectNode node, NavStatement statement) {
        node.put("partner", statement.whose().map(Partner::id).orElse(null));
        node.put("opening", statement.opening().toString());
        ObjectNode lines = node.putObject("lines");
        statement.lines().forEach((line, f) -> figure(lines.putObject(line.words()), f));
        node.put("closing", statement.closing().toString());
        CommitmentRoll roll = statement.commitment();
        ObjectNode memo = node.putObject("memorandum");
        memo.put("openingCommitted", roll.openingCommitted().toString());
        figure(memo.putObject("newCommitted"), roll.newCommitted());
        memo.put("openingCalled", roll.openingCalled().toString());
        figure(memo.putObject("newCalled"), roll.newCalled());
        memo.put("unfunded", roll.unfunded().toString());
        memo.put("calledNotPaid", roll.outstanding().toString());
        memo.put("openingDeemed", roll.openingDeemed().toString());
        figure(memo.putObject("newDeemed"), roll.newDeemed());
        memo.put("deemed", roll.deemed().toString());
        ArrayNode late = node.putArray("recordedAfterThePeriod");
        statement.late().forEach(late::add);
    }

    private static void figure(ObjectNode node, Figure figure) {
        node.put("amount", figure.amount().toString());
        ArrayNode entries = node.putArray("entries");
        figure.entries().forEach(entries::add);
    }

    /// A notice.
    public static ObjectNode notice(Notice notice) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("notice", notice.kind().title()).put("entry", notice.posted().entry().id());
        node.put("effective", notice.posted().entry().effective().toString());
        node.put("record", notice.posted().sequence());
        ArrayNode partners = node.putArray("partners");
        for (Notice.Line line : notice.partners()) {
            partners.addObject()
                    .put("partner", line.partner().id())
                    .put("before", line.before().toString())
                    .put("amount", line.amount().toString())
                    .put("after", line.after().toString())
                    .put("committed", line.account().committed().toString())
                    .put("called", line.account().called().toString());
        }
        return node;
    }
}
