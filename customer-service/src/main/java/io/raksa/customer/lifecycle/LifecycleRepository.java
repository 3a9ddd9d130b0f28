package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Reason;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.Standing;
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

/** The tables {@code customer_lifecycle}, {@code stage_change} and {@code lifecycle_recheck}. */
@ApplicationScoped
class LifecycleRepository {

    private static final String BETWEEN_FIGURES = "|";
    private static final String STAGE = "STAGE";
    private static final String STANDING = "STANDING";

    /** In the order of the ids, so that two transactions with the same customers never wait for each other in a circle. */
    private static final String HOLD = """
            select customer_id, first_day, stage, standing, review_on from customer_lifecycle
            where customer_id = any(:customers)
            order by customer_id
            for no key update""";

    private static final String UNDO = """
            delete from stage_change change
            using unnest(:customers, :from::timestamptz[]) as open (customer_id, from_instant)
            where change.customer_id = open.customer_id and change.at >= open.from_instant""";

    private static final String LATEST = """
            select distinct on (customer_id, aspect) customer_id, aspect, id, at, from_stage, to_stage, reason, figures, rule
            from stage_change where customer_id = any(:customers)
            order by customer_id, aspect, at desc, id desc""";

    private static final String ADD = """
            insert into stage_change (id, customer_id, aspect, at, from_stage, to_stage, reason, figures, rule)
            select id, customer_id, aspect, at, from_stage, to_stage, reason, string_to_array(figures, '|'), rule
            from unnest(:ids, :customers, :aspects, :at::timestamptz[], :from, :to, :reasons, :figures, :rules)
                 as change (id, customer_id, aspect, at, from_stage, to_stage, reason, figures, rule)""";

    private static final String STAND = """
            update customer_lifecycle lifecycle
            set first_day = now.first_day, stage = now.stage, standing = now.standing, review_on = now.review_on
            from unnest(:customers, :firstDays::date[], :stages, :standings, :reviews::date[])
                 as now (customer_id, first_day, stage, standing, review_on)
            where lifecycle.customer_id = now.customer_id""";

    private final Jdbi jdbi;

    LifecycleRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A change of a customer's stage, with the id it is kept under. */
    record Kept(UUID id, UUID customerId, Change<?> change) {}

    /** A note that a customer is to be looked at again, from a day on. */
    record Recheck(UUID customerId, LocalDate fromDay) {}

    void begin(Collection<UUID> customers) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into customer_lifecycle (customer_id) select unnest(:customers)")
                        .bindArray("customers", UUID.class, List.copyOf(customers))
                        .execute());
    }

    Optional<Relationship> find(UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, first_day, stage, standing, review_on from customer_lifecycle where customer_id = ?""")
                .bind(0, customerId)
                .map(LifecycleRepository::relationship)
                .findOne());
    }

    /** Where customers stand; held against other changes until the transaction ends. */
    Map<UUID, Relationship> hold(Collection<UUID> customers) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .map(LifecycleRepository::relationship)
                .collect(Collectors.toMap(Relationship::customerId, relationship -> relationship)));
    }

    /** Those whose stage time alone may change by now; those that another replica is at are left to it. */
    List<Relationship> due(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, first_day, stage, standing, review_on from customer_lifecycle where review_on <= :today
                        order by review_on limit :limit for no key update skip locked""")
                .bind("today", today)
                .bind("limit", limit)
                .map(LifecycleRepository::relationship)
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
    Map<UUID, Settled> latest(Collection<UUID> customers) {
        Map<UUID, Settled> latest = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LATEST)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .map((row, context) -> Map.entry(row.getObject("customer_id", UUID.class), settled(row)))
                .forEach(entry -> latest.merge(entry.getKey(), entry.getValue(), LifecycleRepository::joined)));
        return latest;
    }

    void add(List<Kept> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindArray("ids", UUID.class, Rows.column(changes, Kept::id))
                .bindArray("customers", UUID.class, Rows.column(changes, Kept::customerId))
                .bindArray("aspects", String.class, Rows.column(changes, kept -> aspect(kept.change())))
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

    void stand(List<Relationship> relationships) {
        jdbi.useHandle(handle -> handle.createUpdate(STAND)
                .bindArray("customers", UUID.class, Rows.column(relationships, Relationship::customerId))
                .bindArray("firstDays", String.class, Rows.column(relationships, now -> text(now.firstDay())))
                .bindArray("stages", String.class, Rows.names(relationships, Relationship::stage))
                .bindArray("standings", String.class, Rows.names(relationships, Relationship::standing))
                .bindArray("reviews", String.class, Rows.column(relationships, now -> text(now.reviewOn())))
                .execute());
    }

    /** A customer's changes of stage, the newest first. */
    List<KeptStage> stages(UUID customerId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, id, at, from_stage, to_stage, reason, figures, rule from stage_change
                        where customer_id = :customer and aspect = 'STAGE' and (at, id) < (:at, :id)
                        order by at desc, id desc limit :rows""")
                .bind("customer", customerId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map((row, context) -> new KeptStage(row.getObject("id", UUID.class), change(row, Stage.class)))
                .list());
    }

    /** Notes that these are to be looked at again from the day on which a customer first bought, if there is one. */
    void recheck(UUID referred, Collection<UUID> referrers) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into lifecycle_recheck (customer_id, from_day)
                        select referrer, first_day from unnest(:referrers) as referrer
                        join customer_lifecycle on customer_id = :referred where first_day is not null""")
                .bindArray("referrers", UUID.class, List.copyOf(referrers))
                .bind("referred", referred)
                .execute());
    }

    /** Notes that these are to be looked at again from a day on. */
    void recheck(Collection<UUID> referrers, LocalDate from) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into lifecycle_recheck (customer_id, from_day) select referrer, :from from unnest(:referrers) as referrer""")
                .bindArray("referrers", UUID.class, List.copyOf(referrers))
                .bind("from", from)
                .execute());
    }

    /** Notes that whoever referred these customers is to be looked at again, from a day on. */
    void recheckReferrers(Map<UUID, LocalDate> from) {
        if (from.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, LocalDate>> noted = List.copyOf(from.entrySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into lifecycle_recheck (customer_id, from_day)
                        select acquisition_referrer_id, day
                        from unnest(:customers, :days::date[]) as referred (id, day) join customer using (id)
                        where acquisition_referrer_id is not null""")
                .bindArray("customers", UUID.class, Rows.column(noted, Map.Entry::getKey))
                .bindArray("days", String.class, Rows.column(noted, entry -> entry.getValue()
                        .toString()))
                .execute());
    }

    /** Takes notes of who is to be looked at again, a merged record's for its profile; those that another replica is at are left to it. */
    List<Recheck> takeRechecks(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with noted as (
                            delete from lifecycle_recheck where id in (
                                select id from lifecycle_recheck order by id limit :limit for update skip locked)
                            returning customer_id, from_day)
                        select coalesce(merged_into, id) as customer_id, from_day from noted join customer on id = noted.customer_id""")
                .bind("limit", limit)
                .map((row, context) -> new Recheck(
                        row.getObject("customer_id", UUID.class), row.getObject("from_day", LocalDate.class)))
                .list());
    }

    /** The next customers who have bought, in the order of their ids. */
    List<UUID> customersAfter(@Nullable UUID last, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id from customer_lifecycle
                        where first_day is not null and customer_id > :last order by customer_id limit :limit""")
                .bind("last", last == null ? new UUID(0, 0) : last)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    private static Relationship relationship(ResultSet row, StatementContext context) throws SQLException {
        return new Relationship(
                row.getObject("customer_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                Rows.constantOrNull(row, "stage", Stage.class),
                Rows.constantOrNull(row, "standing", Standing.class),
                row.getObject("review_on", LocalDate.class));
    }

    /** A change of a customer's stage, with the id it is kept under. */
    record KeptStage(UUID id, Change<Stage> change) {}

    private static Settled settled(ResultSet row) throws SQLException {
        return row.getString("aspect").equals(STAGE)
                ? new Settled(change(row, Stage.class), null)
                : new Settled(null, change(row, Standing.class));
    }

    private static Settled joined(Settled one, Settled other) {
        return new Settled(
                one.stage() == null ? other.stage() : one.stage(),
                one.standing() == null ? other.standing() : one.standing());
    }

    private static <S extends Enum<S>> Change<S> change(ResultSet row, Class<S> type) throws SQLException {
        return new Change<>(
                Rows.constantOrNull(row, "from_stage", type),
                Enum.valueOf(type, row.getString("to_stage")),
                Rows.instant(row, "at"),
                new Reason(Reason.Kind.valueOf(row.getString("reason")), List.of((String[])
                        row.getArray("figures").getArray())),
                row.getString("rule"));
    }

    private static String aspect(Change<?> change) {
        return change.to() instanceof Stage ? STAGE : STANDING;
    }

    private static String figures(Change<?> change) {
        return String.join(BETWEEN_FIGURES, change.reason().figures());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
