package org.lode.io.lists;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lode.io.Reason;

/// Goes through an XML list and hands over one entry at a time, so that the size of the file does
/// not matter.
///
/// Document types are refused and with them all entities but the five of XML itself; depth and
/// the number of elements of one entry are bounded.
final class XmlRecords {
    private static final XMLInputFactory FACTORY = factory();

    private final ListText source;
    private final Set<String> records;
    private final Consumer<XmlNode> sink;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private int depth;
    private int nodes;
    private long characters;

    private XmlRecords(ListText source, Set<String> records, Consumer<XmlNode> sink) {
        this.source = source;
        this.records = records;
        this.sink = sink;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (_, _, _, _) -> {
                    throw new XMLStreamException("no entity is read");
                });
        return factory;
    }

    /// Reads the whole text.
    ///
    /// @param records names of the elements that are entries, without name space
    /// @param sink receives each entry; the root element comes first, without content
    static void forEach(ListText source, Set<String> records, Consumer<XmlNode> sink)
            throws IOException {
        new XmlRecords(source, records, sink).read();
    }

    private void read() throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(source.reader());
            try {
                while (xml.hasNext()) {
                    step(xml, next(xml));
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw broken(e);
        }
    }

    /// The parser of the platform throws other exceptions on some damaged texts.
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (ListDefect e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException("the text is damaged", xml.getLocation(), e);
        }
    }

    private ListDefect broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        String message = String.valueOf(e.getMessage());
        int tail = message.indexOf("Message: ");
        String what = tail >= 0 ? message.substring(tail + 9) : message;
        boolean isCut = depth > 0 && what.contains("must start and end within the same entity");
        return new ListDefect(
                line,
                Reason.SYNTAX,
                isCut
                        ? "the file ends inside an element."
                        : "not well-formed XML: "
                                + ListProblems.tidy(Spelling.line(what), 160).replaceAll("\\.$", "")
                                + ".",
                "Maybe the download broke off: fetch it again.");
    }

    private void step(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                XmlNode node = open.peek();
                if (node != null) {
                    characters += xml.getTextLength();
                    if (characters > source.limits().fieldLength()) {
                        throw tooLarge(xml, "characters", source.limits().fieldLength());
                    }
                    node.textBuffer().append(xml.getText());
                }
            }
            case XMLStreamConstants.DTD ->
                    throw FormatDetection.documentType(xml.getLocation().getLineNumber());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ListDefect(
                            xml.getLocation().getLineNumber(),
                            Reason.UNREADABLE,
                            "the entity &%s; is not defined and would not be read if it were."
                                    .formatted(ListProblems.tidy(xml.getLocalName(), 40)),
                            "Maybe the file is damaged: fetch it again.");
            default -> {
                // Comments, instructions and white space say nothing.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        depth++;
        if (depth > source.limits().depth()) {
            throw new ListDefect(
                    xml.getLocation().getLineNumber(),
                    Reason.OUT_OF_RANGE,
                    "elements are nested deeper than %d.".formatted(source.limits().depth()),
                    "Maybe the file is made to exhaust the reader; no published list is so deep.");
        }
        boolean isRecord = records.contains(xml.getLocalName());
        if (open.isEmpty() && !isRecord && depth > 1) {
            return;
        }
        XmlNode node = new XmlNode(xml.getLocalName(), xml.getLocation().getLineNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (depth == 1) {
            sink.accept(node);
            return;
        }
        nodes++;
        if (nodes > source.limits().recordNodes()) {
            throw tooLarge(xml, "elements", source.limits().recordNodes());
        }
        open.push(node);
    }

    private static ListDefect tooLarge(XMLStreamReader xml, String what, int bound) {
        return new ListDefect(
                xml.getLocation().getLineNumber(),
                Reason.OUT_OF_RANGE,
                "one entry has more than %d %s.".formatted(bound, what),
                "Maybe the file is damaged or made to fill the memory: fetch it again.");
    }

    private void end() {
        depth--;
        if (open.isEmpty()) {
            return;
        }
        XmlNode done = open.pop();
        XmlNode parent = open.peek();
        if (parent != null) {
            parent.add(done);
        } else {
            nodes = 0;
            characters = 0;
            sink.accept(done);
        }
    }
}
