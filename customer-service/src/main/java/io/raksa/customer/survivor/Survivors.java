package io.raksa.customer.survivor;

import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which profile a record belongs to: itself, or the one it was merged into. */
@ApplicationScoped
public class Survivors {

    /** In the order of the ids, so that two transactions with the same customers never wait for each other in a circle. */
    private static final String HELD = """
            select id, coalesce(merged_into, id) as survivor from customer where id = any(:ids) order by id for share""";

    private static final String FAMILY = """
            with profile as (select coalesce(merged_into, id) as id from customer where id = :record)
            select id from profile
            union all
            select customer.id from profile join customer on customer.merged_into = profile.id""";

    private final Jdbi jdbi;
    private final ProfileAnswering answering;

    Survivors(Jdbi jdbi, ProfileAnswering answering) {
        this.jdbi = jdbi;
        this.answering = answering;
    }

    /**
     * The profiles of some records, for what is derived from them. They stay so until the running transaction ends: a merge waits for it,
     * and one that is being made is waited for. One statement; none where nobody is asked for.
     *
     * @return the profile of each id that is a customer's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> of(Collection<UUID> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bindArray("ids", UUID.class, List.copyOf(records))
                .map((row, context) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("survivor", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What changes or needs all records of a profile goes one at a time, until its transaction ends: it is rare, and each must see where
     * the one before it led all records.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void oneAtATime() {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('customer_merge'))::text")
                .mapTo(String.class)
                .list());
    }

    /** All records of the profile that a record belongs to, the profile first; none where the id is no customer's. */
    public List<UUID> family(UUID record) {
        return jdbi.withHandle(handle -> handle.createQuery(FAMILY)
                .bind("record", record)
                .mapTo(UUID.class)
                .list());
    }

    /**
     * The profile that answers where this record is asked for. Where that is another one, the answer of the running request says so in
     * the header Content-Location.
     *
     * @throws io.raksa.platform.problem.Problem 404 where the id is no customer's
     */
    public UUID answering(UUID record) {
        UUID survivor = jdbi.withHandle(
                        handle -> handle.createQuery("select coalesce(merged_into, id) from customer where id = ?")
                                .bind(0, record)
                                .mapTo(UUID.class)
                                .findOne())
                .orElseThrow(CommonProblem.NOT_FOUND::because);
        if (!survivor.equals(record)) {
            answering.insteadOf(record, survivor);
        }
        return survivor;
    }
}
