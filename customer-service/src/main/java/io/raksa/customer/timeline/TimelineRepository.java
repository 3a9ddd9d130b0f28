package io.raksa.customer.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The view {@code timeline}, and the table {@code told_fact} for what other services told. */
@ApplicationScoped
class TimelineRepository {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    TimelineRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** What happened with a profile and the records merged into it, the newest first. One statement; of each record a page's worth of rows. */
    List<TimelineEntry> of(UUID profileId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select entry.id, entry.at, entry.kind, entry.reference_type, entry.reference_id, entry.data::text as data
                        from customer record cross join lateral (
                            select * from timeline
                            where customer_id = record.id and (at, id) < (:at, :id)
                            order by at desc, id desc limit :rows) as entry
                        where record.id = :profile or record.merged_into = :profile
                        order by entry.at desc, entry.id desc limit :rows""")
                .bind("profile", profileId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(this::entry)
                .list());
    }

    /** What the customer last lived through with us, points and purchases aside. One statement; each branch reads its index. */
    Optional<TimelineEntry> lastExperience(UUID profileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select entry.id, entry.at, entry.kind, entry.reference_type, entry.reference_id, entry.data::text as data
                        from customer record cross join lateral (
                            select * from timeline
                            where customer_id = record.id
                              and kind in ('INTERACTION', 'FEEDBACK', 'COMPLAINT_OPENED', 'COMPLAINT_RESOLVED', 'SURVEY_ANSWERED')
                            order by at desc, id desc limit 1) as entry
                        where record.id = :profile or record.merged_into = :profile
                        order by entry.at desc, entry.id desc limit 1""")
                .bind("profile", profileId)
                .map(this::entry)
                .findOne());
    }

    private TimelineEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new TimelineEntry(
                row.getObject("id", UUID.class),
                Rows.instant(row, "at"),
                TimelineKind.valueOf(row.getString("kind")),
                new ReferenceView(row.getString("reference_type"), row.getObject("reference_id", UUID.class)),
                read(row.getString("data")));
    }

    /** Keeps what was told of a customer; of somebody who is not known here, nothing is kept. One statement. */
    void keep(UUID customerId, TimelineEntry told) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into told_fact (id, customer_id, at, kind, reference_type, reference_id, data)
                        select :id, id, :at, :kind, :referenceType, :referenceId, cast(:data as jsonb)
                        from customer where id = :customer and erased_at is null""")
                .bind("id", told.id())
                .bind("customer", customerId)
                .bind("at", told.at())
                .bind("kind", told.kind().name())
                .bind("referenceType", told.reference().type())
                .bind("referenceId", told.reference().id())
                .bind("data", written(told.data()))
                .execute());
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
