package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The document that the gateway publishes of the whole platform, and its parts for each audience. */
@SystemTest
class PublishedDocumentTest {

    /** The clients are generated of this file, in the profile of that name. */
    private static final Path FOR_GENERATORS = Path.of("target/openapi.json");

    private static final String WHOLE = "/openapi";
    private static final List<String> PARTS = List.of("/openapi/front-end", "/openapi/partner", "/openapi/staff");

    private final Api api;

    PublishedDocumentTest(Platform platform, Api api) {
        this.api = api;
    }

    @Test
    void isWholeWhileAllServicesRun() throws IOException {
        Answer answer = api.asAnybody().get(WHOLE + "?format=json").expect(200);

        assertThat(answer.json().path("info").has("x-absent")).isFalse();
        Files.writeString(FOR_GENERATORS, answer.response().body());
    }

    @Test
    void saysOfEachParameterWhatItIs() {
        SoftAssertions.assertSoftly(
                softly -> document(WHOLE).path("paths").properties().forEach(path -> path.getValue()
                        .findValues("parameters")
                        .forEach(parameters -> parameters.forEach(parameter -> softly.assertThat(
                                        parameter.has("schema") || parameter.has("content") || parameter.has("$ref"))
                                .as("%s %s", path.getKey(), parameter)
                                .isTrue()))));
    }

    @Test
    void leavesNothingToNobodyButServices() {
        Set<String> shown = new TreeSet<>();
        PARTS.forEach(part -> shown.addAll(operations(document(part))));
        Set<String> left = operations(document(WHOLE));

        left.removeAll(shown);

        assertThat(left).allSatisfy(operation -> assertThat(roles(operation)).containsOnly("service"));
    }

    @Test
    void givesEachAudienceItsOwn() {
        assertThat(operations(document("/openapi/partner")))
                .contains("post /v1/feedback", "post /v1/purchases/batch", "post /v1/vouchers/redemptions")
                .doesNotContain("get /v1/complaints", "get /v1/partners", "get /v1/live", "get /session");
        assertThat(operations(document("/openapi/front-end")))
                .contains("post /v1/feedback", "get /v1/complaints", "get /v1/live", "get /session")
                .doesNotContain("post /v1/complaints/{id}/resolve", "post /v1/purchases", "get /v1/partners");
        assertThat(operations(document("/openapi/staff")))
                .contains("post /v1/complaints/{id}/resolve", "get /v1/partners", "get /v1/live", "get /session")
                .doesNotContain("post /v1/gift-cards/claims");
    }

    private JsonNode document(String address) {
        return api.asAnybody().get(address + "?format=json").expect(200).json();
    }

    private Set<String> roles(String operation) {
        String[] parts = operation.split(" ", 2);
        Set<String> roles = new TreeSet<>();
        document(WHOLE)
                .path("paths")
                .path(parts[1])
                .path(parts[0])
                .path("security")
                .forEach(
                        alternative -> alternative.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(member -> operations.add(member + " " + path.getKey())));
        return operations;
    }
}
