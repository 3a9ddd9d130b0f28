package io.raksa.loyalty.exports;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ExportTest {

    @Inject
    Jdbi jdbi;

    @Test
    void membersAndBalancesAreThereOnceInBothForms() {
        Membership member = enrolled();
        adjust(member.id(), 77).then().statusCode(201);
        String number = as("agent").get("/v1/members/{id}", member.id()).path("memberNumber");

        assertThat(rows("members", "NDJSON", member.id()))
                .singleElement()
                .asString()
                .contains("\"memberNumber\":\"" + number + "\"", "\"programme\":\"raksa\"");
        assertThat(rows("members", "CSV", member.id()))
                .singleElement()
                .asString()
                .startsWith(member.id() + "," + number + "," + member.customerId() + ",raksa,");
        assertThat(rows("balances", "CSV", member.id()))
                .containsExactly(member.id() + "," + number + "," + member.customerId() + ",77,0,0,0");
        as("manager")
                .get("/v1/loyalty-exports/balances?format=CSV")
                .then()
                .header("Content-Type", startsWith("text/csv"))
                .body(startsWith("memberId,memberNumber,customerId,available,pending,held,owed\r\n"));
    }

    @Test
    void codesOfAnOfferComeAllHoweverMany() {
        String offer = withKey(as("manager"))
                .body(Map.of(
                        "name", "test",
                        "kind", "PERCENT",
                        "percent", 15,
                        "startsAt", "2026-01-01T00:00:00Z",
                        "endsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/voucher-offers")
                .path("id");
        String start = "X" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO voucher (code, offer_id, written, most_uses)
                SELECT ? || lpad(i::text, 6, '0'), ?, ? || '-' || i, 1 FROM generate_series(1, 4500) AS i""", start, UUID.fromString(offer), start));

        List<String> rows = as("manager")
                .queryParam("offerId", offer)
                .get("/v1/loyalty-exports/voucher-codes")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(rows).hasSize(4_500).doesNotHaveDuplicates();
        assertThat(rows.getFirst())
                .isEqualTo("{\"code\":\"%s-1\",\"uses\":1,\"used\":0,\"given\":false}".formatted(start));
    }

    @Test
    void whatIsAskedForMustBeThere() {
        assertProblem(as("manager").get("/v1/loyalty-exports/voucher-codes?offerId=" + UUID.randomUUID()))
                .hasStatus(404);
        assertProblem(as("manager").get("/v1/loyalty-exports/members?format=XML"))
                .hasStatus(400)
                .hasErrorAt("#format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst", "partner", "customer", "service"})
    void othersTakeNoFiles(String role) {
        assertProblem(as(role).get("/v1/loyalty-exports/members")).hasStatus(403);
        assertProblem(as(role).get("/v1/loyalty-exports/balances")).hasStatus(403);
        assertProblem(as(role).get("/v1/loyalty-exports/voucher-codes?offerId=" + UUID.randomUUID()))
                .hasStatus(403);
    }

    private static List<String> rows(String what, String format, UUID member) {
        return as("manager")
                .queryParam("format", format)
                .get("/v1/loyalty-exports/" + what)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.contains(member.toString()))
                .toList();
    }
}
