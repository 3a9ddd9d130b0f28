package io.raksa.customer.imports;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.run;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.unique;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE, contract = false)
class CustomersImportTest {

    private static final String HEADER = "id,name,name_en,language,source,note,phone,line\n";

    @Inject
    Importing importing;

    @Test
    void whoIsNewIsRegisteredAndWhoIsKnownIsUpdatedByTheChosenIdentifier() {
        String system = unique("old");
        String phone = phone();
        UUID known = known(system, "1", "คุณเก่า");
        UUID same = known(system, "2", "คุณเดิม");

        done(brought(system, false, HEADER + """
                        1,คุณใหม่,Khun Mai,th,REFERRAL,By a friend,%s,
                        2,คุณเดิม,,,,,,
                        3,คุณสาม,Khun Sam,en,ADVERTISEMENT,Songkran leaflet,,
                        """.formatted(phone)))
                .body("state", equalTo("DONE"))
                .body("linesDone", equalTo(4))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(0))
                .body("faults", anEmptyMap());

        as("manager")
                .get("/v1/customers/" + known)
                .then()
                .body("version", equalTo(2))
                .body("displayName", equalTo("คุณใหม่"))
                .body("nameEn", equalTo("Khun Mai"))
                .body("preferredLanguage", equalTo("th"))
                .body("acquisition.source", equalTo("REFERRAL"))
                .body("acquisition.note", equalTo("By a friend"))
                .body("identifiers.size()", equalTo(2))
                .body("identifiers.value", hasItem(phone));
        as("manager").get("/v1/customers/" + same).then().body("version", equalTo(1));
        UUID third = owner(system, "3");
        as("manager")
                .get("/v1/customers/" + third)
                .then()
                .body("version", equalTo(1))
                .body("displayName", equalTo("คุณสาม"))
                .body("acquisition.note", equalTo("Songkran leaflet"));
        assertThat(told(third)).containsExactly("io.raksa.customer.customer.registered.v1");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String system = unique("old");
        String file = HEADER + "1,คุณหนึ่ง,,th,OTHER,,%s,\n2,คุณสอง,,,,,,\n".formatted(phone());
        done(brought(system, false, file)).body("created", equalTo(2));

        done(brought(system, false, file))
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
        assertThat(column(
                        "select version from customer join customer_identifier on customer_id = id where system = '%s'"
                                .formatted(system)))
                .containsExactly("1", "1");
    }

    @Test
    void aLineKnowsWhatTheLinesBeforeItSaid() {
        String system = unique("old");
        String phone = phone();

        done(brought(system, false, HEADER + """
                        1,คุณหนึ่ง,,,,,,
                        1,คุณหนึ่ง,Khun Nueng,,,,%s,
                        1,คุณหนึ่ง,Khun Nueng,,,,,
                        2,คุณสอง,,,,,%s,
                        """.formatted(phone, phone)))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1))
                .body("faults.IDENTIFIER_TAKEN", equalTo(1));
        as("manager")
                .get("/v1/customers/" + owner(system, "1"))
                .then()
                .body("nameEn", equalTo("Khun Nueng"))
                .body("identifiers.size()", equalTo(2));
    }

    @Test
    void everythingThatIsWrongWithALineIsToldAndTheLineIsNotTaken() {
        String system = unique("old");
        String taken = phone();
        known(system, "1", "คุณหนึ่ง");
        register("{\"displayName\": \"Other\", \"identifiers\": [{\"type\": \"PHONE\", \"value\": \"%s\"}]}"
                .formatted(taken));

        UUID asked = brought(system, false, HEADER + """
                1,คุณหนึ่ง,,,,,%s,
                ,คุณสอง,,fr,FATE,,12,
                3,%s,,,,,,
                """.formatted(taken, "x".repeat(201)));

        done(asked).body("created", equalTo(0)).body("refused", equalTo(3));
        assertThat(faults(asked))
                .containsExactlyInAnyOrder("""
                {"line":2,"column":"phone","rule":"IDENTIFIER_TAKEN","value":"%s"}""".formatted(taken), """
                {"line":3,"column":"phone","rule":"NOT_AN_IDENTIFIER","value":"12"}""", """
                {"line":3,"column":"id","rule":"MISSING","value":""}""", """
                {"line":3,"column":"language","rule":"NOT_A_LANGUAGE","value":"fr"}""", """
                {"line":3,"column":"source","rule":"NOT_A_SOURCE","value":"FATE"}""", """
                {"line":4,"column":"name","rule":"TOO_LONG","value":"%s"}""".formatted("x".repeat(200)));
    }

    @Test
    void aDryRunTellsHowManyWouldBeCreatedUpdatedAndUnchangedAndKeepsNothing() {
        String system = unique("old");
        UUID known = known(system, "1", "คุณเก่า");
        known(system, "2", "คุณเดิม");

        done(brought(system, true, HEADER + "1,คุณใหม่,,,,,,\n2,คุณเดิม,,,,,,\n3,คุณสาม,,,,,,\n"))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));

        as("manager")
                .get("/v1/customers/" + known)
                .then()
                .body("version", equalTo(1))
                .body("displayName", equalTo("คุณเก่า"));
        assertThat(column("select count(*) from customer_identifier where system = '%s'".formatted(system)))
                .containsExactly("2");
    }

    @Test
    void whoWasErasedDoesNotComeBackAndTheFaultKeepsNothingOfThem() {
        String system = unique("old");
        String phone = phone();
        String file = HEADER + "1,คุณหนึ่ง,,,,,%s,\n".formatted(phone);
        done(brought(system, false, file)).body("created", equalTo(1));
        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(owner(system, "1")))
                .post("/v1/erasures")
                .then()
                .statusCode(201);

        UUID again = brought(system, false, file);

        done(again).body("created", equalTo(0)).body("refused", equalTo(1));
        assertThat(faults(again)).containsExactly("""
                {"line":2,"column":"id","rule":"IDENTIFIER_SUPPRESSED","value":""}""");
        assertThat(column("select count(*) from customer_identifier where system = '%s'".formatted(system)))
                .containsExactly("0");
    }

    /** What a process leaves that ended when three of five lines were put down: nobody works, the import runs. */
    @Test
    void anImportThatWasCutShortGoesOnBehindTheLastLinesPutDown() {
        String system = unique("old");
        UUID whole = brought(system, false, HEADER + "1,ก,,,,,,\n2,ข,,,,,,\n3,ค,,,,,,\n4,ง,,,,,,\n5,จ,,,,,,\n");
        done(whole).body("created", equalTo(5));
        UUID cut = asked(system, false);
        UUID upload = UUID.randomUUID();
        run(
                "insert into import_piece (upload, number, import_id, data) values ('%s', 0, '%s', convert_to('%s', 'UTF8'))"
                        .formatted(upload, cut, HEADER + "1,a,,,,,,\n2,b,,,,,,\n3,c,,,,,,\n4,d,,,,,,\n6,f,,,,,,\n"));
        run("update import set state = 'RUNNING', upload = '%s', lines_done = 4, updated = 3 where id = '%s'"
                .formatted(upload, cut));

        importing.run(UUID.randomUUID(), new Importing.Work(cut));

        done(cut)
                .body("state", equalTo("DONE"))
                .body("linesDone", equalTo(6))
                .body("created", equalTo(1))
                .body("updated", equalTo(4));
        assertThat(column(
                        "select display_name from customer join customer_identifier on customer_id = id where system = '%s' order by value"
                                .formatted(system)))
                .containsExactly("ก", "ข", "ค", "d", "จ", "f");
    }

    @Test
    void aPlanThatCannotBeFollowedIsRefused() {
        assertProblem(message(as("manager"), plan("old", false).replace("\"matchBy\": \"id\"", "\"matchBy\": \"nr\""))
                        .post("/v1/imports"))
                .hasStatus(400)
                .hasCode("MATCH_BY_UNKNOWN");
        assertProblem(message(
                                as("manager"),
                                plan("old", false).replace("\"type\": \"PHONE\"", "\"type\": \"EXTERNAL\""))
                        .post("/v1/imports"))
                .hasStatus(400)
                .hasCode("IDENTIFIER_SYSTEM_MISPLACED");
        assertThat(message(as("manager"), plan("old", false).replace("CUSTOMERS", "FRIENDS"))
                        .post("/v1/imports")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReversalTakesBackWhatTheImportMadeOfCustomersUnlessMoreHasCome() {
        String system = unique("old");
        String phone = phone();
        UUID known = known(system, "1", "คุณเก่า");
        UUID changedSince = known(system, "2", "คุณสอง");
        UUID asked = brought(system, false, HEADER + """
                1,คุณใหม่,Khun Mai,th,,,%s,
                2,คุณเปลี่ยน,Khun Plian,,,,,
                1,คุณใหม่กว่า,,,,,,
                3,คุณสาม,,,,,,
                4,คุณสี่,,,,,,
                5,คุณห้า,,,,,,
                6,คุณหก,,,,,,
                """.formatted(phone));
        done(asked).body("created", equalTo(4)).body("updated", equalTo(3));
        UUID third = owner(system, "3");
        UUID fourth = owner(system, "4");
        buy(fourth, "2026-03-01", "10.00");
        as("agent")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("""
                        {"identifiers": [{"type": "EXTERNAL", "system": "%s", "value": "5"}, {"type": "PHONE", "value": "%s"}]}""".formatted(system, phone()))
                .patch("/v1/customers/" + owner(system, "5"))
                .then()
                .statusCode(200);
        as("agent")
                .contentType("application/json")
                .body("{\"guide\": \"SAYS_LITTLE\"}")
                .put("/v1/customers/" + owner(system, "6") + "/handling")
                .then()
                .statusCode(200);
        as("agent")
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"displayName\": \"คุณแก้\"}")
                .patch("/v1/customers/" + changedSince)
                .then()
                .statusCode(200);

        for (int i = 0; i < 2; i++) {
            as("manager").post("/v1/imports/" + asked + "/reversal").then().statusCode(202);
            await().atMost(Duration.ofMinutes(2)).until(() -> "DONE"
                    .equals(as("manager")
                            .get("/v1/imports/" + asked + "/reversal")
                            .path("state")));
        }

        as("analyst")
                .get("/v1/imports/" + asked + "/reversal")
                .then()
                .body("takenBack", equalTo(1))
                .body("restored", equalTo(1))
                .body("restoredInPart", equalTo(1))
                .body("kept", equalTo(3))
                .body("remaining", equalTo(0));
        as("agent")
                .get("/v1/customers/" + known)
                .then()
                .body("displayName", equalTo("คุณเก่า"))
                .body("nameEn", nullValue())
                .body("preferredLanguage", nullValue())
                .body("identifiers", hasSize(1));
        as("agent")
                .get("/v1/customers/" + changedSince)
                .then()
                .body("displayName", equalTo("คุณแก้"))
                .body("nameEn", nullValue());
        as("agent")
                .get("/v1/customers/" + third)
                .then()
                .body("displayName", equalTo("-"))
                .body("identifiers", hasSize(0));
        as("agent").get("/v1/customers/" + fourth).then().body("displayName", equalTo("คุณสี่"));
        assertThat(column(
                        "select count(*) from import_customer_effect where import_id = '%s' and strpos(after::text, 'คุณ') > 0"
                                .formatted(asked)))
                .containsExactly("0");
        done(brought(system, false, HEADER + "3,คุณสาม,,,,,%s,\n".formatted(phone)))
                .body("created", equalTo(1));
    }

    @Test
    void aNumberThatManyShareIsAFaultAndADryRunBringsNothingToReverse() {
        String system = unique("old");
        String phone = phone();
        message(as("manager"), """
                {"identifier": {"type": "PHONE", "value": "%s"}, "reason": "The office."}""".formatted(phone))
                .post("/v1/blocked-identifiers")
                .then()
                .statusCode(201);
        UUID asked = brought(system, true, HEADER + "1,คุณหนึ่ง,,,,,%s,\n2,คุณสอง,,,,,,\n".formatted(phone));

        done(asked).body("created", equalTo(1)).body("faults.IDENTIFIER_BLOCKED", equalTo(1));

        assertProblem(as("manager").post("/v1/imports/" + asked + "/reversal"))
                .hasStatus(409)
                .hasCode("IMPORT_BROUGHT_NOTHING");
    }

    private static UUID known(String system, String id, String name) {
        return UUID.fromString(register("""
                        {"displayName": "%s", "identifiers": [{"type": "EXTERNAL", "system": "%s", "value": "%s"}]}""".formatted(name, system, id))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static UUID owner(String system, String id) {
        return UUID.fromString(column("select customer_id from customer_identifier where system = '%s' and value = '%s'"
                        .formatted(system, id))
                .getFirst());
    }

    private static UUID brought(String system, boolean dryRun, String file) {
        UUID asked = asked(system, dryRun);
        put(asked, file).then().statusCode(202);
        return asked;
    }

    private static UUID asked(String system, boolean dryRun) {
        return UUID.fromString(message(as("manager"), plan(system, dryRun))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String plan(String system, boolean dryRun) {
        return """
                {"kind": "CUSTOMERS", "name": "Members", "format": "CSV", "encoding": "UTF_8", "dryRun": %s, "matchBy": "id",
                 "columns": {"displayName": "name", "nameEn": "name_en", "preferredLanguage": "language", "acquisitionSource": "source",
                             "acquisitionNote": "note",
                             "identifiers": [{"column": "id", "type": "EXTERNAL", "system": "%s"}, {"column": "phone", "type": "PHONE"},
                                             {"column": "line", "type": "LINE"}]}}""".formatted(dryRun, system);
    }

    private static Response put(UUID asked, String file) {
        return as("manager")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/v1/imports/" + asked + "/file");
    }

    private static List<String> faults(UUID asked) {
        return as("manager")
                .get("/v1/imports/" + asked + "/faults")
                .asString()
                .lines()
                .toList();
    }

    private static ValidatableResponse done(UUID asked) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !"RUNNING"
                .equals(as("manager").get("/v1/imports/" + asked).path("state")));
        return as("manager").get("/v1/imports/" + asked).then().statusCode(200);
    }
}
