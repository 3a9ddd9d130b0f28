package io.raksa.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads a day or an instant of a year with four digits, from text only: Jackson's own readers also take numbers and arrays, and years that
 * no database keeps.
 */
class OnlyFromText<T> extends StdScalarDeserializer<T> {

    private final transient JsonDeserializer<? extends T> reader;

    OnlyFromText(Class<T> type, JsonDeserializer<? extends T> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText().strip();
        return text.startsWith("+") || text.startsWith("-")
                ? (T) context.handleWeirdStringValue(handledType(), text, "a year has four digits")
                : reader.deserialize(parser, context);
    }
}
