package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Reason;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.StageChange;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code customer_lifecycle} and {@code stage_change}. */
@ApplicationScoped
class LifecycleRepository {

    private static final String BETWEEN_FIGURES = "|";

    /** In the order of the ids, so that two transactions with the same customers never wait for each other in a circle. */
    private static final String HOLD = """
            select customer_id, first_day, stage, review_on from customer_lifecycle
            where customer_id = any(:customers)
            order by customer_id
            for no key update""";

    private static final String UNDO = """
            delete from stage_change change
            using unnest(:customers, :from::timestamptz[]) as open (customer_id, from_instant)
            where change.customer_id = open.customer_id and change.at >= open.from_instant""";

    private static final String LATEST = """
            select distinct on (customer_id) customer_id, id, at, from_stage, to_stage, reason, figures, rule
            from stage_change where customer_id = any(:customers)
            order by customer_id, at desc, id desc""";

    private static final String ADD = """
            insert into stage_change (id, customer_id, at, from_stage, to_stage, reason, figures, rule)
            select id, customer_id, at, from_stage, to_stage, reason, string_to_array(figures, '|'), rule
            from unnest(:ids, :customers, :at::timestamptz[], :from, :to, :reasons, :figures, :rules)
                 as change (id, customer_id, at, from_stage, to_stage, reason, figures, rule)""";

    private static final String STAND = """
            update customer_lifecycle lifecycle
            set first_day = standing.first_day, stage = standing.stage, review_on = standing.review_on
            from unnest(:customers, :firstDays::date[], :stages, :reviews::date[])
                 as standing (customer_id, first_day, stage, review_on)
            where lifecycle.customer_id = standing.customer_id""";

    private final Jdbi jdbi;

    LifecycleRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A change of a customer's stage, with the id it is kept under. */
    record Kept(UUID id, UUID customerId, StageChange change) {}

    void begin(Collection<UUID> customers) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into customer_lifecycle (customer_id) select unnest(:customers)")
                        .bindArray("customers", UUID.class, List.copyOf(customers))
                        .execute());
    }

    Optional<Standing> find(UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, first_day, stage, review_on from customer_lifecycle where customer_id = ?""")
                .bind(0, customerId)
                .map(LifecycleRepository::standing)
                .findOne());
    }

    /** Where customers stand; held against other changes until the transaction ends. */
    Map<UUID, Standing> hold(Collection<UUID> customers) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .map(LifecycleRepository::standing)
                .collect(Collectors.toMap(Standing::customerId, standing -> standing)));
    }

    /** Those whose stage time alone may change by now; those that another replica is at are left to it. */
    List<Standing> due(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, first_day, stage, review_on from customer_lifecycle where review_on <= :today
                        order by review_on limit :limit for no key update skip locked""")
                .bind("today", today)
                .bind("limit", limit)
                .map(LifecycleRepository::standing)
                .list());
    }

    /** Takes back every change from an instant on, of each customer. */
    void undo(Map<UUID, Instant> from) {
        List<Map.Entry<UUID, Instant>> open = List.copyOf(from.entrySet());
        jdbi.useHandle(handle -> handle.createUpdate(UNDO)
                .bindArray("customers", UUID.class, Rows.column(open, Map.Entry::getKey))
                .bindArray("from", String.class, Rows.instants(open, Map.Entry::getValue))
                .execute());
    }

    /** The last change of each customer; one without any is absent. */
    Map<UUID, StageChange> latest(Collection<UUID> customers) {
        Map<UUID, StageChange> latest = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LATEST)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .map(LifecycleRepository::kept)
                .forEach(kept -> latest.put(kept.customerId(), kept.change())));
        return latest;
    }

    void add(List<Kept> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindArray("ids", UUID.class, Rows.column(changes, Kept::id))
                .bindArray("customers", UUID.class, Rows.column(changes, Kept::customerId))
                .bindArray("at", String.class, Rows.instants(changes, kept -> kept.change()
                        .at()))
                .bindArray("from", String.class, Rows.names(changes, kept -> kept.change()
                        .from()))
                .bindArray("to", String.class, Rows.names(changes, kept -> kept.change()
                        .to()))
                .bindArray("reasons", String.class, Rows.names(changes, kept -> kept.change()
                        .reason()
                        .kind()))
                .bindArray("figures", String.class, Rows.column(changes, kept -> figures(kept.change())))
                .bindArray("rules", String.class, Rows.column(changes, kept -> kept.change()
                        .rule()))
                .execute());
    }

    void stand(List<Standing> standings) {
        jdbi.useHandle(handle -> handle.createUpdate(STAND)
                .bindArray("customers", UUID.class, Rows.column(standings, Standing::customerId))
                .bindArray("firstDays", String.class, Rows.column(standings, standing -> text(standing.firstDay())))
                .bindArray("stages", String.class, Rows.names(standings, Standing::stage))
                .bindArray("reviews", String.class, Rows.column(standings, standing -> text(standing.reviewOn())))
                .execute());
    }

    /** A customer's changes, the newest first. */
    List<Kept> changes(UUID customerId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, id, at, from_stage, to_stage, reason, figures, rule from stage_change
                        where customer_id = :customer and (at, id) < (:at, :id)
                        order by at desc, id desc limit :rows""")
                .bind("customer", customerId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(LifecycleRepository::kept)
                .list());
    }

    private static Standing standing(ResultSet row, StatementContext context) throws SQLException {
        return new Standing(
                row.getObject("customer_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                Rows.constantOrNull(row, "stage", Stage.class),
                row.getObject("review_on", LocalDate.class));
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new StageChange(
                        Rows.constantOrNull(row, "from_stage", Stage.class),
                        Stage.valueOf(row.getString("to_stage")),
                        Rows.instant(row, "at"),
                        new Reason(Reason.Kind.valueOf(row.getString("reason")), List.of((String[])
                                row.getArray("figures").getArray())),
                        row.getString("rule")));
    }

    private static String figures(StageChange change) {
        return String.join(BETWEEN_FIGURES, change.reason().figures());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
