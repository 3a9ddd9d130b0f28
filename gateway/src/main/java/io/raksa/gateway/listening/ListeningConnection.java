package io.raksa.gateway.listening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A connection to the database beside the pool: one that listens cannot be lent to anybody else, and what breaks it the pool would not see. */
@ApplicationScoped
class ListeningConnection {

    private static final int CONNECT_SECONDS = 5;
    private static final int SILENCE_SECONDS = 20;

    private final String url;
    private final Properties properties = new Properties();

    ListeningConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> PGProperty.USER.set(properties, name));
        password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret));
        PGProperty.LOGIN_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, SILENCE_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "gateway listening");
    }

    Connection open() throws SQLException {
        return Objects.requireNonNull(new Driver().connect(url, properties), "not an address of PostgreSQL");
    }
}
