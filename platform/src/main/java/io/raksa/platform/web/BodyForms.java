package io.raksa.platform.web;

import io.raksa.platform.json.StrictJson;
import io.raksa.platform.problem.CommonProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body by what its head says, before a byte of it is read: JSON that is too large (what does not tell its length is cut by
 * {@link StrictJson}), and what is not JSON where the operation does not say that it takes anything else.
 */
class BodyForms {

    @ServerRequestFilter(preMatching = true)
    void refuseTooLarge(ContainerRequestContext request) {
        @Nullable MediaType type = type(request);
        if (type != null && isJson(type) && request.getLength() > StrictJson.MAX_DOCUMENT) {
            throw CommonProblem.BODY_TOO_LARGE.because(StrictJson.MAX_DOCUMENT);
        }
    }

    @ServerRequestFilter
    void refuseOtherForms(ContainerRequestContext request, ResourceInfo operation) {
        @Nullable MediaType type = type(request);
        if (type != null && hasBody(request) && !isJson(type) && !saysWhatItTakes(operation)) {
            throw CommonProblem.MEDIA_TYPE_UNSUPPORTED.because();
        }
    }

    private static @Nullable MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException noMediaType) {
            throw CommonProblem.MEDIA_TYPE_UNSUPPORTED.because();
        }
    }

    /** Some clients name a type where nothing follows. */
    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static boolean saysWhatItTakes(ResourceInfo operation) {
        return operation.getResourceMethod().isAnnotationPresent(Consumes.class)
                || operation.getResourceMethod().getDeclaringClass().isAnnotationPresent(Consumes.class);
    }
}
