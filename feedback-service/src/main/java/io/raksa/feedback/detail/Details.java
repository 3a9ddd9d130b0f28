package io.raksa.feedback.detail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, by the names of the questions: text, decimal numbers, true and false, in the order of the names. Two that say the
 * same are equal, however they were written.
 */
public final class Details {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("details").addDeserializer(Map.class, new Reading()))
            .build();

    private Details() {}

    /** As it is stored; null for none. */
    public static @Nullable String written(Map<String, Object> details) {
        try {
            return details.isEmpty() ? null : JSON.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What was stored. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> stored(@Nullable String written) {
        try {
            return written == null ? Map.of() : JSON.readValue(written, Map.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads an object of such values, and refuses any other by the name of its field. */
    public static final class Reading extends StdDeserializer<Map<String, Object>> {

        /** Digits before the point, and behind it: more is no answer to a question for people. */
        private static final int MOST_DIGITS = 18;

        public Reading() {
            super(Map.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map<String, Object> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                return (Map<String, Object>) context.handleUnexpectedToken(handledType(), parser);
            }
            Map<String, Object> details = new TreeMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                details.put(name, value(name, parser, context));
            }
            return Collections.unmodifiableMap(details);
        }

        private static Object value(String name, JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.nextToken();
            try {
                return switch (token) {
                    case VALUE_STRING -> context.readValue(parser, String.class);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, context);
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    default -> context.handleUnexpectedToken(Object.class, parser);
                };
            } catch (JsonMappingException refused) {
                refused.prependPath(Map.class, name);
                throw refused;
            }
        }

        private static BigDecimal number(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = parser.getDecimalValue().stripTrailingZeros();
            if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw context.weirdNumberException(number, Object.class, "too long");
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        }
    }
}
