package org.lode.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The tables of an export as an Excel workbook, one sheet each.
///
/// Amounts are numbers with the decimals of their currency. A spreadsheet keeps 15 digits, so an
/// amount with more is written as a text instead of being rounded. The same tables give the same
/// bytes: parts are stored without compression (compressed bytes change with the library), carry
/// the earliest date that a zip file can have, and the date of creation is that of the last record.
final class FundWorkbook {
    private static final int EXACT_DIGITS = 15;
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FundWorkbook() {}

    /// The bytes of the workbook.
    ///
    /// @param created moment of the last record
    static byte[] render(List<FundTables.Table> tables, Instant created) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Lode", "00.0000")) {
            for (FundTables.Table table : tables) {
                sheet(book.newWorksheet(table.name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settled(bytes.toByteArray(), created);
    }

    private static void sheet(Worksheet sheet, FundTables.Table table) throws IOException {
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.value(0, column, table.heads().get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<FundTables.Cell> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column));
            }
            row++;
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, FundTables.Cell cell) {
        switch (cell) {
            case FundTables.Cell.Words(String text) -> sheet.value(row, column, text);
            case FundTables.Cell.Count(long value) -> sheet.value(row, column, value);
            case FundTables.Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case FundTables.Cell.Amount(BigDecimal value) -> {
                if (value.unscaledValue().abs().toString().length() > EXACT_DIGITS) {
                    sheet.value(row, column, value.toPlainString());
                } else {
                    sheet.value(row, column, value);
                    sheet.style(row, column).format(format(value)).set();
                }
            }
        }
    }

    private static String format(BigDecimal value) {
        return value.scale() == 0 ? "#,##0" : "#,##0." + "0".repeat(value.scale());
    }

    /// The parts are read by the directory of the zip, for which Java wants a file: the headers
    /// between them lack the sizes.
    private static byte[] settled(byte[] zip, Instant created) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("lode", ".xlsx");
            try {
                Files.write(file, zip);
                copy(file, new ZipOutputStream(bytes), created);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void copy(Path file, ZipOutputStream bytes, Instant created) throws IOException {
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = bytes) {
            for (ZipEntry part : Collections.list(in.entries())) {
                try (InputStream content = in.getInputStream(part)) {
                    store(
                            out,
                            part.getName(),
                            dated(part.getName(), content.readAllBytes(), created));
                }
            }
        }
    }

    private static byte[] dated(String name, byte[] content, Instant created) {
        if (!name.equals("docProps/core.xml")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll(
                        "(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                        "$1" + created.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(EARLIEST);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
