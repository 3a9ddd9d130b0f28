package io.raksa.gateway.overview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.raksa.gateway.client.Fetching;
import io.raksa.gateway.routing.Service;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads what a view needs out of what services answer; what it does not know there, it overlooks. */
@ApplicationScoped
class Reading {

    private static final int OK = 200;

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Fetching fetching;
    private final OverviewConfig config;

    Reading(Fetching fetching, OverviewConfig config) {
        this.fetching = fetching;
        this.config = config;
    }

    /** The items of a page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Items<T>(List<T> items) {}

    /** One answer of a service, read as {@code type}; fails with {@link Refused} where the service says anything but 200. */
    <T> Uni<T> one(Service service, String uri, Map<String, String> headers, TypeReference<T> type) {
        return fetching.json(service, uri, headers, config.deadline()).map(answer -> {
            if (answer.status() != OK) {
                throw new Refused(answer.status());
            }
            return read(answer.body().getBytes(), type);
        });
    }

    /** The items of the first page of a list. */
    <T> Uni<List<T>> items(Service service, String uri, Map<String, String> headers, TypeReference<Items<T>> type) {
        return one(service, uri, headers, type).map(Items::items);
    }

    private <T> T read(byte[] body, TypeReference<T> type) {
        try {
            return json.readValue(body, type);
        } catch (IOException notAsAgreed) {
            throw new UncheckedIOException(notAsAgreed);
        }
    }
}
