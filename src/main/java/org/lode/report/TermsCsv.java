package org.lode.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lode.study.PartyReceipts;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.PriceCase;
import org.lode.study.PriceMove;
import org.lode.study.PriceMoves;
import org.lode.study.TermsOutcome;
import org.lode.study.TermsStudy;
import org.lode.study.VersionOutcome;

/// The comparison of terms as tables for programs. Money in real USD, rounded to the cent.
final class TermsCsv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    private TermsCsv() {}

    /// One row per set, version and reading.
    static String byReading(TermsStudy study) {
        TermsCsv table = new TermsCsv();
        List<String> header =
                new ArrayList<>(List.of("set", "version", "reading", "weakest_grade"));
        for (Party party : Party.values()) {
            String name = party.name().toLowerCase(Locale.ROOT);
            header.addAll(
                    List.of(name + "_cash_usd", name + "_held_usd", name + "_present_value_usd"));
        }
        header.addAll(
                List.of(
                        "contribution_peak_usd",
                        "contribution_mean_usd",
                        "years_near_zero",
                        "claim_repaid",
                        "projects_no_longer_paying"));
        table.csv.writeRecord(header);
        for (VersionOutcome outcome : study.outcomes()) {
            outcome.outcomes().forEach(o -> table.csv.writeRecord(row(outcome, o)));
        }
        return table.finish();
    }

    private static List<String> row(VersionOutcome outcome, TermsOutcome one) {
        PartyReceipts receipts = one.receipts();
        List<String> row = new ArrayList<>();
        row.add(outcome.set().id());
        row.add(CsvReport.harmless(outcome.version().id()));
        row.add(CsvReport.harmless(one.reading()));
        row.add(one.interpretation().weakest().toString());
        for (Party party : Party.values()) {
            row.add(usd(receipts.total(party)));
            row.add(usd(receipts.held(party)));
            row.add(usd(receipts.presentValue(party)));
        }
        row.add(usd(receipts.peakContribution()));
        row.add(usd(receipts.meanContribution()));
        row.add(String.valueOf(receipts.yearsNearZero()));
        row.add(one.isRepaid().map(r -> r ? "yes" : "no").orElse("no claim"));
        row.add(String.valueOf(one.unpaidProjects()));
        return row;
    }

    /// One row per set, version and project year: least and most over the readings.
    static String byYear(TermsStudy study) {
        TermsCsv table = new TermsCsv();
        List<String> header =
                new ArrayList<>(
                        List.of("set", "version", "project_year", "flows_on", "fund_pays_on"));
        header.addAll(List.of("contribution_low_usd", "contribution_high_usd"));
        for (Party party : Party.values()) {
            String name = party.name().toLowerCase(Locale.ROOT);
            header.addAll(List.of(name + "_low_usd", name + "_high_usd"));
        }
        table.csv.writeRecord(header);
        for (VersionOutcome outcome : study.outcomes()) {
            for (int t = 0; t < study.settings().horizonYears(); t++) {
                int year = t;
                List<String> row = new ArrayList<>();
                row.addAll(List.of(outcome.set().id(), CsvReport.harmless(outcome.version().id())));
                row.add(String.valueOf(t));
                row.add(study.settings().endOf(t).toString());
                row.add(study.settings().paidOn(t).toString());
                add(row, outcome.range(r -> r.contributions()[year]));
                for (Party party : Party.values()) {
                    add(row, outcome.range(r -> r.series(party)[year]));
                }
                table.csv.writeRecord(row);
            }
        }
        return table.finish();
    }

    /// One row per appraised set, version, reading and case: low, central, high. Only the header if
    /// the study has no such cases.
    static String lowHigh(TermsStudy study) {
        TermsCsv table = new TermsCsv();
        List<String> header =
                new ArrayList<>(List.of("set", "version", "reading", "case", "contributions_usd"));
        header.add("contributions_present_value_usd");
        for (Party party : Party.values()) {
            String name = party.name().toLowerCase(Locale.ROOT);
            header.addAll(
                    List.of(name + "_cash_usd", name + "_held_usd", name + "_present_value_usd"));
        }
        table.csv.writeRecord(header);
        if (study.lowHigh().isPresent()) {
            for (VersionOutcome central : study.outcomes()) {
                if (!central.set().isConstructed()) {
                    table.cases(study, central);
                }
            }
        }
        return table.finish();
    }

    private void cases(TermsStudy study, VersionOutcome central) {
        for (int i = 0; i < central.outcomes().size(); i++) {
            for (PriceCase where : PriceCase.values()) {
                VersionOutcome outcome =
                        study.find(central.set().id(), central.version().id(), where).orElseThrow();
                TermsOutcome one = outcome.outcomes().get(i);
                PartyReceipts receipts = one.receipts();
                List<String> row = new ArrayList<>();
                row.add(outcome.set().id());
                row.add(CsvReport.harmless(outcome.version().id()));
                row.add(CsvReport.harmless(one.reading()));
                row.add(where.words());
                row.add(usd(receipts.totalContribution()));
                row.add(usd(study.settings().valueOfPayments(receipts.contributions())));
                for (Party party : Party.values()) {
                    row.add(usd(receipts.total(party)));
                    row.add(usd(receipts.held(party)));
                    row.add(usd(receipts.presentValue(party)));
                }
                csv.writeRecord(row);
            }
        }
    }

    /// One row per project and case: the NPV that was sought and the factor on its prices that
    /// gives it, or the bound if none does.
    static String priceMoves(TermsStudy study) {
        TermsCsv table = new TermsCsv();
        table.csv.writeRecord(
                List.of(
                        "deposit_id",
                        "case",
                        "sought_npv_usd",
                        "price_factor",
                        "npv_usd",
                        "is_found"));
        study.lowHigh()
                .ifPresent(
                        lowHigh ->
                                new LowHighWords(study, lowHigh).projects().forEach(table::moves));
        return table.finish();
    }

    private void moves(PriceMoves.Project project) {
        for (PriceCase where : PriceCase.values()) {
            List<String> row = new ArrayList<>();
            row.add(CsvReport.harmless(project.id()));
            row.add(where.words());
            project.to(where)
                    .ifPresentOrElse(
                            move -> {
                                row.add(usd(move.targetUsd()));
                                row.add(factor(move.factor()));
                                row.add(usd(move.npvUsd()));
                                row.add(move instanceof PriceMove.Found ? "yes" : "no");
                            },
                            () -> {
                                row.add(usd(project.centralNpvUsd()));
                                row.add(factor(1));
                                row.add(usd(project.centralNpvUsd()));
                                row.add("yes");
                            });
            csv.writeRecord(row);
        }
    }

    private static String factor(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }

    private static void add(List<String> row, VersionOutcome.Range range) {
        row.addAll(Arrays.asList(usd(range.low()), usd(range.high())));
    }

    private static String usd(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    private String finish() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
