package io.raksa.loyalty;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.raksa.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** The service as its clients see it, in the words of the tests. */
public final class Loyalty {

    private Loyalty() {}

    /** A customer who has just become a member. */
    public record Membership(UUID id, UUID customerId) {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asCustomer(UUID customerId) {
        return given().auth().oauth2(Tokens.customer(customerId)).contentType(ContentType.JSON);
    }

    public static RequestSpecification withKey(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A customer registers, and is thereby enrolled. */
    public static Membership enrolled() {
        UUID customerId = UUID.randomUUID();
        registered(customerId).then().statusCode(204);
        UUID memberId = UUID.fromString(as("agent")
                .queryParam("customerId", customerId)
                .get("/v1/members")
                .path("items[0].id"));
        return new Membership(memberId, customerId);
    }

    /** A customer whom the service has been told of, and who is no member. */
    public static UUID known(Jdbi jdbi) {
        UUID customerId = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute("INSERT INTO known_customer (customer_id) VALUES (?)", customerId));
        return customerId;
    }

    /** Customer-service tells that somebody registered. */
    public static Response registered(UUID customerId) {
        return tell(
                "customer.customer.registered.v1",
                customerId,
                Map.of("customerId", customerId, "registeredAt", "2026-11-22T03:15:30Z"));
    }

    /** Tells the service a fact, as another service would. */
    public static Response tell(String type, UUID subject, Map<String, Object> data) {
        return tell(UUID.randomUUID().toString(), type, subject, data);
    }

    public static Response tell(String eventId, String type, UUID subject, Map<String, Object> data) {
        return given().auth()
                .oauth2(Tokens.service("customer-service"))
                .contentType("application/cloudevents+json")
                .body(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        eventId,
                        "source",
                        "urn:raksa:test",
                        "type",
                        "io.raksa." + type,
                        "subject",
                        subject,
                        "time",
                        Instant.now().toString(),
                        "datacontenttype",
                        "application/json",
                        "data",
                        data))
                .post("/v1/events");
    }

    public static Map<String, Object> purchase(UUID purchaseId, UUID customerId, String amount, String currency) {
        return new HashMap<>(Map.of(
                "purchaseId",
                purchaseId,
                "customerId",
                customerId,
                "origin",
                "record",
                "purchasedAt",
                "2026-11-01T03:00:00Z",
                "amount",
                Map.of("amount", amount, "currency", currency)));
    }

    public static void bought(UUID customerId, String amount, String currency) {
        UUID purchaseId = UUID.randomUUID();
        tell("customer.purchase.recorded.v1", customerId, purchase(purchaseId, customerId, amount, currency))
                .then()
                .statusCode(204);
    }

    public static Response adjust(UUID memberId, long points) {
        return withKey(as("supervisor"))
                .body(Map.of("points", points, "reason", "test"))
                .post("/v1/members/{id}/points", memberId);
    }

    public static long available(UUID memberId) {
        return ((Number) balance(memberId).path("available")).longValue();
    }

    public static Response balance(UUID memberId) {
        return as("agent").get("/v1/members/{id}/balance", memberId);
    }

    public static List<Map<String, Object>> statement(UUID memberId) {
        return as("agent")
                .queryParam("limit", 200)
                .get("/v1/members/{id}/statement", memberId)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** The lots that a line of a statement is about. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> lots(Map<String, Object> line) {
        return (List<Map<String, Object>>) line.get("lots");
    }

    public static Response reconciliation() {
        return as("analyst").get("/v1/liability/reconciliation");
    }

    /** Calls all at the same moment; the answers in the order of the calls. */
    public static <V> List<V> atOnce(int times, Callable<V> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var callers = Executors.newFixedThreadPool(times)) {
            List<Future<V>> answers = IntStream.range(0, times)
                    .mapToObj(i -> callers.submit(() -> {
                        start.await();
                        return inRequestScope(call);
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(Loyalty::get).toList();
        }
    }

    /** As a job has it. */
    public static <V> V inRequestScope(Callable<V> work) throws Exception {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            return work.call();
        } finally {
            scope.terminate();
        }
    }

    private static <V> V get(Future<V> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
