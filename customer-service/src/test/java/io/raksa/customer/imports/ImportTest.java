package io.raksa.customer.imports;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.unique;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE, contract = false)
class ImportTest {

    private static final Path ONLINE_RETAIL = Path.of("../../shared/data/online-retail/lines.csv.gz");
    private static final String HEADER = "invoice,sku,name,quantity,at,price,customer\n";

    @TestHTTPResource("/v1/imports")
    URI address;

    @Test
    void linesThatFollowEachOtherAreOnePurchaseAndEveryFaultIsTold() {
        String source = unique("till");
        UUID asked = create(source, "CSV", "UTF_8", false);
        upload(asked, HEADER + """
                1,A,Tea,2,2026-03-01T09:00:00,10.50,C1
                1,B,"Milk, fresh",1,2026-03-01T09:00:00,5,C1
                1,C,Void,-1,2026-03-01T09:00:00,5,C1
                2,A,Tea,1,2026-03-01 10:00,10.50,
                3,A,Tea,many,yesterday,0,C2
                4,A,Tea,1,2026-03-02,10.50,C1
                """);

        done(asked)
                .body("state", equalTo("DONE"))
                .body("linesDone", equalTo(7))
                .body("created", equalTo(2))
                .body("refused", equalTo(0))
                .body("faults.RETURN", equalTo(1))
                .body("faults.ANONYMOUS", equalTo(1))
                .body("faults.NOT_A_NUMBER", equalTo(1))
                .body("faults.NOT_A_TIME", equalTo(1))
                .body("faults.NOT_POSITIVE", equalTo(1));
        assertThat(faults(asked)).containsExactly("""
                {"line":4,"column":"quantity","rule":"RETURN","value":"-1"}""", """
                {"line":5,"column":"customer","rule":"ANONYMOUS","value":""}""", """
                {"line":6,"column":"at","rule":"NOT_A_TIME","value":"yesterday"}""", """
                {"line":6,"column":"quantity","rule":"NOT_A_NUMBER","value":"many"}""", """
                {"line":6,"column":"price","rule":"NOT_POSITIVE","value":"0"}""");
        assertThat(column("select amount from purchase where source = '%s' order by external_id".formatted(source)))
                .containsExactly("26.00", "10.50");
        assertThat(column("select count(*) from customer_identifier where system = '%s'".formatted(source)))
                .containsExactly("2");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String source = unique("till");
        String file = HEADER + "1,A,Tea,2,2026-03-01T09:00:00,10.50,C1\n2,A,Tea,1,2026-03-02T09:00:00,10.50,C1\n";
        UUID first = create(source, "CSV", "UTF_8", false);
        upload(first, file);
        done(first).body("created", equalTo(2));

        UUID second = create(source, "CSV", "UTF_8", false);
        upload(second, file);

        done(second).body("created", equalTo(0)).body("unchanged", equalTo(2)).body("faults", anEmptyMap());
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfItAndKeepsNothing() {
        String source = unique("till");
        UUID asked = create(source, "CSV", "UTF_8", true);
        upload(asked, HEADER + "1,A,Tea,2,2026-03-01T09:00:00,10.50,C1\n2,A,Tea,x,2026-03-02T09:00:00,10.50,C1\n");

        done(asked).body("created", equalTo(1)).body("faults.NOT_A_NUMBER", equalTo(1));
        assertThat(column("select count(*) from purchase where source = '%s'".formatted(source)))
                .containsExactly("0");
        assertThat(column("select count(*) from customer_identifier where system = '%s'".formatted(source)))
                .containsExactly("0");
    }

    @Test
    void thaiFilesOfOldSystemsAndOfExcelAreRead() {
        String source = unique("till");
        UUID old = create(source, "CSV", "TIS_620", false);
        uploadBytes(
                old, (HEADER + "1,A,ชาอู่หลง,1,2026-03-01T09:00:00,10.50,C1\n").getBytes(Charset.forName("TIS-620")));
        done(old).body("created", equalTo(1));
        UUID excel = create(source, "CSV", "UTF_8", false);
        uploadBytes(
                excel,
                ("\uFEFF" + HEADER + "2,A,ชาเขียว,1,2026-03-01T09:00:00,10.50,C1\n").getBytes(StandardCharsets.UTF_8));
        done(excel).body("created", equalTo(1));
        UUID wrong = create(source, "CSV", "UTF_8", false);
        uploadBytes(wrong, (HEADER + "3,A,ชา,1,2026-03-01T09:00:00,10.50,C1\n").getBytes(Charset.forName("TIS-620")));
        done(wrong).body("created", equalTo(0)).body("faults.NOT_IN_ENCODING", equalTo(1));

        assertThat(column(
                        "select line.name from purchase_line line join purchase on purchase.id = purchase_id where source = '%s' order by external_id"
                                .formatted(source)))
                .containsExactly("ชาอู่หลง", "ชาเขียว");
    }

    @Test
    void aReversalTakesBackWhatTheImportBroughtOnceAndNothingElse() {
        String source = unique("till");
        UUID before = create(source, "CSV", "UTF_8", false);
        upload(before, HEADER + "1,A,Tea,2,2026-03-01T09:00:00,10.50,C1\n");
        done(before).body("created", equalTo(1));
        UUID asked = create(source, "CSV", "UTF_8", false);
        assertProblem(as("manager").post("/v1/imports/" + asked + "/reversal"))
                .hasStatus(409)
                .hasCode("IMPORT_NOT_DONE");
        upload(
                asked,
                HEADER
                        + "1,A,Tea,2,2026-03-01T09:00:00,10.50,C1\n2,A,Tea,1,2026-03-02T09:00:00,10.50,C1\n3,A,Tea,1,2026-03-03T09:00:00,7,C2\n");
        done(asked).body("created", equalTo(2)).body("unchanged", equalTo(1));
        assertThat(as("agent").post("/v1/imports/" + asked + "/reversal").statusCode())
                .isEqualTo(403);
        assertThat(as("manager").get("/v1/imports/" + asked + "/reversal").statusCode())
                .isEqualTo(404);

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
                .body("returned", equalTo(2))
                .body("givenBackBefore", equalTo(0))
                .body("remaining", equalTo(0));
        assertThat(column(
                        "select external_id from purchase_return join purchase on purchase.id = purchase_id where purchase.source = '%s' order by 1"
                                .formatted(source)
                                .replace("select external_id", "select purchase.external_id")))
                .containsExactly("2", "3");
        assertThat(column(
                        "select day.day from purchase_day day join customer_identifier id on id.customer_id = day.customer_id and id.system = '%s' where amount > 0"
                                .formatted(source)))
                .containsExactly("2026-03-01");
    }

    @Test
    void ndjsonIsReadToo() {
        String source = unique("till");
        UUID asked = create(source, "NDJSON", "UTF_8", false);
        upload(asked, """
                {"invoice": "1", "sku": "A", "quantity": 2, "at": "2026-03-01T09:00:00+07:00", "price": 10.5, "customer": "C1"}
                not json
                {"invoice": 2, "sku": "A", "quantity": 1, "at": "2026-03-02T09:00:00", "price": "1.25", "customer": "C1"}
                """);

        done(asked).body("created", equalTo(2)).body("faults.UNREADABLE", equalTo(1));
        assertThat(column(
                        "select purchased_at at time zone 'UTC' from purchase where source = '%s' order by external_id"
                                .formatted(source)))
                .containsExactly("2026-03-01 02:00:00", "2026-03-02 02:00:00");
    }

    @Test
    void anImportTakesOneFile() {
        UUID asked = create(unique("till"), "CSV", "UTF_8", false);
        upload(asked, HEADER);
        done(asked).body("created", equalTo(0));

        assertProblem(put(asked, "manager", HEADER.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(409)
                .hasCode("IMPORT_HAS_ITS_FILE");
        assertThat(column("select count(*) from import_piece where import_id = '%s'".formatted(asked)))
                .containsExactly("0");
    }

    @Test
    void rolesDecideWhoMayWhat() {
        UUID asked = create(unique("till"), "CSV", "UTF_8", false);
        assertThat(message(as("agent"), request("x", "CSV", "UTF_8", false))
                        .post("/v1/imports")
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(asked, "agent", new byte[] {1}).statusCode()).isEqualTo(403);
        for (String path : List.of("", "/" + asked, "/" + asked + "/faults")) {
            assertThat(as("customer").get("/v1/imports" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(RestAssured.given().get("/v1/imports" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(as("manager").get("/v1/imports" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(as("manager").get("/v1/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    /** Online Retail (Chen, UCI): 541,909 lines of a British shop, 2010-12 to 2011-12. */
    @Test
    void onlineRetailGivesTheKnownFigures() throws Exception {
        assumeTrue(
                Files.exists(ONLINE_RETAIL),
                "Skipped: there is no " + ONLINE_RETAIL + "; nothing but this test needs it");
        UUID asked = UUID.fromString(message(as("manager"), """
                        {"name": "Online Retail", "format": "CSV", "encoding": "UTF_8", "dryRun": false, "source": "online-retail",
                         "currency": "GBP", "customerType": "EXTERNAL", "customerSystem": "online-retail",
                         "columns": {"purchase": "invoice", "customer": "customer_id", "purchasedAt": "invoiced_at", "sku": "stock_code",
                                     "itemName": "description", "quantity": "quantity", "unitPrice": "unit_price"}}""")
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(send(asked)).isEqualTo(202);

        done(asked)
                .body("state", equalTo("DONE"))
                .body("linesDone", equalTo(541_910))
                .body("created", equalTo(18_532))
                .body("refused", equalTo(0))
                .body("faults.ANONYMOUS", equalTo(135_080))
                .body("faults.RETURN", equalTo(10_624));
        String days =
                "from purchase_day day join customer_identifier id on id.customer_id = day.customer_id and id.system = 'online-retail'";
        assertThat(column("select count(*) from customer_identifier where system = 'online-retail'"))
                .containsExactly("4372");
        assertThat(column("select count(*) " + days)).containsExactly("16763");
        assertThat(column("select sum(amount) " + days)).containsExactly("8911407.90");
        assertThat(
                        column(
                                "select count(*) from purchase_line line join purchase on purchase.id = purchase_id where source = 'online-retail'"))
                .containsExactly("397884");
    }

    private int send(UUID asked) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "/" + asked + "/file"))
                                    .header("Authorization", "Bearer " + Tokens.of("manager"))
                                    .header("Content-Type", "text/csv")
                                    .PUT(BodyPublishers.ofInputStream(ImportTest::onlineRetail))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static InputStream onlineRetail() {
        try {
            return new GZIPInputStream(Files.newInputStream(ONLINE_RETAIL));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static UUID create(String source, String format, String encoding, boolean dryRun) {
        return UUID.fromString(message(as("manager"), request(source, format, encoding, dryRun))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .body("state", equalTo("AWAITING_FILE"))
                .extract()
                .path("id"));
    }

    private static String request(String source, String format, String encoding, boolean dryRun) {
        return """
                {"name": "Till", "format": "%s", "encoding": "%s", "dryRun": %s, "source": "%s", "currency": "THB",
                 "customerType": "EXTERNAL", "customerSystem": "%s",
                 "columns": {"purchase": "invoice", "customer": "customer", "purchasedAt": "at", "sku": "sku", "itemName": "name",
                             "quantity": "quantity", "unitPrice": "price"}}""".formatted(format, encoding, dryRun, source, source);
    }

    private static void upload(UUID asked, String file) {
        uploadBytes(asked, file.getBytes(StandardCharsets.UTF_8));
    }

    private static void uploadBytes(UUID asked, byte[] file) {
        put(asked, "manager", file).then().statusCode(202);
    }

    private static Response put(UUID asked, String role, byte[] file) {
        return as(role).config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT)))
                .contentType("text/csv")
                .body(file)
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
        await().atMost(Duration.ofMinutes(10)).until(() -> !"RUNNING"
                .equals(as("manager").get("/v1/imports/" + asked).path("state")));
        return as("manager").get("/v1/imports/" + asked).then().statusCode(200);
    }
}
