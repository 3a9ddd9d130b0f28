package io.raksa.feedback.worklist;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What there is to do, out of the tables of those features that have it. Each list is counted no further than a limit. */
@ApplicationScoped
class WorklistRepository {

    private static final int COUNTED = 1_000;

    private static final String OPEN =
            " from complaint where state not in ('RESOLVED', 'CLOSED') and merged_into is null";

    private final Jdbi jdbi;

    WorklistRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    ToDoView<CaseToDoView> overdue(@Nullable String team, Instant now, int first) {
        return cases(team, " and due_at < :now", " order by due_at, id", Map.of("now", now), first);
    }

    ToDoView<CaseToDoView> due(@Nullable String team, Instant from, Instant to, int first) {
        return cases(
                team,
                " and due_at >= :from and due_at < :to",
                " order by due_at, id",
                Map.of("from", from, "to", to),
                first);
    }

    ToDoView<CaseToDoView> unassigned(@Nullable String team, int first) {
        return cases(team, " and owner is null", " order by id", Map.of(), first);
    }

    ToDoView<CaseToDoView> escalated(@Nullable String team, int first) {
        return cases(team, " and escalations > 0", " order by id desc", Map.of(), first);
    }

    ToDoView<CaseToDoView> arrived(@Nullable String team, Instant since, int first) {
        return cases(
                team, " and opened_at >= :since", " order by opened_at desc, id desc", Map.of("since", since), first);
    }

    ToDoView<SilentCustomerView> silentCustomers(int first) {
        return toDo(
                "id, customer_id, due_on, silent_days, owner, opened_at",
                " from proactive_case where state = 'OPEN'",
                " order by id",
                Map.of(),
                first,
                (row, context) -> new SilentCustomerView(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("silent_days"),
                        row.getString("owner"),
                        Rows.instant(row, "opened_at")));
    }

    ToDoView<IdeaToDoView> ideas(int first) {
        return toDo(
                "id, title, submitted_at",
                " from idea where state = 'SUBMITTED'",
                " order by id",
                Map.of(),
                first,
                (row, context) -> new IdeaToDoView(
                        row.getObject("id", UUID.class), row.getString("title"), Rows.instant(row, "submitted_at")));
    }

    ToDoView<RemedyToDoView> remedies(@Nullable String team, int first) {
        return toDo(
                "id, complaint_id, kind, proposed_by, granted_at",
                " from remedy where state = 'PROPOSED'"
                        + (team == null
                                ? ""
                                : " and exists (select from complaint where complaint.id = complaint_id and team = :team)"),
                " order by granted_at, id",
                team == null ? Map.of() : Map.of("team", team),
                first,
                (row, context) -> new RemedyToDoView(
                        row.getObject("id", UUID.class),
                        row.getObject("complaint_id", UUID.class),
                        row.getString("kind"),
                        row.getString("proposed_by"),
                        Rows.instant(row, "granted_at")));
    }

    private ToDoView<CaseToDoView> cases(
            @Nullable String team, String condition, String order, Map<String, Object> values, int first) {
        Map<String, Object> all = new HashMap<>(values);
        if (team != null) {
            all.put("team", team);
        }
        return toDo(
                "id, customer_id, state, category, severity, opened_at, due_at, owner, team, escalations",
                OPEN + condition + (team == null ? "" : " and team = :team"),
                order,
                all,
                first,
                (row, context) -> caseToDo(row));
    }

    private <T> ToDoView<T> toDo(
            String columns, String from, String order, Map<String, Object> values, int first, RowMapper<T> mapper) {
        return jdbi.withHandle(handle -> {
            int count = handle.createQuery("select count(*) from (select" + from + " limit :limit) as counted")
                    .bindMap(values)
                    .bind("limit", COUNTED + 1)
                    .mapTo(Integer.class)
                    .one();
            List<T> shown = handle.createQuery("select " + columns + from + order + " limit :limit")
                    .bindMap(values)
                    .bind("limit", first)
                    .map(mapper)
                    .list();
            return new ToDoView<>(Math.min(count, COUNTED), count > COUNTED, shown);
        });
    }

    private static CaseToDoView caseToDo(ResultSet row) throws SQLException {
        return new CaseToDoView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("state"),
                row.getString("category"),
                row.getString("severity"),
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "due_at"),
                row.getString("owner"),
                row.getString("team"),
                row.getInt("escalations"));
    }
}
