package io.raksa.feedback.deviation;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code second_failure}. */
@ApplicationScoped
class SecondFailureRepository {

    /** In the order of the customers, so that two who lock the same wait for each other instead of dying of each other. */
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(hashtextextended('second-failure' || customer, 0)))
            from (select distinct coalesce(profile_id, customer_id)::text as customer
                  from complaint left join customer_record on record_id = customer_id
                  where id = any(:complaints) and customer_id is not null order by 1) as whose
            """;

    private final Jdbi jdbi;

    SecondFailureRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A complaint and the one it repeats. */
    record Repeated(UUID complaintId, FirstFailure first) {}

    /** Lets nobody else look for second failures of the same customers until the transaction ends. */
    void lockCustomersOf(Collection<UUID> complaints) {
        jdbi.useHandle(handle -> handle.createQuery(LOCK)
                .bindArray("complaints", UUID.class, complaints)
                .mapTo(long.class)
                .one());
    }

    /**
     * Those of some complaints that repeat an earlier one by the rule.
     *
     * @param opening whether they are opened just now: then whatever is there is earlier, though it may have got its id later
     */
    List<Repeated> find(Collection<UUID> complaints, boolean opening, Rule rule) {
        String same = rule.same().stream().map(Sameness::condition).collect(Collectors.joining(" and "));
        return jdbi.withHandle(handle -> handle.createQuery("""
            select complaint.id as complaint_id, first.id as first_id, first.opened_at,
                   greatest(0, floor(extract(epoch from complaint.opened_at - first.opened_at) / 86400))::bigint as days
            from complaint
            join feedback words on words.id = complaint.feedback_id
            cross join lateral (
                select earlier.id, earlier.opened_at from complaint earlier
                join feedback earlier_words on earlier_words.id = earlier.feedback_id
                where earlier.customer_id = any(array(select records_of(complaint.customer_id)))
                      and (earlier.id < complaint.id or (:opening and earlier.id <> all(:complaints)))
                      and earlier.feedback_id <> complaint.feedback_id
                      and earlier.merged_into is null and earlier.outcome is distinct from 'UNFOUNDED'
                      and earlier.opened_at >= complaint.opened_at - make_interval(days => :window) and %s
                order by earlier.id desc limit 1) as first
            where complaint.id = any(:complaints) and complaint.merged_into is null
            """.formatted(same))
                .bindArray("complaints", UUID.class, complaints)
                .bind("opening", opening)
                .bind("window", rule.windowDays())
                .map((row, context) -> new Repeated(
                        row.getObject("complaint_id", UUID.class),
                        new FirstFailure(
                                row.getObject("first_id", UUID.class),
                                Rows.instant(row, "opened_at"),
                                row.getLong("days"),
                                rule.version())))
                .list());
    }

    /** Of some complaints those that are kept as second failures. */
    List<UUID> kept(Collection<UUID> complaints) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select complaint_id from second_failure where complaint_id = any(:complaints)")
                .bindArray("complaints", UUID.class, complaints)
                .mapTo(UUID.class)
                .list());
    }

    /** The complaints that repeat this one. */
    List<UUID> repeating(UUID first) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select complaint_id from second_failure where first_complaint_id = :first")
                .bind("first", first)
                .mapTo(UUID.class)
                .list());
    }

    /** Later complaints of the same customer that may repeat this one; 200 at most. */
    List<UUID> laterOfSameCustomer(UUID complaint, Rule rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select later.id from complaint
                        join complaint later on later.customer_id = any(array(select records_of(complaint.customer_id))) and later.id > complaint.id
                        where complaint.id = :complaint and later.opened_at <= complaint.opened_at + make_interval(days => :window)
                        order by later.id limit 200""")
                .bind("complaint", complaint)
                .bind("window", rule.windowDays())
                .mapTo(UUID.class)
                .list());
    }

    /** The complaints that a chain of repetitions leads back to. */
    List<UUID> allBefore(UUID complaint) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive chain as (
                            select first_complaint_id from second_failure where complaint_id = :complaint
                            union select earlier.first_complaint_id from second_failure earlier
                                  join chain on chain.first_complaint_id = earlier.complaint_id)
                        select first_complaint_id from chain""")
                .bind("complaint", complaint)
                .mapTo(UUID.class)
                .list());
    }

    void keep(Repeated repeated, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into second_failure (complaint_id, first_complaint_id, rule_version, found_at)
                        values (:complaint, :first, :rule, :at)
                        on conflict (complaint_id) do update
                        set first_complaint_id = excluded.first_complaint_id, rule_version = excluded.rule_version""")
                .bind("complaint", repeated.complaintId())
                .bind("first", repeated.first().complaintId())
                .bind("rule", repeated.first().ruleVersion())
                .bind("at", at)
                .execute());
    }

    void forget(UUID complaint) {
        jdbi.useHandle(handle -> handle.execute("delete from second_failure where complaint_id = ?", complaint));
    }

    Optional<FirstFailure> firstOf(UUID complaint) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select first.id, first.opened_at, rule_version,
                               greatest(0, floor(extract(epoch from complaint.opened_at - first.opened_at) / 86400))::bigint as days
                        from second_failure
                        join complaint on complaint.id = complaint_id
                        join complaint first on first.id = first_complaint_id
                        where complaint_id = :complaint""")
                .bind("complaint", complaint)
                .map(SecondFailureRepository::first)
                .findOne());
    }

    private static FirstFailure first(ResultSet row, StatementContext context) throws SQLException {
        return new FirstFailure(
                row.getObject("id", UUID.class),
                Rows.instant(row, "opened_at"),
                row.getLong("days"),
                row.getInt("rule_version"));
    }
}
