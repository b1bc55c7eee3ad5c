package org.lode.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lode.bench.BarResult.Verdict;
import org.lode.screening.Screener;
import org.lode.screening.Screening;
import org.lode.screening.Subject;

/// Bars B17 and B18: the same answer for any number of threads, an answer for any text.
final class RobustnessBars implements Bar {
    private static final int FUZZ_ROWS = 1_000_000;

    private final ShippedLists shipped;

    /// @param shipped the lists
    RobustnessBars(ShippedLists shipped) {
        this.shipped = shipped;
    }

    @Override
    public String id() {
        return "B17 B18";
    }

    @Override
    public List<BarResult> measure(Path data) throws IOException {
        ShippedLists.Loaded lists = shipped.load();
        return List.of(sameBytes(lists.screener(), lists.subjects()), fuzz(lists.screener()));
    }

    private static BarResult sameBytes(Screener screener, List<Subject> subjects) {
        List<Screening> one = subjects.stream().map(screener::screen).toList();
        List<Screening> many = subjects.parallelStream().map(screener::screen).toList();
        boolean isSame = one.toString().equals(many.toString());
        boolean isCited =
                one.stream()
                        .flatMap(s -> s.matches().stream())
                        .allMatch(m -> m.list().sha256().length() == 64 && !m.evidence().isEmpty());
        return new BarResult(
                "B17",
                "same answers on one and many threads, each with list hash and evidence",
                "yes",
                "yes",
                isSame && isCited ? "yes" : "no",
                "no peer cites list hash and rule version",
                isSame && isCited ? Verdict.LEAD : Verdict.SHORT,
                subjects.size() + " subjects");
    }

    private static BarResult fuzz(Screener screener) {
        long state = 20_250_430;
        Set<String> failures = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FUZZ_ROWS; i++) {
            text.setLength(0);
            state = state * 6364136223846793005L + 1442695040888963407L;
            int length = (int) ((state >>> 33) % 24);
            for (int k = 0; k < length; k++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                int pick = (int) ((state >>> 33) & 0x7fff_ffff);
                text.append((char) (pick % 3 == 0 ? (pick >>> 4) & 0xffff : 32 + pick / 3 % 96));
            }
            try {
                screener.screen(Subject.named(text.toString()));
            } catch (RuntimeException e) {
                failures.add(e.getClass().getName());
            }
        }
        return new BarResult(
                "B18",
                "1,000,000 random texts, exceptions",
                "0",
                "0",
                Integer.toString(failures.size()),
                "",
                failures.isEmpty() ? Verdict.LEAD : Verdict.SHORT,
                String.join(", ", failures.stream().sorted().toList()));
    }
}
