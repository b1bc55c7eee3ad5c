package org.lode.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.bench.BarResult.Verdict;
import org.lode.io.HeadedCsv;
import org.lode.screening.ListSnapshot;
import org.lode.screening.ListedName;
import org.lode.screening.ListedParty;
import org.lode.screening.Screener;
import org.lode.screening.Subject;

/// Bars B6 and B7: is the true party found, and how often is somebody alerted who is on no list?
final class RetrievalBars implements Bar {
    private final Path rows;
    private final ShippedLists shipped;

    /// @param rows folder with the negatives
    /// @param shipped the lists
    RetrievalBars(Path rows, ShippedLists shipped) {
        this.rows = rows;
        this.shipped = shipped;
    }

    @Override
    public String id() {
        return "B6 B7";
    }

    @Override
    public List<BarResult> measure(Path data) throws IOException {
        ShippedLists.Loaded lists = shipped.load();
        return List.of(
                recall(lists.names(), lists.asked()),
                negatives(Screener.of(lists.all()), Screener.of(lists.dated())));
    }

    /// The lists plus the true names, so that every query has a target; a target is found if a
    /// party that bears exactly the true name is among the candidates.
    private static BarResult recall(List<ListSnapshot> lists, List<ScoredPair> asked)
            throws IOException {
        List<ListedParty> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (ListSnapshot list : lists) {
            for (ListedParty party : list.parties()) {
                for (ListedName name : party.names()) {
                    if (isLatin(name.text())) {
                        names.add(name.text());
                        keys.add(party.listId() + party.entryId());
                    }
                }
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            String name = ShippedLists.trueName(asked.get(i));
            targets.add(ConstructedLists.person("target", Integer.toString(i), name));
            names.add(name);
            keys.add("target" + i);
        }
        List<ListSnapshot> latin = new ArrayList<>();
        lists.forEach(list -> latin.add(latin(list)));
        latin.add(ConstructedLists.snapshot("target", targets));
        Screener screener = Screener.of(latin);
        int found = 0;
        int lucene = 0;
        int exact = 0;
        try (LuceneBaseline baseline = new LuceneBaseline(names, keys)) {
            for (int i = 0; i < asked.size(); i++) {
                Subject subject = ShippedLists.subject(asked.get(i));
                String key = Integer.toString(i);
                found +=
                        screener.candidates(subject).stream()
                                        .anyMatch(
                                                p ->
                                                        p.listId().equals("target")
                                                                && p.entryId().equals(key))
                                ? 1
                                : 0;
                lucene += baseline.find(subject.name(), 2).contains("target" + i) ? 1 : 0;
                exact += baseline.find(subject.name(), 0).contains("target" + i) ? 1 : 0;
            }
        }
        double n = asked.size();
        return new BarResult(
                "B6",
                "true party among at most 50 candidates",
                ">= 0.97",
                ">= 0.995",
                String.format(Locale.ROOT, "%.4f", found / n),
                String.format(
                        Locale.ROOT,
                        "Lucene 2 edits %.4f, exact words %.4f",
                        lucene / n,
                        exact / n),
                Verdict.atLeast(found / n, 0.97, 0.995),
                String.format(
                        Locale.ROOT,
                        "%d queries, %d names without their Cyrillic aliases",
                        asked.size(),
                        names.size()));
    }

    private static boolean isLatin(String text) {
        return text.chars().noneMatch(c -> c >= 0x370);
    }

    /// A list without names in other scripts: an alias would give the answer away.
    private static ListSnapshot latin(ListSnapshot list) {
        List<ListedParty> parties = new ArrayList<>();
        for (ListedParty p : list.parties()) {
            List<ListedName> names = p.names().stream().filter(n -> isLatin(n.text())).toList();
            if (!names.isEmpty()) {
                parties.add(
                        new ListedParty(
                                p.listId(),
                                p.entryId(),
                                p.kind(),
                                names,
                                p.births(),
                                p.countries(),
                                p.identifiers(),
                                p.programmes(),
                                p.listedFrom(),
                                p.remark()));
            }
        }
        return ConstructedLists.snapshot(list.id(), parties);
    }

    private BarResult negatives(Screener names, Screener dated) {
        List<Negatives.Row> byName = new ArrayList<>();
        List<Negatives.Row> byAll = new ArrayList<>();
        for (String file : List.of("negatives-us-dev.csv.gz", "negatives-global-dev.csv.gz")) {
            HeadedCsv table = HeadedCsv.read(rows.resolve(file));
            byName.addAll(Negatives.of(table, names).rows());
            byAll.addAll(Negatives.of(table, dated).rows());
        }
        double nameOnly = new Negatives(byName).nameRate();
        Negatives qualified = new Negatives(byAll);
        boolean isLead = nameOnly <= 0.01 && qualified.qualifiedRate() <= 0.003;
        return new BarResult(
                "B7",
                "false alerts: name only; with birth date and country",
                "<= 1.0 %",
                "<= 0.3 % with birth date and country",
                String.format(
                        Locale.ROOT,
                        "%.2f %%; %.2f %%",
                        100 * nameOnly,
                        100 * qualified.qualifiedRate()),
                "ICU4J + Jaro-Winkler 2.7 % at 0.85, 0.5 % at 0.90 (measured before)",
                isLead ? Verdict.LEAD : Verdict.atMost(nameOnly, 0.01, 0),
                String.format(
                        Locale.ROOT,
                        "%d invented persons; the first rate on all shipped lists, the second"
                                + " against the %d parties of lists with dates of birth, name"
                                + " only there %.2f %%",
                        byName.size(),
                        dated.partyCount(),
                        100 * qualified.nameRate()));
    }
}
