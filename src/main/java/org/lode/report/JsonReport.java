package org.lode.report;

import org.lode.study.StudyResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The whole result as JSON, fields in the order and under the names of the records of
/// `org.lode.study`. A figure that is not defined is null; the outline of the map is left out.
public final class JsonReport {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /// The text of the file.
    public static String text(StudyResult study) {
        return MAPPER.writeValueAsString(
                new StudyResult(
                        study.manifest(),
                        study.deposits(),
                        study.headline(),
                        study.warnings(),
                        ""));
    }
}
