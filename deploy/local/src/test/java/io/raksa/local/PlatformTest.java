package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.standin.StandInSources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    @TempDir
    Path folder;

    @Test
    void startsGivesTokensAndKeepsDataThroughCrashesAndASecondStart() throws Exception {
        Path sources = StandInSources.in(folder.resolve("sources"));
        Path home = folder.resolve("home");
        Unpacked.linkedFrom(home);
        try (Platform platform = Platform.start(sources, home)) {
            assertThat(platform.partnerKey()).isEqualTo("rk_standin");
            write(platform, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (1)");
            platform.crashPostgres();
            platform.restart("postgres");
            write(platform, "INSERT INTO kept VALUES (2)");
            platform.kill9("customer-service");
            platform.restart("customer-service");
            assertThat(get(platform.address("customer-service").resolve("/environment")))
                    .contains("QUARKUS_DATASOURCE_USERNAME=customer");
            String replica = platform.replicate("customer-service");
            assertThat(replica).isEqualTo("customer-service-2");
            assertThat(platform.address(replica)).isNotEqualTo(platform.address("customer-service"));
            assertThat(get(platform.address(replica).resolve("/environment")))
                    .contains("QUARKUS_DATASOURCE_USERNAME=customer");
        }
        try (Platform platform = Platform.start(sources, home)) {
            assertThat(count(platform)).isEqualTo(2);
        }
        assertThat(home.resolve("run").toFile().list((run, name) -> name.endsWith(".pid")))
                .isEmpty();
    }

    private static void write(Platform platform, String... statements) throws SQLException {
        try (Connection connection = platform.connect("customer");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int count(Platform platform) throws SQLException {
        try (Connection connection = platform.connect("customer");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
