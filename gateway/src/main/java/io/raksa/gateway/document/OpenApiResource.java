package io.raksa.gateway.document;

import io.raksa.gateway.document.core.Audience;
import io.raksa.platform.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Serves the OpenAPI document of the whole platform, and that of each audience. */
@Path("/openapi")
@Produces({MediaType.APPLICATION_JSON, OpenApiResource.YAML, MediaType.TEXT_HTML})
class OpenApiResource {

    static final String YAML = "application/yaml";

    /** Anybody may keep it and asks each time whether it is still the one: a service that was absent may be back. */
    private static final String ASKED_EACH_TIME = "public, no-cache";

    private final OpenApiDocuments documents;

    OpenApiResource(OpenApiDocuments documents) {
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> read(
            @QueryParam("format") @Nullable String format, @Context HttpHeaders headers, @Context Request request) {
        return documents.merged().map(document -> answer(document, isYaml(format, headers), request));
    }

    @GET
    @Path("/{audience}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> readFor(
            @PathParam("audience") String audience,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        return documents
                .of(Audience.of(audience).orElseThrow(CommonProblem.NOT_FOUND::because))
                .map(document -> answer(document, isYaml(format, headers), request));
    }

    private static boolean isYaml(@Nullable String format, HttpHeaders headers) {
        return format == null
                ? headers.getAcceptableMediaTypes().getFirst().getSubtype().endsWith("yaml")
                : format.equalsIgnoreCase("yaml");
    }

    private static Response answer(PublishedDocument document, boolean asYaml, Request request) {
        PublishedDocument.Form form = asYaml ? document.yaml() : document.json();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(form.tag());
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(form.content()).type(asYaml ? YAML : MediaType.APPLICATION_JSON)
                : unchanged;
        return answer.tag(form.tag())
                .header(HttpHeaders.CACHE_CONTROL, ASKED_EACH_TIME)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
