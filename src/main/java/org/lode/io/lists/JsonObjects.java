package org.lode.io.lists;

import java.io.IOException;
import java.io.Reader;
import java.util.function.ObjIntConsumer;
import org.lode.io.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Goes through a JSON file that holds objects one after another or in one array, and hands over
/// one object at a time.
final class JsonObjects {
    private final JsonMapper mapper;

    private JsonObjects(ListLimits limits) {
        mapper =
                JsonMapper.builder(
                                JsonFactory.builder()
                                        .streamReadConstraints(
                                                StreamReadConstraints.builder()
                                                        .maxNestingDepth(limits.depth())
                                                        .maxStringLength(limits.fieldLength())
                                                        .maxNumberLength(1000)
                                                        .maxNameLength(10_000)
                                                        .build())
                                        .build())
                        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
    }

    /// Reads the whole text.
    ///
    /// @param sink receives each object and its line
    static void forEach(ListText text, ObjIntConsumer<JsonNode> sink) throws IOException {
        new JsonObjects(text.limits()).read(text.reader(), sink);
    }

    private void read(Reader reader, ObjIntConsumer<JsonNode> sink) throws IOException {
        try (JsonParser json = mapper.createParser(reader)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    int line = Math.max(0, json.currentTokenLocation().getLineNr());
                    JsonNode node = mapper.readTree(json);
                    sink.accept(node, line);
                }
            }
        } catch (JacksonIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? new IOException(e) : cause;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new ListDefect(
                    line,
                    Reason.SYNTAX,
                    "not well-formed JSON: %s."
                            .formatted(
                                    ListProblems.tidy(
                                            Spelling.line(String.valueOf(e.getOriginalMessage())),
                                            160)),
                    "Maybe the download broke off: fetch it again.");
        }
    }
}
