package io.raksa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Assertions on answers that say what went wrong (RFC 9457).
 *
 * <pre>{@code
 * assertProblem(response).hasStatus(409).hasCode("POINTS_NOT_ENOUGH").hasErrorAt("/amount/currency");
 * }</pre>
 */
public final class Problems {

    /** What an answer must not tell a stranger: class names, stack traces, SQL. */
    private static final Pattern INTERNALS = Pattern.compile(
            "\\b(?:io\\.raksa|io\\.quarkus|org\\.hibernate|org\\.postgresql|com\\.fasterxml|java\\.(?:lang|util|io|sql))\\."
                    + "|\\w*Exception\\b|\\tat |\\.java:\\d+|SQLState"
                    + "|(?i:\\bselect\\s.+\\sfrom\\s|\\binsert\\s+into\\s|\\bupdate\\s+\\w+\\s+set\\s|\\bdelete\\s+from\\s)");

    private final Response response;

    private Problems(Response response) {
        this.response = response;
    }

    /**
     * Starts with what every problem has to be: {@code application/problem+json} with a {@code type}, a {@code title}, a {@code code},
     * the status of the answer itself, and nothing of the program's inside.
     *
     * @param response the answer
     * @return further assertions
     * @throws AssertionError if the answer is no such problem
     */
    public static Problems assertProblem(Response response) {
        var body = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertThat(response.contentType()).as("content type of %s", body).startsWith("application/problem+json");
        assertThat(response.<Object>path("status")).as("status in %s", body).isEqualTo(response.statusCode());
        for (var member : List.of("type", "title", "code")) {
            assertThat(response.<Object>path(member))
                    .as("%s in %s", member, body)
                    .isInstanceOf(String.class);
        }
        assertThat(INTERNALS.matcher(body).results().map(found -> found.group()))
                .as("internals in %s", body)
                .isEmpty();
        return new Problems(response);
    }

    /**
     * Checks the HTTP status.
     *
     * @param status such as 409
     * @return this
     */
    public Problems hasStatus(int status) {
        assertThat(response.statusCode())
                .as("status of %s", response.asString())
                .isEqualTo(status);
        return this;
    }

    /**
     * Checks the stable code.
     *
     * @param code such as {@code POINTS_NOT_ENOUGH}
     * @return this
     */
    public Problems hasCode(String code) {
        assertThat(response.<Object>path("code"))
                .as("code of %s", response.asString())
                .isEqualTo(code);
        return this;
    }

    /**
     * Checks that one of the errors is about this place of the request.
     *
     * @param pointer a JSON pointer, such as {@code /amount/currency}
     * @return this
     */
    public Problems hasErrorAt(String pointer) {
        List<Map<String, Object>> errors = response.path("errors");
        assertThat(errors).as("errors of %s", response.asString()).isNotNull();
        assertThat(errors).extracting(error -> error.get("pointer")).contains(pointer);
        return this;
    }

    /**
     * Checks the text for people.
     *
     * @param title in the language that was asked for
     * @return this
     */
    public Problems hasTitle(String title) {
        assertThat(response.<Object>path("title"))
                .as("title of %s", response.asString())
                .isEqualTo(title);
        return this;
    }
}
