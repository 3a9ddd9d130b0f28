package io.raksa.loyalty.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code points_transfer}. */
@ApplicationScoped
class Transfers {

    private final Jdbi jdbi;

    Transfers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Points given away. */
    record Given(long thisDay, long thisYear) {}

    /** What a member gave away since the beginning of a day and of a year. */
    Given given(UUID fromMember, Instant day, Instant year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(points) FILTER (WHERE made_at >= :day), 0) AS day, coalesce(sum(points), 0) AS year
                        FROM points_transfer WHERE from_member = :from AND made_at >= :year""")
                .bind("from", fromMember)
                .bind("day", day)
                .bind("year", year)
                .map((row, context) -> new Given(row.getLong("day"), row.getLong("year")))
                .one());
    }

    void insert(UUID id, UUID from, UUID to, long points, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO points_transfer (id, from_member, to_member, points, made_by, made_at)
                        VALUES (:id, :from, :to, :points, :by, :at)""")
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .bind("points", points)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }
}
