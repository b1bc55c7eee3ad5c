package org.lode.io.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.lode.io.Reason;
import org.lode.io.lists.ListImport.Ready;

/// Writes lists into a library: files first, the catalogue last.
///
/// An import that is stopped in the middle leaves the catalogue as it was; a file without a row
/// is never read, and the next import of the same list replaces it. One import writes at a time:
/// a second one is refused, since the later catalogue would drop the rows of the earlier.
final class ListStore {
    private static final String LOCK = ".lock";

    private final Path library;
    private final ListProblems problems;
    private final List<Path> made = new ArrayList<>();

    ListStore(Path library, ListProblems problems) {
        this.library = library;
        this.problems = problems;
    }

    /// Adds all lists or none; with problems before, only looks for twins.
    void add(List<Ready> ready) {
        if (!problems.isEmpty()) {
            refuseTwins(rows(), ready);
            return;
        }
        try {
            Files.createDirectories(library);
            addLocked(ready);
        } catch (IOException e) {
            made.forEach(ListStore::remove);
            refuse(
                    library.toString(),
                    Reason.UNREADABLE,
                    "cannot be written: %s.".formatted(e.getMessage()),
                    "Maybe check the permissions and the disk.");
        }
    }

    private void addLocked(List<Ready> ready) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                library.resolve(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                refuseBusy();
                return;
            }
            List<ListRow> before = rows();
            refuseTwins(before, ready);
            if (problems.isEmpty()) {
                store(before, ready);
            }
        } catch (OverlappingFileLockException e) {
            refuseBusy();
        }
    }

    private void refuseBusy() {
        refuse(
                library.toString(),
                Reason.CONFLICTING_SOURCES,
                "another import is writing into this library.",
                "Maybe wait until it is done and repeat the command.");
    }

    private List<ListRow> rows() {
        return Files.exists(library.resolve(ListCatalogue.FILE))
                ? ListCatalogue.read(library, problems)
                : List.of();
    }

    private void refuseTwins(List<ListRow> before, List<Ready> ready) {
        List<ListRow> all = new ArrayList<>(before);
        for (Ready list : ready) {
            for (ListRow row : all) {
                if (row.id().equals(list.row().id()) && row.asOf().equals(list.row().asOf())) {
                    boolean isSame = row.sha256().equals(list.row().sha256());
                    refuse(
                            list.sources().getFirst().name(),
                            Reason.DUPLICATE,
                            "%s of %s is in the library already%s."
                                    .formatted(
                                            row.id(),
                                            row.asOf(),
                                            isSame ? ", the same bytes" : ", with other bytes"),
                            isSame
                                    ? "Maybe there is nothing to do."
                                    : "Maybe the publisher changed it on the same day: remove the"
                                            + " old row first.");
                }
            }
            all.add(list.row());
        }
    }

    private void store(List<ListRow> before, List<Ready> ready) throws IOException {
        for (Ready list : ready) {
            for (int i = 0; i < list.sources().size(); i++) {
                Path target = library.resolve(list.row().files().get(i));
                pack(list.sources().get(i), target);
                made.add(target);
            }
        }
        List<ListRow> rows = new ArrayList<>(before);
        ready.forEach(list -> rows.add(list.row()));
        Path catalogue = library.resolve(ListCatalogue.FILE);
        Path part = partOf(catalogue);
        try {
            Files.writeString(part, ListCatalogue.text(rows), StandardCharsets.UTF_8);
            move(part, catalogue);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void pack(ListSource source, Path target) throws IOException {
        Path part = partOf(target);
        try (InputStream in = Unpacked.open(source, ListLimits.USUAL);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        move(part, target);
    }

    /// Only the holder of the lock writes it, so one that was left behind may be overwritten.
    private static Path partOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file without a row in the catalogue is never read.
        }
    }

    private void refuse(String file, Reason reason, String message, String remedy) {
        problems.refuse(ListProblems.ofFile(file, reason, message, remedy));
    }
}
