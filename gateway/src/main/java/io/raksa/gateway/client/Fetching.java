package io.raksa.gateway.client;

import io.raksa.gateway.guard.Entry;
import io.raksa.gateway.guard.Guards;
import io.raksa.gateway.guard.Passage;
import io.raksa.gateway.routing.Service;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** Reads something small from a service, within a deadline. */
@ApplicationScoped
public class Fetching {

    private static final Duration GRACE = Duration.ofMillis(500);

    private final ServiceClients clients;
    private final Guards guards;

    Fetching(ServiceClients clients, Guards guards) {
        this.clients = clients;
        this.guards = guards;
    }

    /** What a service answered. */
    public record Fetched(int status, Buffer body) {}

    /**
     * Asks a service for JSON.
     *
     * @param headers further request headers
     * @return the answer, whatever its status; fails where the service cannot be reached, with a
     *     {@link io.smallrye.mutiny.TimeoutException} where it takes longer than {@code deadline}
     */
    public Uni<Fetched> json(Service service, String uri, Map<String, String> headers, Duration deadline) {
        return Uni.createFrom()
                .completionStage(() -> fetch(service, uri, headers, deadline).toCompletionStage())
                .ifNoItem()
                .after(deadline)
                .fail();
    }

    private Future<Fetched> fetch(Service service, String uri, Map<String, String> headers, Duration deadline) {
        return switch (guards.enter(service)) {
            case Entry.Refused refused -> Future.failedFuture(service.title() + " is left alone: " + refused.why());
            case Passage passage ->
                ask(service, uri, headers, deadline)
                        .onSuccess(answer -> passage.answered(answer.status()))
                        .onFailure(passage::failed)
                        .onComplete(over -> passage.leave());
        };
    }

    private Future<Fetched> ask(Service service, String uri, Map<String, String> headers, Duration deadline) {
        return clients.open(service, HttpMethod.GET, uri).compose(request -> {
            headers.forEach(request::putHeader);
            request.putHeader(HttpHeaders.ACCEPT, "application/json");
            // Later than the deadline itself, which it is not to answer for: it only ends the call that nobody waits
            // for any more.
            request.idleTimeout(deadline.plus(GRACE).toMillis());
            return request.send().compose(answer -> answer.body().map(body -> new Fetched(answer.statusCode(), body)));
        });
    }
}
