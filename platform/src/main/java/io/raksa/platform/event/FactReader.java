package io.raksa.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of events into facts. Unlike a request, a fact may have fields that are not known here: its teller may be newer. A
 * field that is known must be there, and of its type.
 */
@Singleton
class FactReader {

    private final ObjectMapper json;

    FactReader(ObjectMapper json) {
        this.json = json;
    }

    <T extends Record> T read(ObjectNode data, Class<T> fact) {
        for (RecordComponent field : fact.getRecordComponents()) {
            if (!data.hasNonNull(field.getName()) && !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw EventProblem.EVENT_DATA_INVALID.because(field.getName()).at("/data/" + field.getName());
            }
        }
        try {
            return json.readerFor(fact)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data);
        } catch (JsonMappingException unfit) {
            String field = unfit.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/"));
            throw EventProblem.EVENT_DATA_INVALID.because(field).at("/data/" + field);
        } catch (IOException | IllegalArgumentException unfit) {
            throw EventProblem.EVENT_DATA_INVALID.because("data").at("/data");
        }
    }
}
