package io.raksa.customer.segment;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.segment.SegmentSteps.everybodyIsLookedAt;
import static io.raksa.customer.segment.SegmentSteps.newSegment;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class SegmentExportTest {

    private static final String HEAD =
            "customerId,kind,displayName,nameEn,language,stage,standing,phone,email,line,memberCard,promotionBy,registeredDay,enteredAt,rule,facts\r\n";

    @AfterEach
    void theSegmentsOfThisTestEnd() {
        Api.run("update segment set archived = true");
    }

    @Test
    void aSpreadsheetRunsNothingOfIt() {
        String digits = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        String email = Api.unique("a") + "@example.com";
        UUID customer = customer("""
                {"displayName": "=HYPERLINK(\\"http://evil.example\\",\\"คลิก\\")", "nameEn": "@cmd", "preferredLanguage": "th",
                 "identifiers": [{"type": "PHONE", "value": "08%s"}, {"type": "EMAIL", "value": "%s"}]}""".formatted(digits, email));
        agree(customer, "PROMOTION", "LINE");
        agree(customer, "PROMOTION", "EMAIL");
        agree(customer, "SURVEY", "SMS");
        buy(customer, "2019-03-01", "31.75");
        UUID segment = newSegment("spend == 31.75");
        everybodyIsLookedAt();

        Response export = export("manager", segment, "text/csv", "?bom=UTF_8");

        export.then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"segment-%s.csv\"".formatted(segment))
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept");
        String text = new String(export.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
                .matches("\uFEFF"
                        + java.util.regex.Pattern.quote(
                                HEAD
                                        + customer
                                        + ",PERSON,\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"คลิก\"\")\",'@cmd,th,FIRST_VISIT,")
                        + "[A-Z_]+,"
                        + java.util.regex.Pattern.quote("'+668" + digits + "," + email + ",,,EMAIL LINE,")
                        + "\\d{4}-\\d\\d-\\d\\d,\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z,1,"
                        + java.util.regex.Pattern.quote("\"{\"\"spend\"\":31.75}\"\r\n"));
        assertThat(Api.column(
                        "select changes ->> 'format' from audit_entry where action = 'segment.exported' and resource_id = '"
                                + segment + "'"))
                .hasSize(1)
                .first()
                .asString()
                .contains("CSV");
    }

    @Test
    void aMergedRecordIsNotInItAndItsIdentifiersAreTheProfiles() {
        UUID survivor = newCustomer();
        String email = Api.unique("m") + "@example.com";
        UUID merged = customer("""
                {"displayName": "คุณซ้ำ", "identifiers": [{"type": "EMAIL", "value": "%s"}]}""".formatted(email));
        UUID segment = newSegment("kind == 'PERSON'");
        everybodyIsLookedAt();
        merge(survivor, merged);
        Api.run("""
                insert into segment_member (segment_id, customer_id, entered_at, rule, facts)
                values ('%s', '%s', now(), 1, '{}') on conflict do nothing""".formatted(segment, merged));

        List<JsonPath> lines = lines(export("admin", segment, "application/x-ndjson", ""));

        assertThat(lines)
                .extracting(line -> line.getString("customerId"))
                .contains(survivor.toString())
                .doesNotContain(merged.toString());
        assertThat(lines)
                .filteredOn(line -> survivor.toString().equals(line.getString("customerId")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getString("email")).isEqualTo(email);
                    assertThat(line.getString("facts.kind")).isEqualTo("PERSON");
                    assertThat(line.getList("promotionBy")).isEmpty();
                });
    }

    @Test
    void everyMemberIsInItOnceHoweverManyThereAre() {
        UUID segment = newSegment("spend == -1.0");
        everybodyIsLookedAt();
        Api.run("""
                with made as (
                    insert into customer (id, version, kind, display_name, registered_at)
                    select uuidv7(), 1, 'PERSON', 'คุณหลาย', now() from generate_series(1, 1501) returning id)
                insert into segment_member (segment_id, customer_id, entered_at, rule, facts)
                select '%s', id, now(), 1, '{}' from made""".formatted(segment));

        assertThat(lines(export("manager", segment, "application/x-ndjson", "")))
                .hasSize(1501)
                .extracting(line -> line.getString("customerId"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void anythingElseIsRefused() {
        buy(newCustomer(), "2019-03-01", "31.50");
        UUID segment = newSegment("hasBought");
        everybodyIsLookedAt();

        assertProblem(export("manager", segment, "text/csv", "?bom=UTF_16"))
                .hasStatus(400)
                .hasErrorAt("#bom");
        assertThat(export("manager", segment, "application/xml", "").statusCode())
                .isEqualTo(406);
        assertThat(export("manager", UUID.randomUUID(), "text/csv", "").statusCode())
                .isEqualTo(404);
        assertThat(export("manager", segment, "*/*", "").contentType()).startsWith("text/csv");
        assertThat(export("manager", segment, "text/csv;q=0.5, application/x-ndjson", "")
                        .contentType())
                .startsWith("application/x-ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "agent", "supervisor", "analyst", "service"})
    void onlyManagersAndAdministratorsTakeItOut(String role) {
        UUID segment = newSegment("hasBought");

        assertThat(export(role, segment, "text/csv", "").statusCode()).isEqualTo(403);
        assertThat(RestAssured.given()
                        .get("/v1/segments/" + segment + "/export")
                        .statusCode())
                .isEqualTo(401);
    }

    private static Response export(String role, UUID segment, String accept, String query) {
        return as(role).accept(accept).get("/v1/segments/" + segment + "/export" + query);
    }

    private static List<JsonPath> lines(Response export) {
        export.then().statusCode(200).header("Content-Type", "application/x-ndjson;charset=utf-8");
        return new String(export.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    private static UUID customer(String body) {
        return UUID.fromString(register(body).then().statusCode(201).extract().path("id"));
    }

    private static void agree(UUID customer, String purpose, String channel) {
        message(as("agent"), """
                {"purpose": "%s", "channel": "%s", "wording": "ยินยอมรับข่าว", "proof": {"method": "VOICE", "evidence": "call 7"}}""".formatted(purpose, channel))
                .post("/v1/customers/" + customer + "/consents")
                .then()
                .statusCode(201);
    }

    private static void merge(UUID survivor, UUID merged) {
        message(as("supervisor"), "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201);
    }
}
