package io.raksa.customer.erasure;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.bulk;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.run;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.unique;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.platform.leftover.Leftovers;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ErasureTest {

    @Inject
    Leftovers leftovers;

    private final String name = unique("สมชาย");
    private final String phone = phone();
    private final String card = unique("card");
    private final String source = unique("till");

    @Test
    void afterAnErasureNothingHoldsThePersonsIdentifiersAndTheFiguresAreUnchanged() {
        UUID person = person();
        buy(person, "1990-03-01", "100.00");
        buy(person, "1990-03-02", "50.50");
        String month = as("manager")
                .get("/v1/relationship-report?from=1990-03-01&to=1990-04-01")
                .asString();
        assertThat(placesOf(name)).isNotEmpty();
        assertThat(placesOf(normalizedPhone())).isNotEmpty();

        erase(person)
                .then()
                .statusCode(201)
                .body("customerId", equalTo(person.toString()))
                .body("dueOn", notNullValue())
                .body("done", equalTo(false))
                .body("parts", hasSize(3))
                .body("parts[0].service", equalTo("customer"))
                .body("parts[0].doneAt", notNullValue())
                .body("parts[1].doneAt", nullValue());

        for (String trace : traces()) {
            assertThat(placesOf(trace)).as(trace).isEmpty();
        }
        assertThat(as("manager")
                        .get("/v1/relationship-report?from=1990-03-01&to=1990-04-01")
                        .asString())
                .isEqualTo(month);
        as("agent")
                .get("/v1/customers/" + person)
                .then()
                .statusCode(200)
                .body("displayName", equalTo("-"))
                .body("identifiers", hasSize(0));
        assertThat(told(person)).contains("io.raksa.customer.erasure.requested.v1");
    }

    @Test
    void whateverWasNotedOfThePersonIsBlankedWhereverItIs() {
        UUID person = person();
        UUID purchase = buy(person, "2026-03-01", "100.00");
        note("/v1/purchases/" + purchase + "/returns", """
                {"source": "%s", "externalId": "1", "returnedAt": "2026-03-05T05:00:00Z", "reason": "%s"}""");
        note("/v1/customers/" + person + "/interactions", """
                {"source": "%s", "externalId": "2", "happenedAt": "2026-03-02T05:00:00Z", "channel": "shop", "moment": "DURING", "note": "%s"}""");
        note("/v1/customers/" + person + "/recommendations", """
                {"source": "%s", "externalId": "3", "kind": "PUBLIC", "recommendedAt": "2026-03-02T05:00:00Z", "note": "%s"}""");
        message(as("agent"), """
                {"purpose": "SURVEY", "channel": "SMS", "wording": "v1", "proof": {"method": "PAPER", "evidence": "signed by %s"}}""".formatted(name))
                .post("/v1/customers/" + person + "/consents")
                .then()
                .statusCode(201);
        assertThat(placesOf(name))
                .contains(
                        "purchase_return.reason",
                        "interaction.note",
                        "recommendation.note",
                        "consent_entry.evidence",
                        "customer.acquisition_note");

        erase(person).then().statusCode(201);

        for (String trace : traces()) {
            assertThat(placesOf(trace)).as(trace).isEmpty();
        }
    }

    private void note(String path, String message) {
        message(as("agent"), message.formatted(source, name + " " + phone))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void theDatabaseItselfForgetsThePersonWithinHours() {
        UUID person = person();
        for (int i = 0; i < 5; i++) {
            register("""
                    {"displayName": "%s", "identifiers": [{"type": "PHONE", "value": "%s"}]}""".formatted(unique("another"), phone())).then().statusCode(201);
        }
        run("alter table customer_identifier alter column value set statistics 10000");
        run("alter table customer alter column display_name set statistics 10000");
        run("analyze customer");
        run("analyze customer_identifier");
        assertThat(samplesOf(name)).isPositive();
        assertThat(samplesOf(phone)).isPositive();
        erase(person).then().statusCode(201);

        await().untilAsserted(() -> {
            leftovers.run();
            for (String trace : traces()) {
                assertThat(samplesOf(trace)).as(trace).isZero();
            }
        });
    }

    /** In how many columns' samples of values a text is. */
    private static long samplesOf(String text) {
        return Long.parseLong(column("""
                select count(*) from pg_stats
                where strpos(most_common_vals::text, '%1$s') > 0 or strpos(histogram_bounds::text, '%1$s') > 0
                   or strpos(most_common_elems::text, '%1$s') > 0""".formatted(text)).getFirst());
    }

    @Test
    void whoComesBackFromABackupIsErasedAgainByTheListThatWasKept() {
        UUID person = person();
        run("create table backup_customer as select * from customer where id = '%s'".formatted(person));
        run("create table backup_identifier as select * from customer_identifier where customer_id = '%s'"
                .formatted(person));
        erase(person).then().statusCode(201);
        String kept = as("admin").get("/v1/erasures?limit=1").then().extract().path("items[0].customerId");
        assertThat(kept).isEqualTo(person.toString());
        restore(person);
        as("agent").get("/v1/customers/" + person).then().body("displayName", equalTo(name));

        erase(UUID.fromString(kept)).then().statusCode(201);

        for (String trace : traces()) {
            assertThat(placesOf(trace)).as(trace).isEmpty();
        }
        assertProblem(register("""
                        {"displayName": "B", "identifiers": [{"type": "PHONE", "value": "%s"}]}""".formatted(phone))).hasCode("IDENTIFIER_SUPPRESSED");
    }

    /** The database as it was before the person was erased: with the person, without the erasure. */
    private static void restore(UUID person) {
        run("delete from erasure_part where erasure_id in (select id from erasure where customer_id = '%s')"
                .formatted(person));
        run("delete from erasure where customer_id = '%s'".formatted(person));
        run("delete from suppressed_identifier");
        run("""
                update customer set display_name = backup.display_name, name_en = backup.name_en, acquisition_note = backup.acquisition_note
                from backup_customer as backup where customer.id = backup.id""");
        run("insert into customer_identifier select * from backup_identifier");
        run("drop table backup_customer");
        run("drop table backup_identifier");
    }

    @Test
    void noIntakeBringsThePersonBack() {
        String line = """
                {"source": "%s", "externalId": "1", "customer": {"type": "EXTERNAL", "system": "%s", "value": "%s"}, \
                "purchasedAt": "2026-03-01T05:00:00Z", "total": {"amount": "10.00", "currency": "THB"}}
                """.formatted(source, source, card);
        assertThat(bulk(as("service"), line).asString()).contains("CREATED");
        UUID person = UUID.fromString(
                column("select customer_id from customer_identifier where normalized = '%s'".formatted(card))
                        .getFirst());
        erase(person).then().statusCode(201);

        assertThat(bulk(as("service"), line).asString()).contains("REFUSED");
        assertThat(bulk(as("service"), line.replace("\"externalId\": \"1\"", "\"externalId\": \"2\""))
                        .asString())
                .contains("BUYER_SUPPRESSED");
        assertProblem(purchase(partner(source), line.replace("\"externalId\": \"1\"", "\"externalId\": \"3\"")))
                .hasStatus(409)
                .hasCode("BUYER_SUPPRESSED");
        assertProblem(register("""
                        {"displayName": "B", "identifiers": [{"type": "EXTERNAL", "system": "%s", "value": "%s"}]}""".formatted(source, card)))
                .hasStatus(409)
                .hasCode("IDENTIFIER_SUPPRESSED")
                .hasErrorAt("/identifiers/0");
        assertThat(placesOf(card)).isEmpty();
    }

    @Test
    void aLateEventOfAnErasedPersonIsPassedOver() {
        UUID person = person();
        erase(person).then().statusCode(201);

        event("feedback.feedback.received.v1", person, """
                {"feedbackId": "%s", "customerId": "%s", "kind": "COMPLAINT", "channel": "WEB", "receivedAt": "2026-03-01T05:00:00Z"}""".formatted(UUID.randomUUID(), person));

        assertThat(column("select count(*) from told_fact where customer_id = '%s'".formatted(person)))
                .containsExactly("0");
    }

    @Test
    void theReceiptIsWholeWhenEveryServiceHasSaidSo() {
        UUID person = person();
        String receipt = erase(person).then().statusCode(201).extract().path("id");

        event(
                "feedback.erasure.done.v1",
                person,
                "{\"erasureId\": \"%s\", \"at\": \"2026-03-01T05:00:00Z\"}".formatted(receipt));
        as("admin").get("/v1/erasures/" + receipt).then().statusCode(200).body("done", equalTo(false));
        event(
                "loyalty.erasure.done.v1",
                person,
                "{\"erasureId\": \"%s\", \"at\": \"2026-03-02T05:00:00Z\"}".formatted(receipt));
        event(
                "loyalty.erasure.done.v1",
                person,
                "{\"erasureId\": \"%s\", \"at\": \"2026-03-03T05:00:00Z\"}".formatted(receipt));

        as("admin")
                .get("/v1/erasures/" + receipt)
                .then()
                .statusCode(200)
                .body("done", equalTo(true))
                .body("parts.find { it.service == 'loyalty' }.doneAt", equalTo("2026-03-02T05:00:00Z"));
    }

    @Test
    void whoIsErasedTwiceKeepsTheFirstReceipt() {
        UUID person = person();
        String first = erase(person).path("id");

        erase(person).then().statusCode(201).body("id", equalTo(first));
        assertProblem(erase(UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aPersonExportsAllThatIsKnown() {
        UUID person = person();
        buy(person, "2026-03-01", "100.00");
        as("agent")
                .contentType("application/json")
                .body("{\"guide\": \"SAYS_LITTLE\"}")
                .put("/v1/customers/" + person + "/handling")
                .then()
                .statusCode(200);

        with(Tokens.customer(person))
                .get("/v1/customers/" + person + "/export")
                .then()
                .statusCode(200)
                .body("profile.display_name", equalTo(name))
                .body("identifiers", hasSize(2))
                .body("identifiers[0].normalized", equalTo(normalizedPhone()))
                .body("purchases", hasSize(1))
                .body("purchaseDays", hasSize(1))
                .body("handling[0].guide", equalTo("SAYS_LITTLE"))
                .body("groups", hasSize(0))
                .body("stageChanges.aspect", containsInAnyOrder("STAGE", "STANDING"));
        as("admin").get("/v1/customers/" + person + "/export").then().statusCode(200);
        as("admin").get("/v1/customers/" + UUID.randomUUID() + "/export").then().statusCode(404);
        as("agent").get("/v1/customers/" + person + "/export").then().statusCode(403);
        with(Tokens.customer(newCustomer()))
                .get("/v1/customers/" + person + "/export")
                .then()
                .statusCode(403);
        RestAssured.given().get("/v1/customers/" + person + "/export").then().statusCode(401);
    }

    @Test
    void aPersonMayEraseThemselvesAndNobodyElse() {
        UUID person = person();
        String body = "{\"customerId\": \"%s\"}".formatted(person);
        message(with(Tokens.customer(newCustomer())), body)
                .post("/v1/erasures")
                .then()
                .statusCode(403);
        message(as("manager"), body).post("/v1/erasures").then().statusCode(403);
        RestAssured.given().get("/v1/erasures").then().statusCode(401);
        as("agent").get("/v1/erasures").then().statusCode(403);

        String receipt = message(with(Tokens.customer(person)), body)
                .post("/v1/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        with(Tokens.customer(person)).get("/v1/erasures/" + receipt).then().statusCode(200);
        with(Tokens.customer(newCustomer()))
                .get("/v1/erasures/" + receipt)
                .then()
                .statusCode(403);
        as("admin").get("/v1/erasures?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    private UUID person() {
        return UUID.fromString(register("""
                        {"displayName": "%s", "nameEn": "%s", "acquisition": {"source": "OTHER", "note": "known to %s"},
                         "identifiers": [{"type": "PHONE", "value": "%s"}, {"type": "MEMBER_CARD", "value": "%s"}]}""".formatted(name, name, name, phone, card))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private List<String> traces() {
        return List.of(name, phone, normalizedPhone(), card, card.replace("-", ""));
    }

    private String normalizedPhone() {
        return "+66" + phone.replace("-", "").substring(1);
    }

    private static Response erase(UUID person) {
        return message(as("admin"), "{\"customerId\": \"%s\"}".formatted(person))
                .post("/v1/erasures");
    }

    private static void event(String type, UUID subject, String data) {
        with(Tokens.service("feedback-service"))
                .contentType("application/cloudevents+json")
                .body("""
                        {"specversion": "1.0", "id": "%s", "source": "urn:raksa:test", "type": "io.raksa.%s", "subject": "%s",
                         "time": "2026-03-01T05:00:00Z", "datacontenttype": "application/json", "data": %s}""".formatted(UUID.randomUUID(), type, subject, data))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }

    /** The columns, of all tables, that hold a text: in words, in JSON or in bytes. */
    private static List<String> placesOf(String text) {
        List<String> places = new ArrayList<>();
        for (String column : column("""
                select format('%I.%I', table_name, column_name) from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'bytea', 'ARRAY', 'character varying')
                  and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')""")) {
            String[] names = column.split("\\.", -1);
            boolean found = column(
                            "select exists (select from %s where strpos(lower(%s::text), lower('%s')) > 0 or strpos(%s::text, encode(convert_to('%s', 'UTF8'), 'hex')) > 0)"
                                    .formatted(names[0], names[1], text, names[1], text))
                    .getFirst()
                    .equals("t");
            if (found) {
                places.add(column);
            }
        }
        return places;
    }
}
