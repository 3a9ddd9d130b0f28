package io.raksa.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.raksa.gateway.client.Fetching;
import io.raksa.gateway.document.core.MergedDocument;
import io.raksa.gateway.routing.Routes;
import io.raksa.gateway.routing.Service;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI document of the whole platform: the gateway's own and those that the services serve at the moment. */
@ApplicationScoped
class OpenApiDocuments {

    private static final String DESCRIPTION = """
            Customer care as one loop: know the customer, listen and put right, reward and bring back.

            People and front-ends send a bearer token of the OpenID Connect issuer; partners send their API key in `X-Api-Key`.
            Every error is a problem (RFC 9457) with a stable `code`, in Thai or English by `Accept-Language`; its `type` leads to a page
            that explains it. All of them are at [/problems](/problems).""";

    private final OpenApiDocumentService own;
    private final FromAllServices services;
    private final ObjectMapper json = new ObjectMapper();

    OpenApiDocuments(OpenApiDocumentService own, Fetching fetching, Clock clock) {
        this.own = own;
        this.services = new FromAllServices(fetching, clock, "/openapi?format=json");
    }

    /** The merged document as it is now. */
    Uni<ObjectNode> merged() {
        return services.get().map(this::merge);
    }

    private ObjectNode merge(Map<Service, JsonNode> documents) {
        JsonNode ofTheGateway = ofTheGateway();
        MergedDocument merged = new MergedDocument(
                "Raksa", ofTheGateway.path("info").path("version").asText("1.0.0"), DESCRIPTION);
        merged.add("gateway", ofTheGateway, path -> Optional.of(path).filter(Routes::isOwn));
        for (Service service : Service.values()) {
            JsonNode document = documents.get(service);
            if (document == null) {
                merged.absent(service.title());
            } else {
                merged.add(service.id(), document, path -> Routes.outside(service, path));
            }
        }
        return merged.json();
    }

    private JsonNode ofTheGateway() {
        try {
            return json.readTree(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
