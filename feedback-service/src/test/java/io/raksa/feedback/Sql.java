package io.raksa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the tests look at beside the API: rows that no client sees. */
@ApplicationScoped
public class Sql {

    private final Jdbi jdbi;

    Sql(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public long count(String query, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(query, arguments).mapTo(Long.class).one());
    }

    public List<Map<String, Object>> rows(String query, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(query, arguments).mapToMap().list());
    }

    public void execute(String statement, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(statement, arguments));
    }

    /** The data of the events of one type about one subject, as JSON text, in order. */
    public List<String> facts(String type, UUID subject) {
        return jdbi.withHandle(handle -> handle.select(
                        "select data::text from outbox_event where type = ? and subject = ? order by position",
                        "io.raksa." + type,
                        subject)
                .mapTo(String.class)
                .list());
    }
}
