package io.raksa.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads a value that is documented as text from text only; Jackson's own readers of dates and times also take numbers and arrays. */
class OnlyFromText<T> extends StdScalarDeserializer<T> {

    private final transient JsonDeserializer<? extends T> reader;

    OnlyFromText(Class<T> type, JsonDeserializer<? extends T> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? reader.deserialize(parser, context)
                : (T) context.handleUnexpectedToken(handledType(), parser);
    }
}
