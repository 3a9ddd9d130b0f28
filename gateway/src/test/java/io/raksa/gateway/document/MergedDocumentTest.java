package io.raksa.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.gateway.document.core.MergedDocument;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MergedDocument document = new MergedDocument("Raksa", "1", "All of it.");

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @BeforeEach
    void twoServices() throws Exception {
        document.add("customer", json("""
                {'paths': {'/v1/a': {'get': {'operationId': 'read', 'tags': ['A'], 'security': [{'bearer': ['agent', 'partner']}],
                   'responses': {'200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Page'}}}}}}},
                 '/v1/events': {'post': {'requestBody': {'$ref': '#/components/requestBodies/Event'}}}},
                 'tags': [{'name': 'A', 'description': 'As.'}, {'name': 'Events'}],
                 'components': {'schemas': {
                   'Page': {'properties': {'items': {'items': {'$ref': '#/components/schemas/Item'}}}},
                   'Item': {'type': 'string'}, 'Money': {'type': 'object'}, 'Hidden': {'type': 'null'}},
                   'requestBodies': {'Event': {'content': {'x': {'schema': {'$ref': '#/components/schemas/Hidden'}}}}},
                   'securitySchemes': {'bearer': {'type': 'http'}}}}"""), path -> path.equals("/v1/events") ? Optional.empty() : Optional.of(path));
        document.add("loyalty", json("""
                {'paths': {'/v1/b': {'get': {'operationId': 'read', 'security': [{'bearer': ['agent']}],
                   'responses': {'200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Page'}}}},
                                 '201': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Fresh'}}}}}}}},
                 'components': {'schemas': {
                   'Page': {'properties': {'items': {'items': {'$ref': '#/components/schemas/Item'}}}},
                   'Item': {'type': 'integer'},
                   'Fresh': {'oneOf': [{'$ref': '#/components/schemas/Item'}],
                             'discriminator': {'propertyName': 'x', 'mapping': {'i': '#/components/schemas/Item'}}}},
                   'securitySchemes': {'bearer': {'type': 'http'}}}}"""), path -> Optional.of(path.replace("/v1/", "/v1/operations/loyalty/")));
    }

    @Test
    void onlyWhatTheOutsideReachesIsTold() {
        JsonNode merged = document.json();

        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/v1/a", "/v1/operations/loyalty/b");
        assertThat(merged.at("/components/schemas/Hidden").isMissingNode()).isTrue();
        assertThat(merged.at("/components/requestBodies").isMissingNode()).isTrue();
        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("A");
    }

    @Test
    void differentThingsOfOneNameAreKeptApartWithAllThatUsesThem() {
        JsonNode merged = document.json();

        assertThat(merged.at("/components/schemas/Item/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/LoyaltyItem/type").asText()).isEqualTo("integer");
        assertThat(merged.at("/components/schemas/Page/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Item");
        assertThat(merged.at("/components/schemas/LoyaltyPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/LoyaltyItem");
        assertThat(merged.at("/components/schemas/Fresh/discriminator/mapping/i")
                        .asText())
                .isEqualTo("#/components/schemas/LoyaltyItem");
        assertThat(merged.path("paths").path("/v1/operations/loyalty/b").findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/LoyaltyPage", "#/components/schemas/Fresh");
    }

    @Test
    void operationsAreNamedOnceAndPartnersMayUseTheirKey() {
        JsonNode merged = document.json();

        assertThat(merged.path("paths").findValuesAsText("operationId")).containsExactly("read", "loyaltyRead");
        assertThat(merged.path("paths").path("/v1/a").at("/get/security").toString())
                .isEqualTo("[{\"bearer\":[\"agent\",\"partner\"]},{\"partnerKey\":[]}]");
        assertThat(merged.path("paths")
                        .path("/v1/operations/loyalty/b")
                        .at("/get/security")
                        .toString())
                .isEqualTo("[{\"bearer\":[\"agent\"]}]");
    }

    @Test
    void whatIsMissingIsSaid() {
        document.absent("feedback-service");

        assertThat(document.json().at("/info/x-absent/0").asText()).isEqualTo("feedback-service");
    }
}
