package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Attribution;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Milestones;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code complaint} and {@code complaint_transition}. */
@ApplicationScoped
class ComplaintRepository {

    private static final String OPEN = """
            insert into complaint (id, version, state, feedback_id, customer_id, category, severity, opened_at)
            select id, 1, 'RECEIVED', feedback_id, customer_id, category, severity, opened_at
            from unnest(:ids::uuid[], :feedbackIds::uuid[], :customerIds::uuid[], :categories::text[], :severities::text[],
                        :openedAts::timestamptz[])
                 as opened (id, feedback_id, customer_id, category, severity, opened_at)
            """;

    private static final String ADD_TRANSITIONS = """
            insert into complaint_transition (complaint_id, version, from_state, to_state, at, actor, message, note)
            select * from unnest(:complaintIds::uuid[], :versions::bigint[], :froms::text[], :tos::text[], :ats::timestamptz[],
                                 :actors::text[], :messages::text[], :notes::text[])
            """;

    private static final String UPDATE = """
            update complaint
            set version = :version, state = :state, category = :category, severity = :severity, attribution = :attribution,
                instrumental = :instrumental, outcome = :outcome, acknowledged_at = :acknowledgedAt, assessed_at = :assessedAt,
                investigated_at = :investigatedAt, resolved_at = :resolvedAt, closed_at = :closedAt
            where id = :id
            """;

    private static final String TRANSITIONS = """
            select complaint_id, version, from_state, to_state, at, actor, message, note
            from complaint_transition where complaint_id = :complaintId and version > :after order by version limit :limit
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    ComplaintRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(List<ComplaintCase> opened) {
        jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                .bindArray("ids", UUID.class, Rows.column(opened, ComplaintCase::id))
                .bindArray("feedbackIds", UUID.class, Rows.column(opened, ComplaintCase::feedbackId))
                .bindArray("customerIds", UUID.class, Rows.column(opened, ComplaintCase::customerId))
                .bindArray("categories", String.class, Rows.names(opened, complaint -> complaint
                        .assessment()
                        .category()))
                .bindArray("severities", String.class, Rows.names(opened, complaint -> complaint
                        .assessment()
                        .severity()))
                .bindArray("openedAts", String.class, Rows.instants(opened, complaint -> complaint
                        .milestones()
                        .openedAt()))
                .execute());
    }

    void add(List<Transition> steps) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD_TRANSITIONS)
                .bindArray("complaintIds", UUID.class, Rows.column(steps, Transition::complaintId))
                .bindArray("versions", Long.class, Rows.column(steps, Transition::version))
                .bindArray("froms", String.class, Rows.names(steps, Transition::from))
                .bindArray("tos", String.class, Rows.names(steps, Transition::to))
                .bindArray("ats", String.class, Rows.instants(steps, Transition::at))
                .bindArray("actors", String.class, Rows.column(steps, Transition::actor))
                .bindArray("messages", String.class, Rows.column(steps, Transition::message))
                .bindArray("notes", String.class, Rows.column(steps, Transition::note))
                .execute());
    }

    void update(ComplaintCase complaint) {
        Assessment assessment = complaint.assessment();
        Milestones milestones = complaint.milestones();
        jdbi.useHandle(handle -> handle.createUpdate(UPDATE)
                .bind("id", complaint.id())
                .bind("version", complaint.version())
                .bind("state", complaint.state().name())
                .bind("category", assessment.category().name())
                .bind("severity", assessment.severity().name())
                .bind("attribution", Rows.name(assessment.attribution()))
                .bind("instrumental", assessment.instrumental())
                .bind("outcome", Rows.name(complaint.outcome()))
                .bind("acknowledgedAt", milestones.acknowledgedAt())
                .bind("assessedAt", milestones.assessedAt())
                .bind("investigatedAt", milestones.investigatedAt())
                .bind("resolvedAt", milestones.resolvedAt())
                .bind("closedAt", milestones.closedAt())
                .execute());
    }

    Optional<ComplaintCase> find(UUID id) {
        return one("select * from complaint where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<ComplaintCase> lock(UUID id) {
        return one("select * from complaint where id = :id for update", id);
    }

    /** The newest first. */
    List<ComplaintCase> page(@Nullable ComplaintState state, @Nullable UUID customerId, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>();
        StringBuilder query = new StringBuilder("select * from complaint where id < :before");
        if (state != null) {
            query.append(" and state = :state");
            wanted.put("state", state.name());
        }
        if (customerId != null) {
            query.append(" and customer_id = :customerId");
            wanted.put("customerId", customerId);
        }
        query.append(" order by id desc limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(wanted)
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(ComplaintRepository::complaint)
                .list());
    }

    static Cursor mark(ComplaintCase complaint) {
        return Cursor.of(complaint.id());
    }

    /** The steps of a complaint after the one that made the given version, the oldest first. */
    List<Transition> transitions(UUID complaintId, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(TRANSITIONS)
                .bind("complaintId", complaintId)
                .bind("after", after)
                .bind("limit", limit)
                .map(ComplaintRepository::transition)
                .list());
    }

    private Optional<ComplaintCase> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(ComplaintRepository::complaint)
                .findOne());
    }

    private static ComplaintCase complaint(ResultSet row, StatementContext context) throws SQLException {
        return new ComplaintCase(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("feedback_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                ComplaintState.valueOf(row.getString("state")),
                new Assessment(
                        Category.valueOf(row.getString("category")),
                        Severity.valueOf(row.getString("severity")),
                        Rows.constantOrNull(row, "attribution", Attribution.class),
                        row.getObject("instrumental", Boolean.class)),
                Rows.constantOrNull(row, "outcome", Outcome.class),
                new Milestones(
                        Rows.instant(row, "opened_at"),
                        Rows.instantOrNull(row, "acknowledged_at"),
                        Rows.instantOrNull(row, "assessed_at"),
                        Rows.instantOrNull(row, "investigated_at"),
                        Rows.instantOrNull(row, "resolved_at"),
                        Rows.instantOrNull(row, "closed_at")));
    }

    private static Transition transition(ResultSet row, StatementContext context) throws SQLException {
        return new Transition(
                row.getObject("complaint_id", UUID.class),
                row.getLong("version"),
                Rows.constantOrNull(row, "from_state", ComplaintState.class),
                ComplaintState.valueOf(row.getString("to_state")),
                Rows.instant(row, "at"),
                row.getString("actor"),
                row.getString("message"),
                row.getString("note"));
    }
}
