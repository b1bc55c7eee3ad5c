package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lode.ledger.statement.Notice;
import org.lode.ledger.statement.PostedJournal;

/// A notice of a call, a contribution or a distribution, in 80 columns.
public final class NoticeText {
    private static final int WIDTH = 80;
    private static final int LABEL = 32;
    private static final int AMOUNT = 22;

    private NoticeText() {}

    /// The text of a notice.
    public static String render(PostedJournal journal, Notice notice) {
        List<String> lines = new ArrayList<>();
        lines.add(
                Text.cut(
                        "%s: %s (%s)"
                                .formatted(
                                        notice.kind().title(),
                                        journal.fund().name(),
                                        journal.fund().fund()),
                        WIDTH));
        lines.add(
                "Entry %s, effective %s, recorded %s, record %d"
                        .formatted(
                                notice.posted().entry().id(),
                                notice.posted().entry().effective(),
                                PostedJournal.recordedOn(notice.posted()),
                                notice.posted().sequence()));
        for (Notice.Line line : notice.partners()) {
            lines.add("");
            lines.add(
                    Text.cut(
                            "%s, %s".formatted(line.partner().id(), line.partner().name()), WIDTH));
            row(lines, "  total before this notice", MoneyText.full(line.before()));
            row(lines, "  this notice", MoneyText.full(line.amount()));
            row(lines, "  total after this notice", MoneyText.full(line.after()));
            row(lines, "  committed", MoneyText.full(line.account().committed()));
            row(
                    lines,
                    "  remaining commitment",
                    MoneyText.full(line.account().committed().minus(line.account().called())));
        }
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static void row(List<String> lines, String label, String amount) {
        lines.add(Text.indented(label, LABEL) + Text.right(amount, AMOUNT));
    }
}
