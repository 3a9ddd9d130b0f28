package io.raksa.customer.survivor;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says whose answer it is, where a merged record was asked for. */
@Provider
public class TellingLocation implements ContainerResponseFilter {

    private final ProfileAnswering answering;

    TellingLocation(ProfileAnswering answering) {
        this.answering = answering;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        answering
                .location(request.getUriInfo().getRequestUri().getRawPath())
                .ifPresent(location -> response.getHeaders().putSingle(HttpHeaders.CONTENT_LOCATION, location));
    }
}
