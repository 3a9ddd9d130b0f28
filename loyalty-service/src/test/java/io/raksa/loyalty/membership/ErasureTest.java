package io.raksa.loyalty.membership;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty;
import io.raksa.loyalty.membership.core.MemberNumber;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ErasureTest {

    private static final String WORDS = "for-Somsri-of-Bang-Rak";

    @Inject
    Jdbi jdbi;

    @Test
    void theCardOfAnErasedPersonLeadsToNobodyAndTheLedgerStays() {
        Loyalty.Membership membership = enrolled();
        bought(membership.customerId(), "1000.00", "THB");
        long points = available(membership.id());
        String card = number(membership.id());
        UUID erasure = UUID.randomUUID();
        write(membership);
        writeMore(membership);

        tell(
                        "customer.erasure.requested.v1",
                        membership.customerId(),
                        Map.of("erasureId", erasure, "customerId", membership.customerId()))
                .then()
                .statusCode(204);

        assertThat(MemberNumber.isValid(number(membership.id()))).isTrue();
        assertThat(number(membership.id())).isNotEqualTo(card);
        assertThat(available(membership.id())).isEqualTo(points + 5 - 3 + 2);
        for (String column : List.of(
                "posting.basis::text",
                "points_hold.reference",
                "checkout.reference",
                "checkout_return.reference",
                "voucher.published_for",
                "voucher_redemption.reference",
                "lot_extension.reason",
                "adjustment_request.reason",
                "audit_entry.changes::text",
                "audit_entry.reason",
                "idempotency_record.body")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(count("select count(*) from %s where strpos(%s, ?) > 0".formatted(table, column), WORDS))
                    .as(column)
                    .isZero();
        }
        assertThat(count("select count(*) from audit_entry where strpos(changes::text, ?) > 0", card))
                .isZero();
        assertThat(count("select count(*) from idempotency_record where strpos(body, ?) > 0", card))
                .isZero();
        assertThat(count(
                        "select count(*) from outbox_event where type = 'io.raksa.loyalty.erasure.done.v1' and strpos(data::text, ?) > 0",
                        erasure.toString()))
                .isOne();
    }

    @Test
    void nothingIsWrittenOfAnErasedPersonAfterwards() {
        Loyalty.Membership membership = enrolled();
        bought(membership.customerId(), "1000.00", "THB");
        Response before = hold(membership, "before");
        erase(membership);

        assertProblem(hold(membership, WORDS)).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
        assertProblem(adjust(membership, 5)).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
        assertProblem(publish(membership, offerWithACode())).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
        as("agent")
                .post("/v1/members/{id}/holds/{hold}/release", membership.id(), before.path("id"))
                .then()
                .statusCode(200)
                .body("reference", equalTo("-"));
    }

    @Test
    void anErasedPersonBecomesNoMemberThoughTheRegistrationIsToldLate() {
        UUID customer = UUID.randomUUID();
        erase(new Loyalty.Membership(UUID.randomUUID(), customer));

        Loyalty.registered(customer).then().statusCode(204);

        assertProblem(withKey(as("agent"))
                        .body(Map.of("customerId", customer, "programme", "raksa"))
                        .post("/v1/members"))
                .hasStatus(409)
                .hasCode("CUSTOMER_UNKNOWN");
        as("agent")
                .queryParam("customerId", customer)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void whoeverWritesOfAPersonWhileTheyAreErasedLeavesNothing() throws Exception {
        Loyalty.Membership membership = enrolled();
        AtomicInteger number = new AtomicInteger();

        Loyalty.atOnce(
                8,
                () -> number.getAndIncrement() == 4
                        ? erase(membership)
                        : adjust(membership, 5).statusCode());

        assertThat(count("select count(*) from posting where strpos(basis::text, ?) > 0", WORDS))
                .isZero();
        assertThat(count("select count(*) from audit_entry where strpos(reason, ?) > 0", WORDS))
                .isZero();
    }

    private static int erase(Loyalty.Membership membership) {
        return tell(
                        "customer.erasure.requested.v1",
                        membership.customerId(),
                        Map.of("erasureId", UUID.randomUUID(), "customerId", membership.customerId()))
                .statusCode();
    }

    private static Response adjust(Loyalty.Membership membership, long points) {
        return withKey(as("supervisor"))
                .body(Map.of("points", points, "reason", WORDS))
                .post("/v1/members/{id}/points", membership.id());
    }

    private static Response hold(Loyalty.Membership membership, String reference) {
        return withKey(as("agent"))
                .body(Map.of("points", 3, "reference", reference))
                .post("/v1/members/{id}/holds", membership.id());
    }

    /** What staff write of somebody: why points were given, what they were set aside for. */
    private void write(Loyalty.Membership membership) {
        adjust(membership, 5).then().statusCode(201);
        hold(membership, WORDS).then().statusCode(201);
        String code = publish(membership, offerWithACode())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        withKey(as("agent"))
                .body(Map.of(
                        "code",
                        code,
                        "reference",
                        WORDS,
                        "customerId",
                        membership.customerId(),
                        "total",
                        Map.of("amount", "200.00", "currency", "THB")))
                .post("/v1/vouchers/redemptions")
                .then()
                .statusCode(201);
    }

    private static Response publish(Loyalty.Membership membership, String offer) {
        return as("agent")
                .body(Map.of("customerId", membership.customerId(), "reason", WORDS))
                .post("/v1/voucher-offers/{id}/publications", offer);
    }

    private String offerWithACode() {
        String offer = withKey(as("manager"))
                .body(Map.of(
                        "name", "test",
                        "kind", "PERCENT",
                        "percent", 15,
                        "startsAt", "2026-01-01T00:00:00Z",
                        "endsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/voucher-offers")
                .path("id");
        String code = "E" + offer.replace("-", "").toUpperCase(Locale.ROOT);
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO voucher (code, offer_id, batch_id, written, most_uses) VALUES (?, ?, ?, ?, 1)",
                code,
                UUID.fromString(offer),
                UUID.fromString(offer),
                code));
        return offer;
    }

    /** Why an end was put off, and why points were asked for that need another person. */
    private static void writeMore(Loyalty.Membership membership) {
        withKey(as("manager"))
                .body(Map.of("endsAt", Instant.now().plus(Duration.ofDays(800)).toString(), "reason", WORDS))
                .post("/v1/members/{id}/extensions", membership.id())
                .then()
                .statusCode(201);
        withKey(as("supervisor"))
                .body(Map.of("points", 6000, "reason", WORDS))
                .post("/v1/members/{id}/points", membership.id())
                .then()
                .statusCode(202);
        checkOut(membership);
    }

    /** The order and the return are named by whoever rings them up. */
    private static void checkOut(Loyalty.Membership membership) {
        Map<String, ?> price = Map.of("amount", "50.00", "currency", "THB");
        String checkout = as("service")
                .body(Map.of(
                        "reference", WORDS,
                        "customerId", membership.customerId(),
                        "lines", List.of(Map.of("id", "1", "sku", "TEA", "quantity", 2, "unitPrice", price))))
                .post("/v1/checkouts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("service")
                .body(Map.of("reference", WORDS, "lines", List.of(Map.of("id", "1", "quantity", 1))))
                .post("/v1/checkouts/{id}/returns", checkout)
                .then()
                .statusCode(201);
    }

    private static String number(UUID member) {
        return as("analyst").get("/v1/members/{id}", member).path("memberNumber");
    }

    private long count(String query, String argument) {
        return jdbi.withHandle(
                handle -> handle.select(query, argument).mapTo(Long.class).one());
    }
}
