package io.raksa.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.gateway.client.Fetching;
import io.raksa.gateway.routing.Service;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What is made of a document that every service has under the same path: asked for seldom, and made once each time; of a service that is
 * down, what it said last.
 */
final class FromAllServices<T> {

    private static final Logger LOG = Logger.getLogger(FromAllServices.class);

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final Fetching fetching;
    private final Clock clock;
    private final String uri;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Service, JsonNode> last = new ConcurrentHashMap<>();
    private final Uni<T> kept;
    private volatile Instant keptUntil = Instant.MIN;

    /**
     * @param uri the path, with its query
     * @param making what is made of the documents, without those of services that were never reached
     * @param where it is made; not on threads whose callers may all be waiting for it
     */
    FromAllServices(
            Fetching fetching, Clock clock, String uri, Function<Map<Service, JsonNode>, T> making, Executor where) {
        this.fetching = fetching;
        this.clock = clock;
        this.uri = uri;
        this.kept = Uni.createFrom()
                .deferred(this::askAll)
                .emitOn(where)
                .map(making)
                .memoize()
                .until(() -> clock.instant().isAfter(keptUntil));
    }

    /** What was made of them. */
    Uni<T> get() {
        return kept;
    }

    private Uni<Map<Service, JsonNode>> askAll() {
        return Multi.createFrom()
                .items(Service.values())
                .onItem()
                .transformToUniAndMerge(this::ask)
                .collect()
                .asList()
                .map(reached -> {
                    keptUntil = clock.instant().plus(reached.contains(false) ? KEPT_INCOMPLETE : KEPT);
                    Map<Service, JsonNode> documents = new EnumMap<>(Service.class);
                    documents.putAll(last);
                    return Collections.unmodifiableMap(documents);
                });
    }

    private Uni<Boolean> ask(Service service) {
        return fetching.json(service, uri, Map.of(), DEADLINE)
                .map(answer -> {
                    if (answer.status() == OK) {
                        last.put(service, read(answer.body().getBytes()));
                    }
                    return answer.status() == OK;
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.infof("%s gave no %s: %s", service.title(), uri, failure);
                    return false;
                });
    }

    private JsonNode read(byte[] document) {
        try {
            return json.readTree(document);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
