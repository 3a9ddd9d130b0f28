package io.raksa.platform.leftover;

import io.raksa.platform.id.Ids;
import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * What PostgreSQL still has of rows that were deleted or overwritten: the dead rows, their entries in indexes, and the samples of values
 * from which its planner guesses. An erasure is whole only when these are gone too.
 */
@ApplicationScoped
public class Leftovers implements RecurringJob {

    /** A pass cannot remove what an older snapshot, such as a backup's, still sees; the passes of a day can. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(Leftovers.class);

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

    /** Removes them from all tables of this service, where anything was erased within a day; nobody waits for it, and it may take minutes. */
    @Override
    public void run() {
        jdbi.useHandle(handle -> {
            List<UUID> erasures = handle.createQuery("select id from leftover_erasure")
                    .mapTo(UUID.class)
                    .list();
            if (!erasures.isEmpty() && remove(handle)) {
                handle.createUpdate("delete from leftover_erasure where id = any(:erasures) and asked_at < :before")
                        .bindArray("erasures", UUID.class, erasures)
                        .bind("before", clock.instant().minus(KEPT))
                        .execute();
            }
        });
    }

    /** False where a table has to wait for the next pass. */
    private static boolean remove(Handle handle) {
        handle.execute("set statement_timeout = 0");
        try {
            boolean whole = true;
            for (String table :
                    handle.createQuery(OWN_TABLES).mapTo(String.class).list()) {
                whole &= remove(handle, table);
            }
            return whole;
        } finally {
            handle.execute("reset statement_timeout");
        }
    }

    /** Indexes too, however few rows are gone: by itself PostgreSQL waits until it is worth it. */
    private static boolean remove(Handle handle, String table) {
        try {
            handle.execute("vacuum (analyze, index_cleanup on) \"" + table + '"');
            return true;
        } catch (JdbiException locked) {
            LOG.infof(locked, "%s waits for the next pass", table);
            return false;
        }
    }
}
