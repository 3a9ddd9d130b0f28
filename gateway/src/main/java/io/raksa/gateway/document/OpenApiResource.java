package io.raksa.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Serves the OpenAPI document of the whole platform. */
@Path("/openapi")
class OpenApiResource {

    private static final String YAML = "application/yaml";

    private final OpenApiDocuments documents;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = new YAMLMapper();

    OpenApiResource(OpenApiDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> read(@QueryParam("format") @Nullable String format, @Context HttpHeaders headers) {
        boolean asYaml = format == null
                ? headers.getAcceptableMediaTypes().getFirst().getSubtype().endsWith("yaml")
                : format.equalsIgnoreCase("yaml");
        return documents.merged().map(document -> Response.ok(text(document, asYaml ? yaml : json))
                .type(asYaml ? YAML : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build());
    }

    private static String text(ObjectNode document, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
