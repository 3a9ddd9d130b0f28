package io.raksa.testing;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for tests: one server per JVM, started by the first who asks, ended with the JVM. Its locale is C.UTF-8, as in
 * production, because trigrams of Thai are empty under C.
 *
 * <p>With Quarkus it comes by {@link RaksaTest}, or by {@code @WithTestResource} with the argument {@code database}, and sets
 * {@code quarkus.datasource.jdbc.url}, {@code username} and {@code password}. Without Quarkus, call {@link #database}.
 */
public final class RaksaPostgres implements QuarkusTestResourceConfigurableLifecycleManager<RaksaTest> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private @Nullable String database;

    /**
     * The database of this name with its role of the same name; both are made when they are not there yet.
     *
     * @param name lower-case letters, digits and underscores
     * @return where it is and how to log in
     */
    public static TestDatabase database(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        synchronized (PostgresServer.LOCK) {
            var server = PostgresServer.running();
            create(name, server.superuser());
            return new TestDatabase(server.jdbcUrl(name), name, name);
        }
    }

    /** Ends the server and all its connections at once, as kill -9 does. What was committed is there after {@link #restart}. */
    public static void crash() {
        synchronized (PostgresServer.LOCK) {
            PostgresServer.running().kill();
        }
    }

    /** Starts the server again on the same port with the same data; a server that still runs is stopped properly first. */
    public static void restart() {
        synchronized (PostgresServer.LOCK) {
            var server = PostgresServer.running();
            server.stop();
            server.start();
        }
    }

    @Override
    public void init(RaksaTest test) {
        database = test.database();
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        var own = database(Objects.requireNonNull(database, "Which database? Give the argument \"database\"."));
        return Map.of(
                "quarkus.datasource.jdbc.url", own.jdbcUrl(),
                "quarkus.datasource.username", own.username(),
                "quarkus.datasource.password", own.password());
    }

    /** Does nothing: the server stays for the other test classes of this JVM. */
    @Override
    public void stop() {}

    private static void create(String name, TestDatabase superuser) {
        try (var connection = superuser.connect()) {
            if (!exists(name, connection)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
                    statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
    }

    private static boolean exists(String name, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
