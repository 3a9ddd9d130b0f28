package io.raksa.testing;

import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final String CONFLICT = """
            {"type":"/problems/points-not-enough","title":"แต้มไม่พอ","status":409,"code":"POINTS_NOT_ENOUGH",
             "detail":"%s","errors":[{"pointer":"/amount/currency","detail":"must be THB"}]}""";

    @Test
    void aProblemIsRead() {
        assertProblem(answer(409, "application/problem+json", CONFLICT.formatted("120 of 500 points.")))
                .hasStatus(409)
                .hasCode("POINTS_NOT_ENOUGH")
                .hasTitle("แต้มไม่พอ")
                .hasErrorAt("/amount/currency");
    }

    @Test
    void eachExpectationCanFail() {
        var problem = assertProblem(answer(409, "application/problem+json", CONFLICT.formatted("-")));

        assertThatThrownBy(() -> problem.hasStatus(404)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> problem.hasCode("CONFLICT")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> problem.hasTitle("Conflict")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> problem.hasErrorAt("/amount")).isInstanceOf(AssertionError.class);
    }

    @Test
    void withoutErrorsThereIsNoErrorAnywhere() {
        var problem = assertProblem(answer(
                404,
                "application/problem+json",
                "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,\"code\":\"NOT_FOUND\"}"));

        assertThatThrownBy(() -> problem.hasErrorAt("/id")).isInstanceOf(AssertionError.class);
    }

    @Test
    void plainJsonIsNoProblem() {
        assertThatThrownBy(() -> assertProblem(answer(409, "application/json", CONFLICT.formatted("-"))))
                .hasMessageContaining("content type");
    }

    @Test
    void theStatusInsideIsTheAnswersStatus() {
        assertThatThrownBy(() -> assertProblem(answer(400, "application/problem+json", CONFLICT.formatted("-"))))
                .hasMessageContaining("status");
    }

    @Test
    void aProblemHasACode() {
        assertThatThrownBy(() -> assertProblem(answer(
                        404, "application/problem+json", "{\"type\":\"/x\",\"title\":\"Not found\",\"status\":404}")))
                .hasMessageContaining("code in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.raksa.customer.CustomerResource is not happy",
                "java.lang.String expected",
                "NullPointerException",
                "Exception",
                "at CustomerResource.java:42",
                "ERROR: duplicate key value (SQLState 23505)",
                "SELECT id FROM customer",
                "insert into customer values (1)",
                "update customer set name = null",
                "delete from customer"
            })
    void theProgramsInsideMustNotShow(String detail) {
        assertThatThrownBy(() -> assertProblem(answer(409, "application/problem+json", CONFLICT.formatted(detail))))
                .hasMessageContaining("internals");
    }

    @Test
    void proseIsNotMistakenForInternals() {
        assertProblem(answer(
                409,
                "application/problem+json",
                CONFLICT.formatted("Select a segment, or update the customer first.")));
    }

    private static Response answer(int status, String contentType, String body) {
        return new ResponseBuilder()
                .setStatusCode(status)
                .setContentType(contentType)
                .setBody(body)
                .build();
    }
}
