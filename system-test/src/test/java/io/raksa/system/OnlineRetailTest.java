package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Online Retail (Chen, UCI), 541,909 lines of a British shop, in one upload through the gateway, and
 * customer-service killed while it works them off. On a platform of its own, whose services
 * have a heap of 192 MB and end when it is not enough: the thousands of events that follow shall not delay other tests.
 */
class OnlineRetailTest {

    private static final List<String> THROUGH = List.of("gateway", "customer-service");
    private static final int A_PART = 50_000;
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final String DAYS =
            "from purchase_day day join customer_identifier id on id.customer_id = day.customer_id and id.system = 'online-retail'";

    @TempDir
    Path home;

    @Test
    void theWholeFileIsTakenInOneGoAndGivesTheKnownFigures() throws Exception {
        Path lines = SharedData.file("online-retail/lines.csv.gz");
        try (Platform platform = Platform.start(SharedPlatform.REPOSITORY, home)) {
            Api api = new Api(platform);
            String asked = "/v1/imports/" + ask(api);

            assertThat(upload(platform, asked + "/file", lines)).isEqualTo(202);
            await().atMost(DEADLINE)
                    .until(() -> api.as("manager")
                                    .get(asked)
                                    .expect(200)
                                    .json()
                                    .path("linesDone")
                                    .asInt()
                            > A_PART);
            assertThat(api.as("manager").get(asked).expect(200).text("state")).isEqualTo("RUNNING");
            platform.kill9("customer-service");
            platform.restart("customer-service");
            List<String> started = started(platform);
            JsonNode done = await().atMost(DEADLINE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () -> api.as("manager").get(asked).expect(200).json(),
                            progress -> progress.path("state").asText().equals("DONE"));

            assertThat(done.path("linesDone").asInt()).isEqualTo(541_910);
            assertThat(done.path("created").asInt()).isEqualTo(18_532);
            assertThat(done.path("refused").asInt()).isZero();
            assertThat(done.at("/faults/ANONYMOUS").asInt()).isEqualTo(135_080);
            assertThat(done.at("/faults/RETURN").asInt()).isEqualTo(10_624);
            assertThat(one(platform, "select count(*) from customer_identifier where system = 'online-retail'"))
                    .isEqualTo("4372");
            assertThat(one(platform, "select count(*) " + DAYS)).isEqualTo("16763");
            assertThat(one(platform, "select sum(amount) " + DAYS)).isEqualTo("8911407.90");
            assertThat(started(platform))
                    .as("nothing has run out of memory and been restarted")
                    .isEqualTo(started);
        }
    }

    private static String ask(Api api) {
        return api.as("manager")
                .post(
                        "/v1/imports",
                        Map.of(
                                "name", "Online Retail",
                                "format", "CSV",
                                "encoding", "UTF_8",
                                "dryRun", false,
                                "source", "online-retail",
                                "currency", "GBP",
                                "customerType", "EXTERNAL",
                                "customerSystem", "online-retail",
                                "columns", columns()))
                .expect(201)
                .text("id");
    }

    private static Map<String, String> columns() {
        return Map.of(
                "purchase", "invoice",
                "customer", "customer_id",
                "purchasedAt", "invoiced_at",
                "sku", "stock_code",
                "itemName", "description",
                "quantity", "quantity",
                "unitPrice", "unit_price");
    }

    private static int upload(Platform platform, String path, Path lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.gateway() + path))
                .header("Authorization", "Bearer " + platform.tokens().ofRole("manager"))
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofInputStream(() -> unpacked(lines)))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private static InputStream unpacked(Path lines) {
        try {
            return new GZIPInputStream(Files.newInputStream(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String one(Platform platform, String query) throws SQLException {
        try (Connection connection = platform.connect("customer");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** When the services through which the file goes were started. */
    private static List<String> started(Platform platform) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return THROUGH.stream()
                    .map(service -> metrics(http, platform.managementAddress(service))
                            .lines()
                            .filter(line -> line.startsWith("process_start_time_seconds"))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }
    }

    private static String metrics(HttpClient http, URI management) {
        try {
            return http.send(
                            HttpRequest.newBuilder(management.resolve("/q/metrics"))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
