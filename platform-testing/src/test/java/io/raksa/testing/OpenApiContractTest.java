package io.raksa.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    private static final String GUEST = "{\"name\":\"มานี\",\"points\":3}";
    private static final String PROBLEM = "{\"status\":404,\"code\":\"GUEST_NOT_FOUND\"}";

    private HttpServer server;
    private int status = 200;
    private String contentType = "application/json";
    private String body = GUEST;

    @BeforeEach
    void serveADocumentAndWhateverTheTestWants() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/openapi", exchange -> {
            try (var document = getClass().getResourceAsStream("/guests-openapi.json")) {
                answer(exchange, 200, "application/json", document.readAllBytes());
            }
        });
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, status, contentType, body.getBytes(StandardCharsets.UTF_8));
        });
        server.start();
        RestAssured.config = RestAssuredExtension.utf8();
        RestAssured.port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        RestAssured.reset();
        server.stop(0);
    }

    @Test
    void anAnswerAsDocumentedPasses() {
        assertThat(call().get("/v1/guests/1").path("name").toString()).isEqualTo("มานี");
    }

    @Test
    void theContentTypesParametersDoNotCount() {
        contentType = "application/json;charset=UTF-8";

        call().get("/v1/guests/1");
    }

    @Test
    void aDocumentedProblemPasses() {
        answers(404, "application/problem+json", PROBLEM);

        call().get("/v1/guests/1");
    }

    @Test
    void anUndocumentedPathBreaksTheContract() {
        assertBroken(() -> call().get("/v1/hosts"), "GET /v1/hosts answered 200", "is not documented");
    }

    @Test
    void anUndocumentedMethodBreaksTheContract() {
        assertBroken(() -> call().delete("/v1/guests/1"), "DELETE /v1/guests/1 answered 200", "is not documented");
    }

    @Test
    void anUndocumentedStatusBreaksTheContract() {
        answers(409, "application/problem+json", PROBLEM);

        assertBroken(
                () -> call().get("/v1/guests/1"),
                "GET /v1/guests/{id} answered 409",
                "a status that is not documented");
    }

    @Test
    void aStatusOfADocumentedClassPasses() {
        answers(503, "application/problem+json", PROBLEM);

        call().get("/v1/guests/1");
    }

    @Test
    void anUndocumentedContentTypeBreaksTheContract() {
        contentType = "text/plain";

        assertBroken(() -> call().get("/v1/guests/1"), "response body: content type text/plain is not documented");
    }

    @Test
    void aWrongTypeBreaksTheContract() {
        body = "{\"name\":\"มานี\",\"points\":\"3\"}";

        assertBroken(() -> call().get("/v1/guests/1"), "response body at \"/points\": string found, integer expected");
    }

    @Test
    void aMissingFieldBreaksTheContract() {
        body = "{\"points\":3}";

        assertBroken(() -> call().get("/v1/guests/1"), "response body at \"\": required property 'name' not found");
    }

    @Test
    void aFieldTooManyBreaksTheContractOfAClosedObject() {
        body = "{\"name\":\"มานี\",\"points\":3,\"secret\":true}";

        assertBroken(() -> call().get("/v1/guests/1"), "response body at \"\": property 'secret' is not defined");
    }

    @Test
    void formatsAreChecked() {
        body = "{\"name\":\"มานี\",\"points\":3,\"since\":\"yesterday\"}";

        assertBroken(() -> call().get("/v1/guests/1"), "response body at \"/since\"", "date-time");
    }

    @Test
    void whatIsNotJsonBreaksTheContract() {
        body = "{\"name\":";

        assertBroken(() -> call().get("/v1/guests/1"), "response body not JSON");
    }

    @Test
    void aMissingBodyBreaksTheContract() {
        body = "";

        assertBroken(() -> call().get("/v1/guests/1"), "response body is missing");
    }

    @Test
    void aBodyWhereNoneIsDocumentedBreaksTheContract() {
        status = 202;

        assertBroken(() -> call().get("/v1/guests/1"), "response body is not documented");
    }

    @Test
    void aLiteralPathIsNotMistakenForAParameter() {
        body = "\"the newest\"";

        call().get("/v1/guests/newest");
    }

    @Test
    void anAcceptedRequestAsDocumentedPasses() {
        status = 201;

        call().contentType(ContentType.JSON).body(GUEST).post("/v1/guests");
    }

    @Test
    void anAcceptedRequestThatIsNotAsDocumentedBreaksTheContract() {
        status = 201;

        assertBroken(
                () -> call().contentType(ContentType.JSON)
                        .body("{\"name\":\"มานี\",\"points\":-1}")
                        .post("/v1/guests"),
                "POST /v1/guests answered 201",
                "request body at \"/points\": must have a minimum value of 0");
    }

    @Test
    void aRefusedRequestMayBeAnything() {
        answers(400, "application/problem+json", PROBLEM);

        call().contentType(ContentType.JSON).body("{]").post("/v1/guests");
    }

    @Test
    void aRequestsObjectsAreCheckedAsTheJsonTheyBecome() {
        status = 201;

        assertBroken(
                () -> call().contentType(ContentType.JSON)
                        .body(Map.of("name", 7))
                        .post("/v1/guests"),
                "request body at \"/name\": integer found, string expected");
    }

    @Test
    void anAcceptedRequestInAnUndocumentedContentTypeBreaksTheContract() {
        status = 201;

        assertBroken(
                () -> call().contentType("text/csv").body("มานี,3").post("/v1/guests"),
                "request body: content type text/csv");
    }

    @Test
    void anAcceptedRequestWithoutItsRequiredBodyBreaksTheContract() {
        status = 201;

        assertBroken(() -> call().post("/v1/guests"), "accepted a request without the body");
    }

    @Test
    void aBodyWhereTheRequestDocumentsNoneBreaksTheContract() {
        assertBroken(
                () -> call().contentType(ContentType.JSON).body(GUEST).get("/v1/guests/1"),
                "request body is not documented");
    }

    @Test
    void anAcceptedQueryParameterMustBeDocumented() {
        call().get("/v1/guests/1?expand=visits");

        assertBroken(() -> call().queryParam("colour", "red").get("/v1/guests/1"), "query parameter colour");
    }

    @Test
    void eachLineOfNdjsonIsChecked() {
        answers(200, "application/x-ndjson", GUEST + "\n" + GUEST + "\n");
        call().contentType("application/x-ndjson").body(GUEST + "\n" + GUEST).post("/v1/guests/batch");

        answers(200, "application/x-ndjson", GUEST + "\n{\"name\":1,\"points\":3}\n");
        assertBroken(
                () -> call().contentType("application/x-ndjson").body(GUEST).post("/v1/guests/batch"),
                "response body line 2, at \"/name\"");

        answers(200, "application/x-ndjson", GUEST);
        assertBroken(
                () -> call().contentType("application/x-ndjson")
                        .body(GUEST + "\n{}")
                        .post("/v1/guests/batch"),
                "request body line 2, at \"\"");
    }

    @Test
    void thaiInNdjsonComesBackUnharmed() {
        answers(200, "application/x-ndjson", GUEST);

        assertThat(call().contentType("application/x-ndjson")
                        .body(GUEST)
                        .post("/v1/guests/batch")
                        .asString())
                .isEqualTo(GUEST);
    }

    @Test
    void whatIsNotOfTheApiIsNotJudged() {
        call().get("/q/health");
    }

    @Test
    void anotherServersAnswersAreNotJudged() throws IOException {
        var another = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        another.createContext("/", exchange -> answer(exchange, 200, "text/plain", new byte[] {'x'}));
        another.start();
        try {
            call().get("http://localhost:" + another.getAddress().getPort() + "/v1/hosts");
        } finally {
            another.stop(0);
        }
    }

    @Test
    void aTestMayLeaveTheContractOut() {
        RestAssured.filters(new OpenApiContract());

        given().noFiltersOfType(OpenApiContract.class).get("/v1/hosts");
    }

    private void answers(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    private static RequestSpecification call() {
        return given().filter(new OpenApiContract());
    }

    private static void assertBroken(Runnable call, String... parts) {
        assertThatThrownBy(call::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("OpenAPI contract broken: ")
                .hasMessageContainingAll(parts);
    }

    private static void answer(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
