package io.raksa.platform.web;

import io.raksa.platform.problem.CommonProblem;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a path or query with the character NUL in it, which no text of the database can be compared with. */
class StorableAddress {

    private static final String NUL = "%00";

    @ServerRequestFilter(preMatching = true)
    void refuseNul(HttpServerRequest request) {
        if (request.uri().contains(NUL)) {
            throw CommonProblem.REQUEST_REFUSED.because();
        }
    }
}
