package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/**
 * What came back from a call.
 *
 * @param call method and path, for messages
 * @param response the answer
 */
record Answer(String call, HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    /** This answer, if its status is as expected. */
    Answer expect(int status) {
        assertThat(status()).as("%s answered %s", call, response.body()).isEqualTo(status);
        return this;
    }

    JsonNode json() {
        return read(response.body());
    }

    /** Each line of an NDJSON answer. */
    List<JsonNode> lines() {
        return response.body().lines().map(Answer::read).toList();
    }

    /** A field, by its JSON pointer without the first slash. */
    String text(String pointer) {
        JsonNode value = json().at("/" + pointer);
        assertThat(value.isValueNode())
                .as("%s in the answer to %s: %s", pointer, call, response.body())
                .isTrue();
        return value.asText();
    }

    UUID id() {
        return UUID.fromString(text("id"));
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Status and, of a problem, its code: all that an outsider learns from a refusal. */
    String gist() {
        boolean problem = header("Content-Type").startsWith("application/problem+json");
        return problem ? status() + " " + json().path("code").asText() : Integer.toString(status());
    }

    private static JsonNode read(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
