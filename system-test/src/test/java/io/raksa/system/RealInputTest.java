package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Real purchases and real messages, posted in bulk by a partner. */
@SystemTest
class RealInputTest {

    /** 244,091.94 USD at a point a cent. */
    private static final long POINTS = 24_409_194;

    private final Platform platform;
    private final Api api;

    RealInputTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    /** The CDNOW sample (Fader and Hardie), whose figures are published. */
    @Test
    void cdnowPurchasesGiveThePublishedFiguresAndEarnExactlyByTheRule() throws IOException {
        List<String[]> rows = Files.readAllLines(SharedData.file("cdnow/sample.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
        List<Map<String, Object>> purchases = IntStream.range(0, rows.size())
                .mapToObj(i -> purchase(i, rows.get(i)))
                .toList();
        aPointForEachCent();
        Deliveries deliveries = new Deliveries(platform, api);
        deliveries.awaitAll();
        long issuedBefore = figures().path("issued").asLong();
        Caller shop = api.asNewPartner("cdnow");

        assertThat(statuses(shop.postLines("/v1/purchases/batch", purchases)))
                .hasSize(6919)
                .containsOnly("CREATED");
        theFiguresArePublished();
        deliveries.awaitAll();
        assertThat(figures().path("issued").asLong() - issuedBefore).isEqualTo(POINTS);

        assertThat(statuses(shop.postLines("/v1/purchases/batch", purchases)))
                .hasSize(6919)
                .containsOnly("UNCHANGED");
        theFiguresArePublished();
        deliveries.awaitAll();
        assertThat(figures().path("issued").asLong() - issuedBefore).isEqualTo(POINTS);
    }

    /** A rule that leaves nothing over, so that the points of the purchases are the points of their sum. */
    private void aPointForEachCent() {
        Caller manager = api.as("manager");
        manager.change(
                        "PUT",
                        "/v1/programmes/raksa/earn-rates/USD",
                        Map.of("points", 100, "per", "1.00", "effectiveFrom", "1997-01-01T00:00:00Z"),
                        manager.get("/v1/programmes/raksa"))
                .expect(200);
    }

    private static Map<String, Object> purchase(int number, String[] row) {
        return Map.of(
                "source", "cdnow",
                "externalId", Integer.toString(number + 1),
                "customer", Map.of("type", "EXTERNAL", "system", "cdnow", "value", row[0]),
                "purchasedAt", row[1] + "T05:00:00Z",
                "total", Map.of("amount", row[3], "currency", "USD"));
    }

    private void theFiguresArePublished() {
        JsonNode all = api.as("manager")
                .get("/v1/relationship-report?from=1997-01-01&to=1998-07-01")
                .expect(200)
                .json();
        assertThat(all.path("customers").asInt()).isEqualTo(2357);
        assertThat(all.path("purchaseDays").asInt()).isEqualTo(6696);
        assertThat(all.path("purchases").asInt()).isEqualTo(6919);
        assertThat(all.at("/spend/0/amount").asText()).isEqualTo("244091.94");
        JsonNode firstWeeks = api.as("manager")
                .get("/v1/relationship-report?from=1997-01-01&to=1997-10-01")
                .expect(200)
                .json();
        assertThat(firstWeeks.path("boughtOnOneDay").asInt()).isEqualTo(1411);
    }

    private JsonNode figures() {
        JsonNode proof = api.as("manager")
                .get("/v1/liability/reconciliation")
                .expect(200)
                .json();
        assertThat(proof.path("consistent").asBoolean()).as("%s", proof).isTrue();
        assertThat(proof.at("/figures/sumOfEntries").asLong()).isZero();
        return proof.path("figures");
    }

    @Test
    void thaiMessagesAreKeptToTheLetterAndASecondTimeChangesNothing() throws IOException {
        List<String> texts = texts(SharedData.file("thai-sentiment/valid.jsonl.gz"));
        List<Map<String, String>> messages = IntStream.range(0, texts.size())
                .mapToObj(i -> Map.of(
                        "kind", "OBSERVATION",
                        "channel", "PARTNER",
                        "text", texts.get(i),
                        "language", "th",
                        "source", "thai-words",
                        "externalId", Integer.toString(i)))
                .toList();
        Caller partner = api.asNewPartner("thai-words");

        assertThat(statuses(partner.postLines("/v1/feedback/batch", messages)))
                .hasSize(2404)
                .containsOnly("CREATED");
        assertThat(statuses(partner.postLines("/v1/feedback/batch", messages)))
                .hasSize(2404)
                .containsOnly("UNCHANGED");

        Map<String, String> kept = new HashMap<>();
        for (JsonNode feedback : api.as("agent").all("/v1/feedback?kind=OBSERVATION")) {
            if (feedback.path("source").asText().equals("thai-words")) {
                assertThat(kept.put(
                                feedback.path("externalId").asText(),
                                feedback.path("text").asText()))
                        .isNull();
            }
        }
        assertThat(kept).hasSize(2404);
        messages.forEach(message -> assertThat(kept).containsEntry(message.get("externalId"), message.get("text")));
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add(Api.JSON.readTree(line).path("text").asText());
            }
        }
        return texts;
    }

    private static List<String> statuses(Answer answer) {
        return answer.expect(200).lines().stream()
                .map(line -> line.path("status").asText())
                .toList();
    }
}
