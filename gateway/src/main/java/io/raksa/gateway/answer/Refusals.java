package io.raksa.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.problem.Language;
import io.raksa.platform.problem.ProblemView;
import io.raksa.platform.problem.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a request with a problem, before or instead of passing it on. */
@ApplicationScoped
public class Refusals {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final int UNAUTHORIZED = 401;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Vertx vertx;
    private final Problems problems;
    private final ObjectMapper json;

    Refusals(Vertx vertx, Problems problems, ObjectMapper json) {
        this.vertx = vertx;
        this.problems = problems;
        this.json = json;
    }

    /** Answers with the problem that the failure stands for. What is left of the request's body is not waited for. */
    public void refuse(HttpServerRequest request, Throwable failure) {
        ProblemView problem = problems.of(failure, Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        HttpServerResponse response = request.response();
        response.setStatusCode(problem.status());
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        SecurityHeaders.ofApi(response.headers());
        if (problem.status() == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == SERVICE_UNAVAILABLE && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        new UnreadBody(vertx, request).answer(bytes(problem));
    }

    private Buffer bytes(ProblemView problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
