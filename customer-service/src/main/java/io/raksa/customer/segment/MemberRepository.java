package io.raksa.customer.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.segment.SegmentChangeView.Direction;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code segment_member} and {@code segment_change}. */
@ApplicationScoped
class MemberRepository {

    private static final String ENTER = """
            insert into segment_member (segment_id, customer_id, entered_at, rule, facts)
            select * from unnest(:segments, :customers, :at::timestamptz[], :rules, :facts::jsonb[])
            on conflict do nothing""";

    private static final String LEAVE = """
            delete from segment_member member
            using unnest(:segments, :customers) as gone (segment_id, customer_id)
            where member.segment_id = gone.segment_id and member.customer_id = gone.customer_id""";

    private static final String REMEMBER = """
            insert into segment_change (id, segment_id, customer_id, at, entered, rule, facts)
            select * from unnest(:ids, :segments, :customers, :at::timestamptz[], :entered, :rules, :facts::jsonb[])""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    MemberRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    List<Membership> of(Collection<UUID> customers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select segment_id, customer_id, rule from segment_member where customer_id = any(:customers)")
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .map((row, context) -> new Membership(
                        row.getObject("segment_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getLong("rule")))
                .list());
    }

    /** Has customers enter and leave, and remembers it. At most three statements. */
    void turn(List<Turn> turns) {
        enter(turns.stream().filter(Turn::enters).toList());
        leave(turns.stream().filter(turn -> !turn.enters()).toList());
        if (!turns.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(REMEMBER)
                    .bindArray("ids", UUID.class, Rows.column(turns, Turn::id))
                    .bindArray("segments", UUID.class, Rows.column(turns, Turn::segmentId))
                    .bindArray("customers", UUID.class, Rows.column(turns, Turn::customerId))
                    .bindArray("at", String.class, Rows.instants(turns, Turn::at))
                    .bindArray("entered", Boolean.class, Rows.column(turns, Turn::enters))
                    .bindArray("rules", Long.class, Rows.column(turns, Turn::rule))
                    .bindArray("facts", String.class, Rows.column(turns, turn -> written(turn.facts())))
                    .execute());
        }
    }

    private void enter(List<Turn> turns) {
        if (!turns.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(ENTER)
                    .bindArray("segments", UUID.class, Rows.column(turns, Turn::segmentId))
                    .bindArray("customers", UUID.class, Rows.column(turns, Turn::customerId))
                    .bindArray("at", String.class, Rows.instants(turns, Turn::at))
                    .bindArray("rules", Long.class, Rows.column(turns, Turn::rule))
                    .bindArray("facts", String.class, Rows.column(turns, turn -> written(turn.facts())))
                    .execute());
        }
    }

    private void leave(List<Turn> turns) {
        if (!turns.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(LEAVE)
                    .bindArray("segments", UUID.class, Rows.column(turns, Turn::segmentId))
                    .bindArray("customers", UUID.class, Rows.column(turns, Turn::customerId))
                    .execute());
        }
    }

    /** Who belongs to a segment, in the order of their ids. */
    List<SegmentMemberView> page(UUID segmentId, PageRequest page) {
        UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, entered_at, rule, facts::text as facts from segment_member
                        where segment_id = :segment and customer_id > :after order by customer_id limit :rows""")
                .bind("segment", segmentId)
                .bind("after", after)
                .bind("rows", page.rowsToRead())
                .map((row, context) -> new SegmentMemberView(
                        row.getObject("customer_id", UUID.class),
                        Rows.instant(row, "entered_at"),
                        row.getLong("rule"),
                        read(row.getString("facts"))))
                .list());
    }

    /** Who entered and left a segment, the latest first. */
    List<Turn> turnsIn(UUID segmentId, PageRequest page) {
        return turns("""
                select id, segment_id, customer_id, at, entered, rule, facts::text as facts from segment_change
                where segment_id = :of and (at, id) < (:at, :id) order by at desc, id desc limit :rows""", segmentId, page);
    }

    /** Which segments a profile and the records merged into it entered and left, the latest first; of each record a page's worth of rows. */
    List<Turn> turnsOf(UUID profileId, PageRequest page) {
        return turns("""
                select turn.* from customer record cross join lateral (
                    select id, segment_id, customer_id, at, entered, rule, facts::text as facts from segment_change
                    where customer_id = record.id and (at, id) < (:at, :id) order by at desc, id desc limit :rows) as turn
                where record.id = :of or record.merged_into = :of
                order by turn.at desc, turn.id desc limit :rows""", profileId, page);
    }

    long count(UUID segmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from segment_member where segment_id = ?")
                .bind(0, segmentId)
                .mapTo(Long.class)
                .one());
    }

    private List<Turn> turns(String query, UUID of, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("of", of)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(this::turnOf)
                .list());
    }

    private Turn turnOf(ResultSet row, StatementContext context) throws SQLException {
        return new Turn(
                row.getObject("id", UUID.class),
                row.getObject("segment_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Rows.instant(row, "at"),
                row.getBoolean("entered") ? Direction.ENTERED : Direction.LEFT,
                row.getLong("rule"),
                read(row.getString("facts")));
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
