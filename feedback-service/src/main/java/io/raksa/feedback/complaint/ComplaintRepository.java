package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Attribution;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Component;
import io.raksa.feedback.complaint.core.Expression;
import io.raksa.feedback.complaint.core.Handling;
import io.raksa.feedback.complaint.core.Milestones;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.feedback.detail.Details;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code complaint} and {@code complaint_transition}. */
@ApplicationScoped
class ComplaintRepository {

    private static final String OPEN = """
            insert into complaint (id, version, state, feedback_id, customer_id, category, severity, opened_at, split_from)
            select id, 1, 'RECEIVED', feedback_id, customer_id, category, severity, opened_at, split_from
            from unnest(:ids::uuid[], :feedbackIds::uuid[], :customerIds::uuid[], :categories::text[], :severities::text[],
                        :openedAts::timestamptz[], :splitFroms::uuid[])
                 as opened (id, feedback_id, customer_id, category, severity, opened_at, split_from)
            """;

    private static final String ADD_TRANSITIONS = """
            insert into complaint_transition (complaint_id, version, action, from_state, to_state, at, actor, message, note)
            select * from unnest(:complaintIds::uuid[], :versions::bigint[], :actions::text[], :froms::text[], :tos::text[], :ats::timestamptz[],
                                 :actors::text[], :messages::text[], :notes::text[])
            """;

    private static final String UPDATE = """
            update complaint
            set version = :version, state = :state, category = :category, severity = :severity, attribution = :attribution,
                instrumental = :instrumental, outcome = :outcome, acknowledged_at = :acknowledgedAt, assessed_at = :assessedAt,
                investigated_at = :investigatedAt, resolved_at = :resolvedAt, closed_at = :closedAt, component = :component,
                likely_again = :likelyAgain, controllable = :controllable, expression = :expression, owner = :owner, team = :team,
                waiting = :waiting, escalations = :escalations, merged_into = :mergedInto
            where id = :id
            """;

    private static final String TRANSITIONS = """
            select complaint_id, version, action, from_state, to_state, at, actor, message, note
            from complaint_transition where complaint_id = :complaintId and version > :after order by version limit :limit
            """;

    private static final String SET_DUE = """
            update complaint set due_at = due.at
            from unnest(:ids::uuid[], :dues::timestamptz[]) as due (id, at)
            where complaint.id = due.id and complaint.due_at is distinct from due.at
            """;

    private static final String LISTED =
            "select *, (select details from feedback where feedback.id = feedback_id) as details from complaint";

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
                .bindArray("splitFroms", UUID.class, Rows.column(opened, complaint -> complaint
                        .handling()
                        .splitFrom()))
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
                .bindArray("actions", String.class, Rows.names(steps, Transition::action))
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
        Handling handling = complaint.handling();
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
                .bind("component", Rows.name(assessment.component()))
                .bind("likelyAgain", assessment.likelyAgain())
                .bind("controllable", assessment.controllable())
                .bind("expression", Rows.name(assessment.expression()))
                .bind("owner", handling.owner())
                .bind("team", handling.team())
                .bind("waiting", handling.waiting())
                .bind("escalations", handling.escalations())
                .bind("mergedInto", handling.mergedInto())
                .bind("acknowledgedAt", milestones.acknowledgedAt())
                .bind("assessedAt", milestones.assessedAt())
                .bind("investigatedAt", milestones.investigatedAt())
                .bind("resolvedAt", milestones.resolvedAt())
                .bind("closedAt", milestones.closedAt())
                .execute());
    }

    /** Keeps whose the case is. */
    void claim(ComplaintCase claimed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update complaint set version = :version, customer_id = :customer where id = :id")
                .bind("id", claimed.id())
                .bind("version", claimed.version())
                .bind("customer", claimed.customerId())
                .execute());
    }

    Optional<ComplaintCase> find(UUID id) {
        return one("select * from complaint where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<ComplaintCase> lock(UUID id) {
        return one("select * from complaint where id = :id for update", id);
    }

    /** Those that are asked for, in the asked order; each with the date of its clocks. */
    List<Listed> page(ComplaintQuery wanted, Instant now, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "state = :state", "state", wanted.state());
        if (!wanted.customer().isEmpty()) {
            conditions.add("customer_id = any(:customer)");
        }
        add(conditions, values, "owner = :owner", "owner", wanted.owner());
        add(conditions, values, "team = :team", "team", wanted.team());
        if (wanted.open()) {
            conditions.add("state not in ('RESOLVED', 'CLOSED') and merged_into is null");
        }
        if (wanted.overdue()) {
            add(conditions, values, "due_at < :now", "now", now);
        }
        String order = wanted.byDue() ? byDue(conditions, values, page) : newestFirst(conditions, values, page);
        String query = LISTED + " where " + String.join(" and ", conditions) + order;
        return jdbi.withHandle(handle -> {
            Query asked = handle.createQuery(query).bindMap(values).bind("limit", page.rowsToRead());
            if (!wanted.customer().isEmpty()) {
                asked.bindArray("customer", UUID.class, wanted.customer());
            }
            return asked.map((row, context) -> listed(complaint(row, context), row))
                    .list();
        });
    }

    private static String byDue(List<String> conditions, Map<String, Object> values, PageRequest page) {
        conditions.add("due_at is not null");
        page.cursor(2).ifPresent(cursor -> {
            conditions.add("(due_at, id) > (:afterDue, :afterId)");
            values.put("afterDue", cursor.instant(0));
            values.put("afterId", cursor.uuid(1));
        });
        return " order by due_at, id limit :limit";
    }

    private static String newestFirst(List<String> conditions, Map<String, Object> values, PageRequest page) {
        conditions.add("id < :before");
        values.put("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST));
        return " order by id desc limit :limit";
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    /** This complaint with what a list tells of it. */
    Listed listed(ComplaintCase complaint) {
        return jdbi.withHandle(handle -> handle.createQuery(LISTED + " where id = :id")
                .bind("id", complaint.id())
                .map((row, context) -> listed(complaint, row))
                .one());
    }

    private static Listed listed(ComplaintCase complaint, ResultSet row) throws SQLException {
        return new Listed(complaint, Rows.instantOrNull(row, "due_at"), Details.stored(row.getString("details")));
    }

    /** When something of this complaint is due next. */
    Optional<Instant> dueAt(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select due_at from complaint where id = :id")
                .bind("id", id)
                .map((row, context) -> Optional.ofNullable(Rows.instantOrNull(row, "due_at")))
                .one());
    }

    /** Keeps when something is due next, of many complaints in one statement. */
    void setDue(List<Due> dues) {
        jdbi.useHandle(handle -> handle.createUpdate(SET_DUE)
                .bindArray("ids", UUID.class, Rows.column(dues, Due::complaintId))
                .bindArray("dues", String.class, Rows.instants(dues, Due::at))
                .execute());
    }

    /** Reads two and keeps everybody else from changing them; always in one order, so that two who lock the same two do not wait for each other. */
    List<ComplaintCase> lock(UUID one, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from complaint where id in (:one, :other) order by id for update")
                .bind("one", one)
                .bind("other", other)
                .map(ComplaintRepository::complaint)
                .list());
    }

    /** Keeps everybody else from changing these; in one order, as {@link #lock(UUID, UUID)}. */
    void lockAll(List<UUID> ids) {
        jdbi.useHandle(
                handle -> handle.createQuery("select id from complaint where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, ids)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Reads those that nobody else holds, and keeps everybody else from changing them. */
    List<ComplaintCase> lockFree(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from complaint where id = any(:ids) order by id for update skip locked")
                .bindArray("ids", UUID.class, ids)
                .map(ComplaintRepository::complaint)
                .list());
    }

    /** All that came of one feedback; in one order, as {@link #lock(UUID, UUID)}. */
    List<ComplaintCase> lockOfFeedback(UUID feedbackId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from complaint where feedback_id = :feedback order by id for update")
                .bind("feedback", feedbackId)
                .map(ComplaintRepository::complaint)
                .list());
    }

    List<ComplaintCase> findAll(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from complaint where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map(ComplaintRepository::complaint)
                .list());
    }

    /** What was taken out of a case and goes on by itself, the oldest first. */
    List<ComplaintCase> continuations(UUID origin, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from complaint where split_from = :origin and merged_into is null order by id limit :limit")
                .bind("origin", origin)
                .bind("limit", limit)
                .map(ComplaintRepository::complaint)
                .list());
    }

    /** Whether another case was merged into this one. */
    boolean hasMerged(UUID survivor) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from complaint where merged_into = :survivor)")
                        .bind("survivor", survivor)
                        .mapTo(Boolean.class)
                        .one());
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
                        Rows.constantOrNull(row, "component", Component.class),
                        Rows.constantOrNull(row, "attribution", Attribution.class),
                        row.getObject("likely_again", Boolean.class),
                        row.getObject("controllable", Boolean.class),
                        row.getObject("instrumental", Boolean.class),
                        Rows.constantOrNull(row, "expression", Expression.class)),
                Rows.constantOrNull(row, "outcome", Outcome.class),
                new Handling(
                        row.getString("owner"),
                        row.getString("team"),
                        row.getBoolean("waiting"),
                        row.getInt("escalations"),
                        row.getObject("merged_into", UUID.class),
                        row.getObject("split_from", UUID.class)),
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
                Rows.constantOrNull(row, "action", ComplaintAction.class),
                Rows.constantOrNull(row, "from_state", ComplaintState.class),
                ComplaintState.valueOf(row.getString("to_state")),
                Rows.instant(row, "at"),
                row.getString("actor"),
                row.getString("message"),
                row.getString("note"));
    }
}
