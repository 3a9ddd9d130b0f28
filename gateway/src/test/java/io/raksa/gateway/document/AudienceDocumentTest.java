package io.raksa.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raksa.gateway.document.core.Audience;
import io.raksa.gateway.document.core.AudienceDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AudienceDocumentTest {

    private ObjectNode merged;

    @BeforeEach
    void aSmallPlatform() throws Exception {
        merged = (ObjectNode) new ObjectMapper().readTree("""
                {'openapi': '3.1.0',
                 'info': {'title': 'Raksa', 'version': '7', 'description': 'All of it.', 'x-absent': ['loyalty-service']},
                 'servers': [{'url': '/'}],
                 'tags': [{'name': 'Cases'}, {'name': 'Partners'}, {'name': 'Purchases'}, {'name': 'Session'}],
                 'paths': {
                   '/problems': {'get': {}},
                   '/session': {'get': {'tags': ['Session']}},
                   '/session/login': {'get': {'tags': ['Session']}},
                   '/v1/cases/{id}': {
                     'parameters': [{'$ref': '#/components/parameters/Id'}],
                     'get': {'tags': ['Cases'], 'security': [{'bearer': ['agent', 'customer']}],
                       'responses': {'200': {'content': {'x': {'schema': {'$ref': '#/components/schemas/Case'}}}}}},
                     'delete': {'tags': ['Cases'], 'security': [{'bearer': ['manager']}],
                       'responses': {'200': {'content': {'x': {'schema': {'$ref': '#/components/schemas/Deletion'}}}}}}},
                   '/v1/events': {'post': {'security': [{'bearer': ['service']}]}},
                   '/v1/feedback': {'post': {'tags': ['Cases']}},
                   '/v1/live': {'get': {'security': [{'bearer': ['agent', 'admin']}]}},
                   '/v1/partners': {'get': {'tags': ['Partners'], 'security': [{'bearer': ['admin']}]}},
                   '/v1/purchases': {'post': {'tags': ['Purchases'],
                     'security': [{'bearer': ['agent', 'partner']}, {'partnerKey': []}]}}},
                 'components': {
                   'parameters': {'Id': {'schema': {'$ref': '#/components/schemas/Id'}}},
                   'schemas': {'Case': {'items': {'$ref': '#/components/schemas/Note'}}, 'Deletion': {}, 'Id': {}, 'Note': {}},
                   'securitySchemes': {'bearer': {'type': 'http'}, 'partnerKey': {'type': 'apiKey'}}}}""".replace('\'', '"'));
    }

    @Test
    void aPartnerFindsWhatPartnersMayCallAndWhatEverybodyMay() {
        JsonNode document = AudienceDocument.of(merged, Audience.PARTNER);

        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/problems", "/v1/feedback", "/v1/purchases");
        assertThat(document.path("tags").findValuesAsText("name")).containsExactly("Cases", "Purchases");
        assertThat(document.path("components").toString())
                .isEqualTo("{\"securitySchemes\":{\"partnerKey\":{\"type\":\"apiKey\"}}}");
    }

    @Test
    void aFrontEndFindsWhatCustomersMayCallAndWhatABrowserNeeds() {
        JsonNode document = AudienceDocument.of(merged, Audience.FRONT_END);

        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .containsExactly(
                        "/problems", "/session", "/session/login", "/v1/cases/{id}", "/v1/feedback", "/v1/live");
        assertThat(document.path("paths").path("/v1/cases/{id}").fieldNames())
                .toIterable()
                .containsExactly("parameters", "get");
        assertThat(document.path("tags").findValuesAsText("name")).containsExactly("Cases", "Session");
    }

    @Test
    void staffFindWhatOneOfTheirRolesMayCall() {
        JsonNode document = AudienceDocument.of(merged, Audience.STAFF);

        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .containsExactly(
                        "/problems",
                        "/session",
                        "/session/login",
                        "/v1/cases/{id}",
                        "/v1/feedback",
                        "/v1/live",
                        "/v1/partners",
                        "/v1/purchases");
        assertThat(document.path("paths").path("/v1/cases/{id}").fieldNames())
                .toIterable()
                .containsExactly("parameters", "get", "delete");
    }

    @Test
    void componentsAreThoseThatAreUsedAndThoseThatTheseUse() {
        JsonNode document = AudienceDocument.of(merged, Audience.FRONT_END);

        assertThat(document.at("/components/parameters").fieldNames())
                .toIterable()
                .containsExactly("Id");
        assertThat(document.at("/components/schemas").fieldNames()).toIterable().containsExactly("Case", "Id", "Note");
    }

    @Test
    void onlyTheCredentialOfTheAudienceIsNamed() {
        assertThat(security(Audience.PARTNER, "/v1/purchases")).isEqualTo("[{\"partnerKey\":[]}]");
        assertThat(security(Audience.STAFF, "/v1/purchases")).isEqualTo("[{\"bearer\":[\"agent\",\"partner\"]}]");
        assertThat(AudienceDocument.of(merged, Audience.STAFF)
                        .at("/components/securitySchemes")
                        .toString())
                .isEqualTo("{\"bearer\":{\"type\":\"http\"}}");
    }

    @Test
    void whereNoneIsNeededOneMayBeShown() {
        assertThat(security(Audience.PARTNER, "/v1/feedback")).isEqualTo("[{},{\"partnerKey\":[]}]");
        assertThat(security(Audience.FRONT_END, "/v1/feedback")).isEqualTo("[{},{\"bearer\":[]}]");
    }

    private String security(Audience audience, String path) {
        return AudienceDocument.of(merged, audience)
                .path("paths")
                .path(path)
                .at("/post/security")
                .toString();
    }

    @Test
    void itSaysForWhomItIsAndWhatIsMissing() {
        JsonNode info = AudienceDocument.of(merged, Audience.PARTNER).path("info");

        assertThat(info.path("title").asText()).isEqualTo("Raksa for partners");
        assertThat(info.path("version").asText()).isEqualTo("7");
        assertThat(info.path("description").asText())
                .contains("X-Api-Key", "Idempotency-Key", "/problems", "next", "413")
                .endsWith("**Absent now**, since the service cannot be reached: loyalty-service.");
        assertThat(info.at("/x-absent/0").asText()).isEqualTo("loyalty-service");
    }

    @Test
    void theMergedDocumentStaysAsItIs() {
        JsonNode before = merged.deepCopy();

        for (Audience audience : Audience.values()) {
            AudienceDocument.of(merged, audience);
        }

        assertThat(merged).isEqualTo(before);
    }

    @Test
    void nobodyElseIsAnAudience() {
        assertThat(Audience.of("front-end")).contains(Audience.FRONT_END);
        assertThat(Audience.of("Partner")).isEmpty();
    }
}
