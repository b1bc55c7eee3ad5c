package org.lode.io.lists;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// Reads a list in any known format.
///
/// Bad bytes give problems, never an exception: this class is the one place where the defects that
/// readers throw become problems.
public final class ListReader {
    private ListReader() {}

    /// Reads the files of one list: one file, or the files of OFAC's delimited set.
    ///
    /// @param listId id of the list, given to every entry
    /// @param sources at least one
    public static ListReadResult read(String listId, List<ListSource> sources) {
        return read(listId, sources, ListLimits.USUAL);
    }

    static ListReadResult read(String listId, List<ListSource> sources, ListLimits limits) {
        ListProblems problems = new ListProblems();
        List<Opened> files = new ArrayList<>();
        for (ListSource source : sources) {
            guarded(source.name(), problems, () -> files.add(opened(source, limits)));
        }
        files.sort(Comparator.comparing(file -> file.layout().format()));
        ListDraft draft = new ListDraft(listId, problems, limits);
        if (problems.isEmpty()) {
            files.stream()
                    .filter(file -> file.encoding().isGuessed())
                    .forEach(file -> problems.warn(guessed(file)));
            refuseOddSet(files, problems);
        }
        if (problems.isEmpty()) {
            parse(files, draft, limits);
        }
        if (problems.isEmpty() && draft.parties().isEmpty()) {
            problems.refuse(
                    ListProblems.ofFile(
                            files.getFirst().scan().name(),
                            Reason.MISSING_DATA,
                            "no entry in the file.",
                            "Maybe the download broke off: fetch it again."));
        }
        if (!problems.isEmpty()) {
            return new ListReadResult.Refused(problems.errors(), problems.warnings());
        }
        return new ListReadResult.Valid(
                files.stream().map(Opened::facts).toList(),
                draft.date(),
                draft.parties(),
                problems.warnings());
    }

    /// The format of a file; empty if it is none that is known or cannot be read.
    public static Optional<ListFormat> formatOf(ListSource source) {
        List<ListFormat> found = new ArrayList<>(1);
        guarded(
                source.name(),
                new ListProblems(),
                () -> found.add(opened(source, ListLimits.USUAL).layout().format()));
        return found.stream().findFirst();
    }

    /// A file whose encoding and format are known.
    private record Opened(ListScan scan, ListEncoding encoding, FormatDetection.Layout layout) {
        ListReadResult.FileFacts facts() {
            return new ListReadResult.FileFacts(
                    scan.name(), layout.format(), scan.sha256Hex(), scan.size());
        }
    }

    private static Opened opened(ListSource source, ListLimits limits) throws IOException {
        ListScan scan = ListScan.of(source, limits);
        if (Unpacked.isGzip(scan.head()) || Unpacked.isZip(scan.head())) {
            throw new ListDefect(
                    0,
                    Reason.UNREADABLE,
                    "the file is packed twice.",
                    "Maybe unpack it once by hand.");
        }
        ListEncoding encoding = ListEncoding.of(scan);
        return new Opened(scan, encoding, FormatDetection.of(encoding.head(scan)));
    }

    private static RowProblem guessed(Opened file) {
        return ListProblems.ofFile(
                file.scan().name(),
                Reason.UNREADABLE,
                "the file does not say its encoding; it was read as %s."
                        .formatted(file.encoding().charset().name()),
                "Maybe compare a name with the publisher's page before relying on it.");
    }

    private static void refuseOddSet(List<Opened> files, ListProblems problems) {
        for (int i = 1; i < files.size(); i++) {
            ListFormat first = files.get(i - 1).layout().format();
            ListFormat format = files.get(i).layout().format();
            if (!format.isOfacCsv() || !first.isOfacCsv() || format == first) {
                problems.refuse(
                        ListProblems.ofFile(
                                files.get(i).scan().name(),
                                Reason.CONFLICTING_SOURCES,
                                "a %s and a %s do not make one list."
                                        .formatted(first.title(), format.title()),
                                "Maybe import them one by one; only OFAC's sdn, alt, add and"
                                        + " comments files belong together."));
            }
        }
        if (problems.isEmpty() && !files.isEmpty()) {
            ListFormat main = files.getFirst().layout().format();
            if (main == ListFormat.OFAC_ADD_CSV || main == ListFormat.OFAC_COMMENTS_CSV) {
                problems.refuse(
                        ListProblems.ofFile(
                                files.getFirst().scan().name(),
                                Reason.MISSING_DATA,
                                "a %s holds no names.".formatted(main.title()),
                                "Maybe name sdn.csv and alt.csv of the same day with it."));
            }
        }
    }

    private static void parse(List<Opened> files, ListDraft draft, ListLimits limits) {
        OfacCsvReader ofac = new OfacCsvReader(draft);
        boolean isSet = false;
        for (Opened file : files) {
            isSet |= file.layout().format().isOfacCsv();
            guarded(
                    file.scan().name(),
                    draft.problems(),
                    () -> {
                        try (Reader reader = file.encoding().open(file.scan())) {
                            ListText text =
                                    new ListText(file.scan().name(), file.layout(), limits, reader);
                            if (file.layout().format().isOfacCsv()) {
                                ofac.read(text);
                            } else {
                                ListReaders.read(text, draft);
                            }
                        }
                    });
        }
        if (isSet && draft.problems().isEmpty()) {
            guarded(files.getFirst().scan().name(), draft.problems(), ofac::finish);
        }
    }

    /// Work that may meet a defect of the file.
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void guarded(String file, ListProblems problems, Work work) {
        try {
            work.run();
        } catch (ListDefect e) {
            problems.refuse(ListProblems.of(file, e));
        } catch (NoSuchFileException e) {
            problems.refuse(
                    ListProblems.ofFile(
                            file,
                            Reason.MISSING_DATA,
                            "there is no such file.",
                            "Maybe the name is misspelt."));
        } catch (CharacterCodingException e) {
            problems.refuse(
                    ListProblems.ofFile(
                            file,
                            Reason.UNREADABLE,
                            "some bytes are no characters of the encoding that the file begins"
                                    + " with.",
                            "Maybe the file is damaged: fetch it again or save it as UTF-8."));
        } catch (EOFException | ZipException e) {
            problems.refuse(
                    ListProblems.ofFile(
                            file,
                            Reason.UNREADABLE,
                            "the packed file is cut off or damaged.",
                            "Maybe the download broke off: fetch it again."));
        } catch (IOException e) {
            problems.refuse(
                    ListProblems.ofFile(
                            file,
                            Reason.UNREADABLE,
                            "cannot be read: %s."
                                    .formatted(
                                            ListProblems.tidy(String.valueOf(e.getMessage()), 200)),
                            "Maybe check the permissions and the disk."));
        }
    }
}
