package io.raksa.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.raksa.gateway.client.Fetching;
import io.raksa.gateway.document.core.Audience;
import io.raksa.gateway.document.core.AudienceDocument;
import io.raksa.gateway.document.core.MergedDocument;
import io.raksa.gateway.routing.Routes;
import io.raksa.gateway.routing.Service;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The OpenAPI documents that the gateway publishes: of the whole platform, made of its own and those that the services serve at the moment,
 * and of each audience.
 */
@ApplicationScoped
class OpenApiDocuments {

    private static final String DESCRIPTION = """
            Customer care as one loop: know the customer, listen and put right, reward and bring back.

            People and front-ends send a bearer token of the OpenID Connect issuer; partners send their API key in `X-Api-Key`.
            Every error is a problem (RFC 9457) with a stable `code`, in Thai or English by `Accept-Language`; its `type` leads to a page
            that explains it. All of them are at [/problems](/problems).

            This is all of it. The part for one audience, with what it needs to know, is at [/openapi/front-end](/openapi/front-end),
            [/openapi/partner](/openapi/partner) and [/openapi/staff](/openapi/staff).""";

    private final OpenApiDocumentService own;
    private final FromAllServices<Published> published;
    private final ObjectMapper json = new ObjectMapper();

    OpenApiDocuments(OpenApiDocumentService own, Fetching fetching, Clock clock) {
        this.own = own;
        this.published = new FromAllServices<>(
                fetching, clock, "/openapi?format=json", this::publish, Infrastructure.getDefaultWorkerPool());
    }

    /** The document of the whole platform as it is now. */
    Uni<PublishedDocument> merged() {
        return published.get().map(Published::merged);
    }

    /** The document of an audience as it is now. */
    Uni<PublishedDocument> of(Audience audience) {
        return published.get().map(all -> all.of(audience));
    }

    private record Published(PublishedDocument merged, Map<Audience, PublishedDocument> byAudience) {

        PublishedDocument of(Audience audience) {
            return Objects.requireNonNull(byAudience.get(audience));
        }
    }

    private Published publish(Map<Service, JsonNode> documents) {
        ObjectNode merged = merge(documents);
        Map<Audience, PublishedDocument> byAudience = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            byAudience.put(audience, PublishedDocument.of(AudienceDocument.of(merged, audience)));
        }
        return new Published(PublishedDocument.of(merged), byAudience);
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
