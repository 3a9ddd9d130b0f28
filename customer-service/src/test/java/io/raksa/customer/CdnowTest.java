package io.raksa.customer;

import static io.raksa.customer.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real purchases of real customers: the CDNOW sample (Fader and Hardie), 1997-01-01 to 1998-06-30, of which the figures are published. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE, contract = false)
class CdnowTest {

    private static final Path SAMPLE = Path.of("../../shared/data/cdnow/sample.csv");

    @TestHTTPResource("/v1/purchases/batch")
    URI batch;

    @BeforeEach
    void theSampleIsThere() {
        assumeTrue(Files.exists(SAMPLE), "Skipped: there is no " + SAMPLE + "; nothing but this test needs it");
    }

    @Test
    void theSampleGivesThePublishedFiguresAndASecondTimeNothingNew() throws Exception {
        String file = file();

        assertThat(post(file)).hasSize(6919).allMatch(answer -> answer.contains("\"CREATED\""));
        theFiguresArePublished();
        assertThat(post(file)).hasSize(6919).allMatch(answer -> answer.contains("\"UNCHANGED\""));
        theFiguresArePublished();
    }

    private static void theFiguresArePublished() {
        as("manager")
                .get("/v1/relationship-report?from=1997-01-01&to=1998-07-01")
                .then()
                .statusCode(200)
                .body("customers", equalTo(2357))
                .body("purchaseDays", equalTo(6696))
                .body("purchases", equalTo(6919))
                .body("spend[0].amount", equalTo("244091.94"));
        as("manager")
                .get("/v1/relationship-report?from=1997-01-01&to=1997-10-01")
                .then()
                .body("customers", equalTo(2357))
                .body("boughtOnOneDay", equalTo(1411))
                .body("boughtOnMoreDays", equalTo(946));
    }

    private List<String> post(String file) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(batch)
                                    .header("Authorization", "Bearer " + Tokens.of("service"))
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.ofString(file))
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
        }
    }

    private static String file() throws IOException {
        List<String> rows = Files.readAllLines(SAMPLE);
        StringBuilder file = new StringBuilder();
        for (int i = 1; i < rows.size(); i++) {
            String[] row = rows.get(i).split(",", -1);
            file.append("""
                    {"source": "cdnow", "externalId": "%d", "customer": {"type": "EXTERNAL", "system": "cdnow", "value": "%s"}, \
                    "purchasedAt": "%sT05:00:00Z", "total": {"amount": "%s", "currency": "USD"}}
                    """.formatted(i, row[0], row[1], row[3]));
        }
        return file.toString();
    }
}
