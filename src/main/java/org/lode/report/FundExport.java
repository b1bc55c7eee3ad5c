package org.lode.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.lode.ledger.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The books of a fund as files for others: spreadsheets, accounting programs, auditors, public.
///
/// An export is made whole in memory and then written whole or not at all. Its hash goes into the
/// ledger, so that anybody who holds a file can ask whether it is the one that left the ledger: of
/// one file the SHA-256 of its bytes, of a folder the SHA-256 of its `SHA256SUMS`.
///
/// @param format kind of export
/// @param files content by file name; a single file has one entry
public record FundExport(Format format, SequencedMap<String, byte[]> files) {
    /// Name of the list of hashes in a folder; `sha256sum -c SHA256SUMS` checks it.
    public static final String SUMS = "SHA256SUMS";

    /// Kinds of export.
    public enum Format {
        /// Folder of CSV tables.
        CSV(true),
        /// One JSON file with log and statements.
        JSON(false),
        /// One Excel workbook.
        XLSX(false),
        /// One plain text journal for hledger.
        HLEDGER(false),
        /// Folder of open data: OCDS, OC4IDS, EITI, BODS.
        OCDS(true),
        /// Folder for auditors with everything that is needed to check the books.
        AUDIT(true);

        private final boolean isFolder;

        Format(boolean isFolder) {
            this.isFolder = isFolder;
        }

        /// True if the export is a folder of files.
        public boolean isFolder() {
            return isFolder;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FundExport {
        files = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }

    /// Makes an export.
    public static FundExport of(Format format, FundPack pack) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        switch (format) {
            case CSV -> csv(files, pack);
            case JSON -> put(files, "fund.json", text(json(pack)));
            case XLSX ->
                    files.put(
                            "fund.xlsx",
                            FundWorkbook.render(
                                    FundTables.all(pack), pack.log().getLast().recordedAt()));
            case HLEDGER -> put(files, "fund.journal", HledgerJournal.render(pack.journal()));
            case OCDS -> FundDisclosure.files(pack).forEach((n, t) -> put(files, n, t));
            case AUDIT -> AuditPack.files(pack).forEach((n, t) -> put(files, n, t));
        }
        if (format.isFolder()) {
            put(files, SUMS, sums(files));
        }
        return new FundExport(format, files);
    }

    private static void csv(SequencedMap<String, byte[]> files, FundPack pack) {
        FundTables.all(pack).forEach(t -> put(files, t.name() + ".csv", FundCsv.render(t)));
    }

    private static void put(SequencedMap<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// JSON with line ends that do not depend on the machine.
    static String text(JsonNode node) {
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(node)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static ObjectNode json(FundPack pack) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("fund", pack.journal().fund().fund());
        node.set("head", LogJson.tree(pack.state().head()));
        node.set(
                "statement", StatementJson.tree(pack.journal(), pack.statements(), pack.heading()));
        node.set("proposals", LogJson.tree(pack.proposals()));
        ArrayNode log = node.putArray("log");
        pack.log().forEach(r -> log.add(LogJson.record(r)));
        return node;
    }

    /// Lines as `sha256sum` writes them.
    private static String sums(SequencedMap<String, byte[]> files) {
        StringBuilder sums = new StringBuilder();
        files.forEach(
                (name, bytes) ->
                        sums.append(Hash.of(bytes).hex()).append("  ").append(name).append('\n'));
        return sums.toString();
    }

    /// The hash under which the export is noted in the ledger.
    public Hash hash() {
        byte[] bytes = format.isFolder() ? files.get(SUMS) : files.firstEntry().getValue();
        return Hash.of(java.util.Objects.requireNonNull(bytes));
    }

    /// Writes the export, all of it or nothing.
    ///
    /// @param out the file, or the folder
    /// @param noted done when all bytes are on the disk and before a reader sees them; if it
    ///     throws, nothing is left
    /// @return the files written
    /// @throws UncheckedIOException if the place cannot be written
    public List<Path> write(Path out, Runnable noted) {
        try {
            if (format.isFolder()) {
                return ReportFiles.writeBytes(files, out, noted);
            }
            Path parent = out.toAbsolutePath().getParent();
            Path name = out.getFileName();
            if (parent == null || name == null) {
                throw new IOException(out + " is no file");
            }
            SequencedMap<String, byte[]> one = new LinkedHashMap<>();
            one.put(name.toString(), files.firstEntry().getValue());
            return ReportFiles.writeBytes(one, parent, noted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
