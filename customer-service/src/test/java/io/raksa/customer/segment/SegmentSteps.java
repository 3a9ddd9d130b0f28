package io.raksa.customer.segment;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.unique;
import static org.awaitility.Awaitility.await;

import io.raksa.customer.Api;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests do with segments. */
public final class SegmentSteps {

    private SegmentSteps() {}

    /** A new segment's id. */
    public static UUID newSegment(String condition) {
        return UUID.fromString(message(
                        as("manager"),
                        "{\"name\": \"%s\", \"condition\": \"%s\"}"
                                .formatted(unique("segment"), condition.replace("\"", "\\\"")))
                .post("/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Waits until the service has looked at everybody who changed and has ended every sweep. */
    public static void everybodyIsLookedAt() {
        await().atMost(Duration.ofMinutes(2)).until(() -> Api.column(
                        "select (select count(*) from customer_change) + (select count(*) from segment_sweep)")
                .equals(List.of("0")));
    }

    public static ValidatableResponse members(UUID segment) {
        return as("agent")
                .get("/v1/segments/" + segment + "/members?limit=200")
                .then()
                .statusCode(200);
    }

    /** The facts by which a customer belongs to a segment; null who does not belong. */
    public static Map<String, Object> factsOf(UUID segment, UUID customer) {
        return members(segment).extract().path("items.find { it.customerId == '%s' }?.facts".formatted(customer));
    }
}
