package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path folder;

    private Settings settings;
    private StateFolder state;
    private Keys keys;
    private ComponentRun run;

    @BeforeEach
    void settings() throws IOException {
        Unpacked.linkedFrom(folder);
        settings = new Settings(folder, folder, folder.resolve("postgres"), Ports.free(), ServiceJvm.FRUGAL);
        state = new StateFolder(folder).prepared();
        keys = new Keys(state.keys());
        run = new ComponentRun(new Postgres(settings, state, keys, Unprivileged.here()), state);
    }

    @AfterEach
    void end() {
        run.end();
    }

    @Test
    void eachServiceHasItsDatabaseAndNobodyElseMayEnter() throws SQLException {
        start();
        assertThat(ask(
                        Service.CUSTOMER,
                        "SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                                + " FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("b C.UTF-8 UTF8");
        assertThat(ask(Service.CUSTOMER, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(Service.LOYALTY, "SELECT current_user")).isEqualTo("loyalty");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        settings.jdbcUrl(Service.LOYALTY), "customer", keys.password("customer")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database \"loyalty\"");
    }

    /** The number in a lock file may be anybody's after a restart of the machine; here it is that of this test. */
    @Test
    void startsBesideTheLockFileOfAServerThatIsGone() throws Exception {
        start();
        Path lock = state.data().resolve("postgres/postmaster.pid");
        String held = Files.readString(lock);
        run.kill9();
        Files.writeString(
                lock,
                held.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));
        start();
        assertThat(run.alive()).isTrue();
    }

    /** Killing the first process alone leaves the others for a moment, and with them the shared memory. */
    @Test
    void comesBackWhenOnlyItsFirstProcessIsKilled() throws Exception {
        start();
        Signal.KILL.send(ProcessIdentity.read(state.pidFile("postgres"))
                .orElseThrow()
                .find()
                .orElseThrow());
        await().until(() -> !run.alive());
        start();
        assertThat(ask(Service.GATEWAY, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void dataOfAnotherReleaseAreRefused() throws IOException {
        start();
        run.stop();
        Files.writeString(state.data().resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(run::start)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("are those of PostgreSQL 17, and this Raksa brings 18.");
    }

    @Test
    void runsAsNobodyWhereRootMayNotOpenANamespace() throws SQLException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        assumeThat(Sessions.program("setpriv")).isPresent();
        run = new ComponentRun(new Postgres(settings, state, keys, Unprivileged.nobody()), state);
        start();
        assertThat(ask(Service.CUSTOMER, "SELECT current_user")).isEqualTo("customer");
    }

    private void start() {
        run.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            assertThat(run.alive() || run.retried()).isTrue();
            return run.ready();
        });
    }

    private String ask(Service service, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.jdbcUrl(service), service.database(), keys.password(service.database()));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
