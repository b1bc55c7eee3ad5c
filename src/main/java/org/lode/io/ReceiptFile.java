package org.lode.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.lode.ledger.Hash;
import org.lode.ledger.Head;
import org.lode.ledger.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A receipt as a JSON file that a partner keeps apart from the ledger.
///
/// Fields: `sequence`, `record` (hash of the record), `count`, `last`, `root` (the head), `path`
/// (hashes from the record to the root, RFC 6962).
public final class ReceiptFile {
    /// A receipt that cannot be read or written; the message names file, fault and remedy.
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(Path file, String what, String remedy) {
            super("%s: %s\n  %s".formatted(file, what, remedy));
        }
    }

    private ReceiptFile() {}

    /// The text of a receipt.
    public static String text(Receipt receipt) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("sequence", receipt.sequence()).put("record", receipt.record().hex());
        node.put("count", receipt.head().count());
        node.put("last", receipt.head().last().hex()).put("root", receipt.head().root().hex());
        ArrayNode path = node.putArray("path");
        receipt.path().forEach(h -> path.add(h.hex()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /// Writes a receipt to a new file.
    ///
    /// @throws Unusable if there is a file already, or it cannot be written
    public static void write(Path file, Receipt receipt) {
        try {
            Files.writeString(file, text(receipt), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Unusable(
                    file,
                    "the receipt cannot be written.",
                    "Maybe there is a file already, or the folder is missing.");
        }
    }

    /// Reads a receipt.
    ///
    /// @throws Unusable if the file is no receipt, or its path does not lead to its root
    public static Receipt read(Path file) {
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
            List<Hash> path = new ArrayList<>();
            node.required("path").forEach(h -> path.add(new Hash(h.asString())));
            Receipt receipt =
                    new Receipt(
                            node.required("sequence").asLong(),
                            new Hash(node.required("record").asString()),
                            new Head(
                                    node.required("count").asLong(),
                                    new Hash(node.required("last").asString()),
                                    new Hash(node.required("root").asString())),
                            path);
            if (!receipt.isConsistent()) {
                throw new Unusable(
                        file,
                        "the path of the receipt does not lead to its root.",
                        "Maybe the file was edited: ask for it again.");
            }
            return receipt;
        } catch (IOException e) {
            throw new Unusable(file, "cannot be read.", "Maybe the path is wrong.");
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unusable(
                    file,
                    "is no receipt: " + firstLine(e),
                    "Maybe it is another file; lode fund receipt writes one.");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
