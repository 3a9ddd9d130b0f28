package io.raksa.loyalty.membership;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty;
import io.raksa.loyalty.membership.core.MemberNumber;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        assertThat(available(membership.id())).isEqualTo(points + 5 - 3);
        for (String column : List.of(
                "posting.basis::text",
                "points_hold.reference",
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

    /** What staff write of somebody: why points were given, what they were set aside for. */
    private static void write(Loyalty.Membership membership) {
        withKey(as("supervisor"))
                .body(Map.of("points", 5, "reason", WORDS))
                .post("/v1/members/{id}/points", membership.id())
                .then()
                .statusCode(201);
        withKey(as("agent"))
                .body(Map.of("points", 3, "reference", WORDS))
                .post("/v1/members/{id}/holds", membership.id())
                .then()
                .statusCode(201);
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
    }

    private static String number(UUID member) {
        return as("analyst").get("/v1/members/{id}", member).path("memberNumber");
    }

    private long count(String query, String argument) {
        return jdbi.withHandle(
                handle -> handle.select(query, argument).mapTo(Long.class).one());
    }
}
