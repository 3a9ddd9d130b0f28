package io.raksa.customer.interaction;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code recommendation}. */
@ApplicationScoped
class Recommendations {

    private static final String COLUMNS = """
            select id, customer_id, source, external_id, kind, at, channel, note from recommendation\s""";

    private final Jdbi jdbi;

    Recommendations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A recommendation with whose it is. */
    record Kept(UUID customerId, RecommendationView view) {}

    /** Keeps a recommendation; false where its key is taken. */
    boolean insert(UUID customerId, RecommendationView fresh, LocalDate day, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into recommendation (id, customer_id, kind, at, day, channel, note, source, external_id, recorded_at)
                                values (:id, :customer, :kind, :at, :day, :channel, :note, :source, :externalId, :now)
                                on conflict (source, external_id) do nothing""")
                        .bind("id", fresh.id())
                        .bind("customer", customerId)
                        .bind("kind", fresh.kind().name())
                        .bind("at", fresh.recommendedAt())
                        .bind("day", day)
                        .bind("channel", fresh.channel())
                        .bind("note", fresh.note())
                        .bind("source", fresh.source())
                        .bind("externalId", fresh.externalId())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** The recommendation that has the key. */
    Kept require(String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where source = ? and external_id = ?")
                .bind(0, source)
                .bind(1, externalId)
                .map((row, context) -> new Kept(row.getObject("customer_id", UUID.class), view(row, context)))
                .one());
    }

    /** The recommendations of a profile and the records merged into it, the newest first; of each record a page's worth of rows. */
    List<RecommendationView> of(UUID profileId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select told.* from customer record cross join lateral (
                            select * from recommendation
                            where customer_id = record.id and (at, id) < (:at, :id)
                            order by at desc, id desc limit :rows) as told
                        where record.id = :profile or record.merged_into = :profile
                        order by told.at desc, told.id desc limit :rows""")
                .bind("profile", profileId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(Recommendations::view)
                .list());
    }

    private static RecommendationView view(ResultSet row, StatementContext context) throws SQLException {
        return new RecommendationView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                RecommendationKind.valueOf(row.getString("kind")),
                Rows.instant(row, "at"),
                row.getString("channel"),
                row.getString("note"));
    }
}
