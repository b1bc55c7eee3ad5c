package org.lode.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lode.io.lists.ListLibrary;
import org.lode.screening.ListSnapshot;
import org.lode.screening.PartyKind;
import org.lode.screening.Screener;
import org.lode.screening.Subject;

/// The lists that come with Lode and the persons who are asked about, read once for all bars that
/// use them and only when the first of them is measured.
final class ShippedLists {
    /// Names and aliases of the newest OFAC copies, about 38,000, and Canada if it is shipped.
    private static final Set<String> NAMES =
            Set.of("ofac-sdn-names", "ofac-sdn-aliases", "ca-sema");

    /// Lists that give dates of birth.
    private static final Set<String> DATED = Set.of("ofac-sdn", "ca-sema", "un-sc");

    private static final String TREATED = "yente-un-treated";

    private final Path rows;
    private @Nullable Loaded loaded;

    /// @param rows folder with `pairs-dev.csv`
    ShippedLists(Path rows) {
        this.rows = rows;
    }

    /// What was read, and how long it took.
    ///
    /// @param all every shipped list
    /// @param names the lists of the index whose speed is measured
    /// @param screener index over `names`
    /// @param readSeconds time to read all lists
    /// @param indexSeconds time to index `names`
    /// @param asked labelled pairs of one person, across scripts or treated with typing errors
    record Loaded(
            List<ListSnapshot> all,
            List<ListSnapshot> names,
            Screener screener,
            double readSeconds,
            double indexSeconds,
            List<ScoredPair> asked) {
        Loaded {
            all = List.copyOf(all);
            names = List.copyOf(names);
            asked = List.copyOf(asked);
        }

        /// The lists that give dates of birth.
        List<ListSnapshot> dated() {
            return all.stream().filter(l -> DATED.contains(l.id())).toList();
        }

        /// The side of each labelled pair that is asked about.
        List<Subject> subjects() {
            return asked.stream().map(ShippedLists::subject).toList();
        }
    }

    Loaded load() throws IOException {
        Loaded known = loaded;
        if (known != null) {
            return known;
        }
        long start = System.nanoTime();
        List<ListSnapshot> all =
                ListLibrary.open(ListLibrary.shipped()).load(LocalDate.of(2026, 12, 31)).lists();
        List<ListSnapshot> names = all.stream().filter(l -> NAMES.contains(l.id())).toList();
        long read = System.nanoTime();
        Screener screener = Screener.of(names);
        long built = System.nanoTime();
        List<ScoredPair> asked =
                ScoredPair.of(rows.resolve("pairs-dev.csv")).stream()
                        .filter(ScoredPair::isMatch)
                        .filter(p -> p.isCrossScriptPerson() || isTreated(p))
                        .toList();
        Loaded fresh =
                new Loaded(all, names, screener, (read - start) / 1e9, (built - read) / 1e9, asked);
        loaded = fresh;
        return fresh;
    }

    private static boolean isTreated(ScoredPair pair) {
        return pair.source().equals(TREATED);
    }

    static Subject subject(ScoredPair pair) {
        return new Subject(
                "",
                isTreated(pair) ? pair.asked() : pair.listed(),
                PartyKind.PERSON,
                List.of(),
                List.of(),
                List.of());
    }

    /// The true name of the person of a pair.
    static String trueName(ScoredPair pair) {
        return isTreated(pair) ? pair.listed() : pair.asked();
    }
}
