package io.raksa.platform.web;

import io.raksa.platform.json.StrictJson;
import io.raksa.platform.problem.CommonProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a JSON body that says it is too large before a byte of it is read; one that does not say is cut by {@link StrictJson}. */
class JsonBodyLimit {

    @ServerRequestFilter(preMatching = true)
    void refuseTooLarge(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean json = type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        if (json && request.getLength() > StrictJson.MAX_DOCUMENT) {
            throw CommonProblem.BODY_TOO_LARGE.because(StrictJson.MAX_DOCUMENT);
        }
    }
}
