package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raksa.local.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The events on their way between the services. */
record Deliveries(Platform platform, Api api) {

    /** In the order of cause and effect: what loyalty tells follows from what the other two told. */
    private static final List<String> TELLERS = List.of("customer", "feedback", "loyalty");

    private static final Duration DEADLINE = Duration.ofMinutes(3);

    /** Waits until every event has arrived everywhere; none may be given up. */
    void awaitAll() {
        await().atMost(DEADLINE).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            for (String teller : TELLERS) {
                assertThat(undelivered(teller))
                        .as("undelivered events of %s", teller)
                        .isZero();
            }
        });
        for (String teller : TELLERS) {
            assertThat(api.as("admin").all("/v1/operations/" + teller + "/dead-letters"))
                    .as("dead letters of %s", teller)
                    .isEmpty();
        }
    }

    private long undelivered(String teller) throws SQLException {
        try (Connection connection = platform.connect(teller);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT coalesce(sum(waiting), 0) FROM outbox_lane")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
