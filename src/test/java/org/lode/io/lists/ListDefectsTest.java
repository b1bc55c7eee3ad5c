package org.lode.io.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lode.io.RowProblem;

/// What the reader says about files that it does not read.
class ListDefectsTest {
    private static final String PLAIN = "id,name,kind\n";

    private static List<String> refusal(byte[] bytes, ListLimits limits) {
        ListReadResult result =
                ListReader.read("test", List.of(ListSource.of("list", bytes)), limits);
        assertThat(result).isInstanceOf(ListReadResult.Refused.class);
        return ((ListReadResult.Refused) result)
                .problems().stream().map(RowProblem::toString).toList();
    }

    private static List<String> refusal(byte[] bytes) {
        return refusal(bytes, ListLimits.USUAL);
    }

    private static List<String> refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void anEntityIsNeverExpandedNorAFileFetched() {
        assertThat(
                        refusal(
                                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM"
                                        + " \"file:///etc/passwd\">]>\n<sdnList>&x;</sdnList>"))
                .containsExactly(
                        """
                        list:2: the file declares a document type (<!DOCTYPE), through which \
                        entities could read other files or fill the memory; no published list \
                        needs one.
                          Maybe the file is an attack; if it is not, delete the declaration.""");
        assertThat(refusal("<sdnList>\n<sdnEntry>&x;</sdnEntry></sdnList>").getFirst())
                .startsWith("list:2: ");
    }

    @Test
    void aBombIsStoppedByRatioAndBySize() throws IOException {
        ListLimits small = new ListLimits(5_000, 20, 2_000, 100, 10, 100, 1_000);
        byte[] zeros = new byte[4_000];
        Arrays.fill(zeros, (byte) 'a');
        assertThat(refusal(gzip(zeros), small).getFirst())
                .contains("packed ones, at most 20 times as many are read.");
        assertThat(refusal(new byte[6_000], small))
                .containsExactly(
                        """
                        list: more than 5000 bytes after unpacking, at most 5000 are read.
                          Maybe this is not a sanctions list; split the file if it is.""");
    }

    @Test
    void nestingAndFieldsAreBounded() {
        ListLimits small = new ListLimits(50_000, 20, 20_000, 100, 10, 20, 50);
        String deep = "<sdnList>" + "<a>".repeat(12) + "</a>".repeat(12) + "</sdnList>";
        assertThat(refusal(deep.getBytes(StandardCharsets.UTF_8), small).getFirst())
                .startsWith("list:1: elements are nested deeper than 10.");
        String wide = "<sdnList><sdnEntry>" + "<a/>".repeat(30) + "</sdnEntry></sdnList>";
        assertThat(refusal(wide.getBytes(StandardCharsets.UTF_8), small).getFirst())
                .startsWith("list:1: one entry has more than 20 elements.");
        String json = "{\"schema\":\"Person\",\"properties\":" + "[".repeat(99);
        assertThat(refusal(json).getFirst()).contains("not well-formed JSON: Document nesting");
    }

    @Test
    void badBytesAreNamedByLineAndOffset() {
        byte[] text = (PLAIN + "a,Бий,person\nb,Гай Ві,person\n").getBytes(StandardCharsets.UTF_8);
        byte[] bad = text.clone();
        bad[bad.length - 14] = (byte) 0xff;
        assertThat(refusal(bad).getFirst())
                .isEqualTo(
                        "list:3: byte 0xff at offset %d is not UTF-8.\n".formatted(bad.length - 14)
                                + "  Maybe the file is damaged, or was saved as Windows-1251:"
                                + " fetch it again or save it as UTF-8.");
        assertThat(refusal(PLAIN + "a,B\0C,person\n").getFirst())
                .startsWith("list:2: byte 0x00 at offset 16: a NUL is not text.");
    }

    @Test
    void aCodePageIsGuessedWithAWarning() {
        byte[] bytes =
                (PLAIN + "a,Примеров Иван,person\n").getBytes(Charset.forName("windows-1251"));
        ListReadResult result = ListReader.read("t", List.of(ListSource.of("list", bytes)));

        assertThat(result).isInstanceOf(ListReadResult.Valid.class);
        ListReadResult.Valid valid = (ListReadResult.Valid) result;
        assertThat(valid.parties().getFirst().primaryName()).isEqualTo("Примеров Иван");
        assertThat(valid.warnings().getFirst())
                .hasToString(
                        """
                        list: the file does not say its encoding; it was read as windows-1251.
                          Maybe compare a name with the publisher's page before relying on it.""");
    }

    @Test
    void utf16WithAMarkIsRead() {
        byte[] bytes = ("\ufeff" + PLAIN + "a,Іван,person\n").getBytes(StandardCharsets.UTF_16LE);
        ListReadResult result = ListReader.read("t", List.of(ListSource.of("list", bytes)));

        assertThat(((ListReadResult.Valid) result).parties().getFirst().primaryName())
                .isEqualTo("Іван");
    }

    @Test
    void everyBadRowIsReportedAtOnce() {
        assertThat(refusal(PLAIN + "a,A,person\na,B,person\nb,C\nc,D,alien\n"))
                .containsExactly(
                        """
                        list:3: entry a stands here and in line 2.
                          Maybe two editions of the list were joined: fetch it again.""",
                        """
                        list:4: 2 fields, but this file has 3.
                          4 | b,C
                          Maybe the file is cut off here: fetch it again.""",
                        """
                        list:5:kind: alien is no kind. Known are: person, organisation, vessel, \
                        aircraft, unknown.
                          5 | c,D,alien
                          Maybe write unknown.""");
    }

    @Test
    void wrongFilesAreNamed() throws IOException {
        assertThat(refusal("").getFirst()).startsWith("list: the file is empty.");
        assertThat(refusal("<html><body>login</body></html>").getFirst())
                .contains("the root element is html.")
                .contains("Maybe the publisher's web page was saved instead of the file.");
        assertThat(refusal("a,b\n1,2\n").getFirst())
                .startsWith("list:1: no known list begins with: a,b.");
        assertThat(refusal("{\"a\":1}").getFirst())
                .startsWith("list:1: the JSON holds neither FollowTheMoney entities");
        assertThat(refusal("<sdnList></sdnList>").getFirst())
                .startsWith("list: no entry in the file.");
        assertThat(refusal("<sdnList><sdnEntry><uid>1</uid>").getFirst()).startsWith("list:1: ");
        assertThat(refusal(PLAIN + "a,\"A,person\n").getFirst())
                .startsWith("list:2: a quote opens in this row and is never closed.");
        byte[] packed = gzip(PLAIN.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(gzip(packed)).getFirst()).startsWith("list: the file is packed twice.");
        assertThat(refusal(Arrays.copyOf(packed, packed.length - 6)).getFirst())
                .startsWith("list: the packed file is cut off or damaged.");
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(two)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("b"));
        }
        assertThat(refusal(two.toByteArray()).getFirst())
                .startsWith("list: the zip file holds more than one file.");
    }
}
