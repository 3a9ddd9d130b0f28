package io.raksa.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The data of jobs as they are stored: JSON, which the next version of the service can read. */
@Singleton
class JsonJobData implements Serializer {

    private final ObjectMapper json;

    JsonJobData(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        try {
            return data == null ? null : json.writeValueAsBytes(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(data.getClass() + " cannot be written as JSON", unwritable);
        }
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Stored data of a job are no " + type.getName(), unreadable);
        }
    }
}
