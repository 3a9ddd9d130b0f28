package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer buys, complains through a partner, is put right, answers and comes back; and what is seen while a part is away. */
@SystemTest
class MainJobTest {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final Platform platform;
    private final Api api;

    MainJobTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    @Test
    void aCustomerIsLetDownPutRightAndComesBack() {
        Caller shop = api.asNewPartner("main-shop");
        Caller agent = api.as("agent");
        UUID customer = register("main-shop");
        String member = membership(customer);

        buy(shop, "1", 40, "890.00");
        awaitBalance(member, 35);
        buy(shop, "2", 9, "1250.00");
        awaitBalance(member, 85);
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(agent.get("/v1/customers/" + customer + "/lifecycle")
                        .expect(200)
                        .text("stage"))
                .isEqualTo("REPEAT"));

        Answer receipt = shop.post(
                        "/v1/feedback",
                        Map.of(
                                "kind", "COMPLAINT",
                                "channel", "PARTNER",
                                "text", "รออาหารสี่สิบนาที พนักงานไม่สนใจเลย",
                                "category", "SLOW",
                                "customerId", customer,
                                "source", "main-shop",
                                "externalId", "complaint"))
                .expect(201);
        String code = receipt.text("trackingCode");
        assertThat(api.asAnybody().get("/v1/track/" + code).expect(200).text("state"))
                .isEqualTo("RECEIVED");
        putRight("/v1/complaints/" + receipt.text("complaintId"), member);
        Answer tracked = api.asAnybody().get("/v1/track/" + code).expect(200);
        assertThat(tracked.text("state")).isEqualTo("RESOLVED");
        Map<String, Integer> judgement = Map.of("outcome", 5, "process", 3, "treatment", 5);
        api.asAnybody()
                .post("/v1/answers/" + tracked.text("surveyToken"), judgement)
                .expect(201);

        buy(shop, "3", 0, "1490.00");
        awaitBalance(member, 85 + 200 + 59);
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(kinds(customer))
                .contains("REGISTERED", "COMPLAINT_OPENED", "REMEDY_GRANTED", "COMPLAINT_RESOLVED")
                .contains("SURVEY_ANSWERED", "STAGE_CHANGED")
                .satisfies(kinds ->
                        assertThat(kinds.stream().filter("PURCHASE"::equals)).hasSize(3))
                .satisfies(kinds -> assertThat(kinds.stream().filter("POINTS_POSTED"::equals))
                        .hasSize(4)));
        Answer overview = agent.get("/v1/overview/customers/" + customer).expect(200);
        assertThat(overview.json().path("absent")).isEmpty();
        assertThat(overview.text("memberships/0/available")).isEqualTo("344");
    }

    private void putRight(String complaint, String member) {
        Caller agent = api.as("agent");
        Answer read = agent.get(complaint).expect(200);
        Answer acknowledged = agent.change("POST", complaint + "/acknowledge", Map.of("message", "ขออภัยค่ะ"), read)
                .expect(200);
        agent.change(
                        "POST",
                        complaint + "/assess",
                        Map.of("severity", "HIGH", "category", "SLOW", "attribution", "US"),
                        acknowledged)
                .expect(200);
        Map<String, Object> remedy = Map.of("kind", "POINTS", "points", 200, "reason", "Forty minutes' wait.");
        String key = UUID.randomUUID().toString();
        Answer granted = agent.post(complaint + "/remedies", remedy, key).expect(201);
        assertThat(agent.post(complaint + "/remedies", remedy, key).expect(201).id())
                .isEqualTo(granted.id());
        awaitBalance(member, 85 + 200);
        Answer latest = agent.get(complaint).expect(200);
        agent.change("POST", complaint + "/resolve", Map.of("outcome", "FULL", "message", "ขออภัยอีกครั้งค่ะ"), latest)
                .expect(200);
    }

    @Test
    void aServiceThatIsAwayIsNamedAndTheOverviewGoesOnWithoutIt() {
        UUID customer = register("away-shop");
        membership(customer);
        platform.kill9("loyalty-service");
        try {
            Answer overview =
                    api.as("agent").get("/v1/overview/customers/" + customer).expect(200);
            assertThat(overview.text("profile/displayName")).isEqualTo("คุณมาลี ศรีสุข");
            assertThat(overview.json().path("absent")).hasSize(1);
            assertThat(overview.text("absent/0/part")).isEqualTo("memberships");
            Answer refusal =
                    api.as("agent").get("/v1/members?customerId=" + customer).expect(503);
            assertThat(refusal.gist()).isEqualTo("503 SERVICE_UNAVAILABLE");
            assertThat(refusal.text("detail")).contains("loyalty");
        } finally {
            platform.restart("loyalty-service");
        }
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(api.as("agent")
                        .get("/v1/overview/customers/" + customer)
                        .json()
                        .path("absent"))
                .isEmpty());
    }

    private UUID register(String shop) {
        return api.as("agent")
                .post(
                        "/v1/customers",
                        Map.of(
                                "displayName", "คุณมาลี ศรีสุข",
                                "nameEn", "Malee Srisuk",
                                "preferredLanguage", "th",
                                "acquisition", Map.of("source", "REFERRAL"),
                                "identifiers", List.of(Map.of("type", "EXTERNAL", "system", shop, "value", "malee"))))
                .expect(201)
                .id();
    }

    private String membership(UUID customer) {
        return await().atMost(DEADLINE)
                .until(
                        () -> api.as("agent")
                                .get("/v1/members?customerId=" + customer)
                                .json(),
                        members -> !members.path("items").isEmpty())
                .at("/items/0/id")
                .asText();
    }

    private static void buy(Caller shop, String externalId, int daysAgo, String baht) {
        shop.post(
                        "/v1/purchases",
                        Map.of(
                                "source", "main-shop",
                                "externalId", externalId,
                                "customer", Map.of("type", "EXTERNAL", "system", "main-shop", "value", "malee"),
                                "purchasedAt",
                                        Instant.now()
                                                .minus(daysAgo, ChronoUnit.DAYS)
                                                .toString(),
                                "total", Map.of("amount", baht, "currency", "THB")))
                .expect(201);
    }

    private void awaitBalance(String member, long points) {
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(api.as("agent")
                        .get("/v1/members/" + member + "/balance")
                        .expect(200)
                        .json()
                        .path("available")
                        .asLong())
                .isEqualTo(points));
    }

    private List<String> kinds(UUID customer) {
        return api.asCustomer(customer).all("/v1/customers/" + customer + "/timeline").stream()
                .map((JsonNode entry) -> entry.path("kind").asText())
                .toList();
    }
}
