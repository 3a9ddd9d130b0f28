package io.raksa.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Refusal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What came back from a call.
 *
 * @param call the method and path, as the story shows it
 * @param status the HTTP status
 * @param body the JSON body, missing where there is none
 * @param etag the version of the resource, to be given back on change
 */
record Answer(String call, int status, JsonNode body, Optional<String> etag) {

    /** This answer, if it has one of these statuses; otherwise the story ends with a sentence that says what came instead. */
    Answer expect(int... statuses) {
        if (Arrays.stream(statuses).anyMatch(expected -> expected == status)) {
            return this;
        }
        throw new Refusal(
                "The story stops here: " + call + " answered " + status + problem() + ".",
                "The log of the service says more (./raksa logs NAME); ./raksa demo begins again with the next visitor.");
    }

    private String problem() {
        return body.hasNonNull("code")
                ? " " + body.path("code").asText() + " ("
                        + body.path("detail").asText(body.path("title").asText()) + ")"
                : "";
    }

    /** A field of the body that must be there, by its JSON pointer without the first slash. */
    JsonNode field(String pointer) {
        JsonNode value = body.at("/" + pointer);
        if (value.isMissingNode() || value.isNull()) {
            throw new Refusal(
                    "The answer to " + call + " has no " + pointer + ": " + body + ".",
                    "This is an error of that service.");
        }
        return value;
    }

    String text(String pointer) {
        return field(pointer).asText();
    }
}
