package io.raksa.gateway.proxy;

import io.raksa.gateway.routing.Deadline;
import io.raksa.gateway.routing.Service;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A call that may go on to a service.
 *
 * @param request as it came, paused
 * @param uri path and query at the service
 * @param requestId by which logs name it
 * @param authorization the header that the service is to see; null for an anonymous caller
 * @param bodyLimit bytes the body may have; its announced length was found within
 * @param deadline how long the service may be silent
 */
public record Call(
        HttpServerRequest request,
        Service service,
        String uri,
        String requestId,
        @Nullable String authorization,
        long bodyLimit,
        Deadline deadline) {}
