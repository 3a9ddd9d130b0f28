package io.raksa.loyalty.merge;

import io.raksa.loyalty.merge.core.Merge;
import io.raksa.loyalty.merge.core.Profiling;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code customer_merge} and {@code customer_record}: which records of customer-service are one customer. */
@ApplicationScoped
class Records {

    private static final String TOLD = """
            insert into customer_merge (merge_id, survivor_id, merged_id, %1$s) values (:mergeId, :survivorId, :mergedId, :at)
            on conflict (merge_id) do update set %1$s = excluded.%1$s
            """;

    /** All that a merge, undone or not, ever connected with a record. */
    private static final String CONNECTED = """
            with recursive connected (id) as (
                select cast(:record as uuid)
                union
                select case when merge.survivor_id = connected.id then merge.merged_id else merge.survivor_id end
                from connected join customer_merge merge on connected.id in (merge.survivor_id, merge.merged_id))
            select id from connected
            """;

    private static final String STANDING = """
            select merge_id, survivor_id, merged_id, merged_at from customer_merge
            where merged_id = any(:records) and merged_at is not null and undone_at is null
            """;

    private static final String LEAD = """
            insert into customer_record (record_id, profile_id)
            select record_id, profile_id from unnest(:records::uuid[], :profiles::uuid[]) as led (record_id, profile_id)
            """;

    private final Jdbi jdbi;

    Records(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** News of merges that come at the same moment are taken one after the other; they are rare. */
    void oneAtATime() {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('customer-merge', 0))::text")
                .mapTo(String.class)
                .one());
    }

    void merged(UUID mergeId, UUID survivorId, UUID mergedId, Instant at) {
        told(TOLD.formatted("merged_at"), mergeId, survivorId, mergedId, at);
    }

    void undone(UUID mergeId, UUID survivorId, UUID mergedId, Instant at) {
        told(TOLD.formatted("undone_at"), mergeId, survivorId, mergedId, at);
    }

    /**
     * Finds anew where a record leads, and all that merges ever connected with it.
     *
     * @return all of these
     */
    List<UUID> lead(UUID record) {
        return jdbi.withHandle(handle -> {
            List<UUID> records = handle.createQuery(CONNECTED)
                    .bind("record", record)
                    .mapTo(UUID.class)
                    .list();
            List<Merge> standing = handle.createQuery(STANDING)
                    .bindArray("records", UUID.class, records)
                    .map(Records::merge)
                    .list();
            List<Map.Entry<UUID, UUID>> led =
                    new ArrayList<>(Profiling.profiles(standing).entrySet());
            handle.createUpdate("delete from customer_record where record_id = any(:records)")
                    .bindArray("records", UUID.class, records)
                    .execute();
            handle.createUpdate(LEAD)
                    .bindArray("records", UUID.class, Rows.column(led, Map.Entry::getKey))
                    .bindArray("profiles", UUID.class, Rows.column(led, Map.Entry::getValue))
                    .execute();
            return records;
        });
    }

    private void told(String statement, UUID mergeId, UUID survivorId, UUID mergedId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("mergeId", mergeId)
                .bind("survivorId", survivorId)
                .bind("mergedId", mergedId)
                .bind("at", at)
                .execute());
    }

    private static Merge merge(ResultSet row, StatementContext context) throws SQLException {
        return new Merge(
                row.getObject("merge_id", UUID.class),
                row.getObject("survivor_id", UUID.class),
                row.getObject("merged_id", UUID.class),
                Rows.instant(row, "merged_at"));
    }
}
