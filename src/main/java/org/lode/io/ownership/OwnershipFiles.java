package org.lode.io.ownership;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// Files of ownership records, told apart by what stands in them.
public final class OwnershipFiles {
    private static final int PEEK = 65_536;

    /// Forms of a file.
    public enum Form {
        /// Graphs in JSON lines, see [GraphLines].
        GRAPHS,
        /// Beneficial Ownership Data Standard, see [Bods].
        BODS,
        /// FollowTheMoney entities, see [FollowTheMoney].
        FOLLOW_THE_MONEY,
        /// A CSV table of edges, see [EdgeTable].
        TABLE,
        /// None of these.
        UNKNOWN
    }

    private OwnershipFiles() {}

    /// The form of a file, from its name and its first record.
    ///
    /// @throws IOException if the file cannot be opened
    public static Form form(Path path) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
            return Form.TABLE;
        }
        char[] start = new char[PEEK];
        int length = 0;
        try (Reader text = RecordFile.open(path)) {
            while (length < PEEK) {
                int read = text.read(start, length, PEEK - length);
                if (read < 0) {
                    break;
                }
                length += read;
            }
        } catch (java.nio.charset.CharacterCodingException | java.util.zip.ZipException e) {
            return Form.UNKNOWN;
        } catch (java.io.EOFException e) {
            return Form.UNKNOWN;
        }
        String text = new String(start, 0, length);
        if (text.contains("\"recordType\"") || text.contains("\"statementType\"")) {
            return Form.BODS;
        }
        if (text.contains("\"schema\"") && text.contains("\"properties\"")) {
            return Form.FOLLOW_THE_MONEY;
        }
        return text.contains("\"edges\"") ? Form.GRAPHS : Form.UNKNOWN;
    }

    /// Reads one graph.
    ///
    /// @throws IOException if the file cannot be opened
    public static OwnershipReadResult read(Path path) throws IOException {
        return switch (form(path)) {
            case BODS -> Bods.read(path);
            case FOLLOW_THE_MONEY -> FollowTheMoney.read(path);
            case TABLE -> EdgeTable.read(path);
            case GRAPHS, UNKNOWN ->
                    new OwnershipReadResult.Refused(List.of(unknownForm(path)), List.of());
        };
    }

    /// The problem of a file that is none of the known forms.
    public static RowProblem unknownForm(Path path) {
        return new RowProblem(
                path.getFileName().toString(),
                0,
                "",
                0,
                Reason.UNREADABLE,
                "the file is no ownership record: BODS 0.4, FollowTheMoney, CSV or graphs in JSON"
                        + " lines.",
                "",
                "Maybe the name lacks its ending .csv, or the file is empty.");
    }
}
