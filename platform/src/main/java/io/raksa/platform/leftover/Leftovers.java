package io.raksa.platform.leftover;

import io.raksa.platform.id.Ids;
import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What PostgreSQL still has of rows that were deleted or overwritten: the dead rows, their entries in indexes, and the samples of values
 * from which its planner guesses. An erasure is whole only when these are gone too.
 */
@ApplicationScoped
public class Leftovers implements RecurringJob {

    private static final String OWN_TABLES = """
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage') order by relname""";

    private final Jdbi jdbi;
    private final Clock clock;

    Leftovers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What the surrounding transaction erases will be gone from everywhere in the database within hours after its commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeSoon() {
        jdbi.useHandle(handle -> handle.execute(
                "insert into leftover_erasure (id, asked_at) values (?, ?)", Ids.next(), clock.instant()));
    }

    @Override
    public String name() {
        return "leftovers.remove";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    /** Removes them from all tables of this service, where anything was erased; nobody waits for it, and it may take minutes. */
    @Override
    public void run() {
        jdbi.useHandle(handle -> {
            List<UUID> erasures = handle.createQuery("select id from leftover_erasure")
                    .mapTo(UUID.class)
                    .list();
            if (!erasures.isEmpty()) {
                remove(handle);
                handle.createUpdate("delete from leftover_erasure where id = any(:erasures)")
                        .bindArray("erasures", UUID.class, erasures)
                        .execute();
            }
        });
    }

    private static void remove(Handle handle) {
        handle.execute("set statement_timeout = 0");
        try {
            handle.createQuery(OWN_TABLES)
                    .mapTo(String.class)
                    .list()
                    .forEach(table -> handle.execute("vacuum (analyze) \"" + table + '"'));
        } finally {
            handle.execute("reset statement_timeout");
        }
    }
}
