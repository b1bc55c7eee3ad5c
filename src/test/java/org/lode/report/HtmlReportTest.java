package org.lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lode.study.DepositResult;
import org.lode.study.StudyResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class HtmlReportTest {
    private static final StudyResult STUDY = ReportFixture.study();
    private static final String PAGE = HtmlReport.render(STUDY);

    @Test
    void pageIsWellFormed() throws Exception {
        assertThat(parse(PAGE).getDocumentElement().getTagName()).isEqualTo("html");
    }

    @Test
    void pageOfAnEmptyStudyIsWellFormed() throws Exception {
        StudyResult empty =
                new StudyResult(
                        ReportFixture.manifest(), List.of(), List.of(), List.of(), "no GeoJSON {");
        assertThat(parse(HtmlReport.render(empty)).getElementsByTagName("section").getLength())
                .isPositive();
    }

    @Test
    void nothingIsLoadedFromOutside() throws Exception {
        NodeList all = parse(PAGE).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.hasAttribute("src")).as(element.getTagName()).isFalse();
            if (element.hasAttribute("href")) {
                assertThat(element.getTagName()).isEqualTo("a");
                assertThat(element.getAttribute("href")).matches("(#|https?://).*");
            }
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                assertThat(element.getAttributes().item(k).getNodeName()).doesNotStartWith("on");
            }
        }
        assertThat(PAGE).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void markupInDataIsText() throws Exception {
        Document page = parse(PAGE);
        assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("i").getLength()).isZero();
        assertThat(PAGE)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("\u0007");
    }

    @Test
    void everyAnchorHasItsTarget() throws Exception {
        Document page = parse(PAGE);
        NodeList all = page.getElementsByTagName("*");
        List<String> ids = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            if (element.getAttribute("href").startsWith("#")) {
                wanted.add(element.getAttribute("href").substring(1));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(Set.copyOf(wanted));
    }

    @Test
    void everyDepositIsShown() {
        for (DepositResult result : STUDY.deposits()) {
            assertThat(PAGE).contains("id=\"" + DepositSection.anchor(result.deposit()) + "\"");
        }
        assertThat(PAGE).contains("Шиманівське").contains("Ястребецьке");
    }

    @Test
    void undefinedFiguresAreNotPrintedAsNumbers() {
        assertThat(PAGE.replaceAll("(?s)<script>.*</script>", ""))
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain("Optional");
    }

    @Test
    void rowsByMemoryAndAssumptionAreMarkedWhereTheyReach() {
        assertThat(PAGE)
                .contains("evidence small assumption")
                .contains("class=\"source memory\"")
                .contains("class=\"source assumption\"");
    }

    @Test
    void scriptAndStyleNeedNoEscaping() {
        assertThat(Pattern.compile("<script>([^<&]*)</script>").matcher(PAGE).find()).isTrue();
        assertThat(Pattern.compile("<style>([^<&]*)</style>").matcher(PAGE).find()).isTrue();
    }

    @Test
    void writesToAnyAppendable() throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlReport.write(STUDY, out);
        assertThat(out).hasToString(PAGE);
    }

    private static Document parse(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
