package io.raksa.customer.segment;

import io.raksa.customer.change.Changes;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at every customer again, after a condition or the day changed. A sweep is a durable mark that moves through all customers and puts
 * some on the list of changed customers whenever that list is empty, so that whoever really changed never waits behind a sweep, and a
 * process that ends in the middle loses nothing.
 */
@ApplicationScoped
class Sweeps {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Changes changes;

    Sweeps(Jdbi jdbi, Changes changes) {
        this.jdbi = jdbi;
        this.changes = changes;
    }

    private record Sweep(UUID id, UUID putDown) {}

    /**
     * Asks for a look at everybody, if the running transaction commits. A sweep that has not begun does for this one too; it is kept from
     * beginning until then.
     */
    void ask() {
        jdbi.useHandle(handle -> {
            boolean waiting = handle.createQuery("select id from segment_sweep where put_down = ? limit 1 for share")
                    .bind(0, NOBODY)
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (!waiting) {
                handle.execute("insert into segment_sweep (id, put_down) values (?, ?)", Ids.next(), NOBODY);
            }
        });
    }

    /** Whether this is the first to see a new day; true once a day over all replicas. */
    boolean isNewDay(LocalDate today) {
        return jdbi.withHandle(handle -> handle.execute("update segment_day set day = ? where day < ?", today, today))
                == 1;
    }

    /**
     * Puts the next customers on the list, waiting for others who are doing so. A sweep that has come to its end goes, and the next one is
     * taken up.
     *
     * @return how many; 0 when there is no sweep left
     */
    int putDown(int limit) {
        for (Optional<Sweep> sweep = next(); sweep.isPresent(); sweep = next()) {
            List<UUID> customers = customersAfter(sweep.get().putDown(), limit);
            if (customers.size() < limit) {
                end(sweep.get());
            } else {
                moveOn(sweep.get(), customers.getLast());
            }
            if (!customers.isEmpty()) {
                changes.lookAgainAt(customers);
                return customers.size();
            }
        }
        return 0;
    }

    private void moveOn(Sweep sweep, UUID putDown) {
        jdbi.useHandle(
                handle -> handle.execute("update segment_sweep set put_down = ? where id = ?", putDown, sweep.id()));
    }

    private void end(Sweep sweep) {
        jdbi.useHandle(handle -> handle.execute("delete from segment_sweep where id = ?", sweep.id()));
    }

    /** How many customers have still to be looked at. */
    long waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select (select count(*) from customer_change)
                             + (select count(*) from segment_sweep join customer on customer.id > segment_sweep.put_down)""").mapTo(Long.class).one());
    }

    private Optional<Sweep> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, put_down from segment_sweep order by id limit 1 for update")
                        .map((row, context) ->
                                new Sweep(row.getObject("id", UUID.class), row.getObject("put_down", UUID.class)))
                        .findOne());
    }

    private List<UUID> customersAfter(UUID mark, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from customer where id > :mark order by id limit :limit")
                        .bind("mark", mark)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }
}
