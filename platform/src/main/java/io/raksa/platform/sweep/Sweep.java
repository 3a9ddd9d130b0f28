package io.raksa.platform.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Works off rows that became due, one after the other. One that fails is set aside, for longer each time, from half a minute to six hours;
 * it is logged, and counted as {@code raksa.sweep.failures}, and the others go through. A query for what is due passes over what is set
 * aside:
 *
 * {@snippet :
 * // where state = 'HELD' and expires_at <= :now and not is_set_aside('holds.expire', id)
 * sweep.each("holds.expire", due, Hold::id, this::expire);
 * }
 */
@ApplicationScoped
public class Sweep {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private static final String SET_ASIDE = """
            insert into sweep_setback as known (sweep, item, attempts, failed_at, next_at, failure)
            values (:sweep, :item, 1, now(), now() + make_interval(secs => :first), :failure)
            on conflict (sweep, item) do update
            set attempts = known.attempts + 1, failed_at = now(), failure = excluded.failure,
                next_at = now() + make_interval(secs => least(:longest, :first * power(2, least(known.attempts, 20))))
            """;

    private final Jdbi jdbi;
    private final MeterRegistry metrics;

    Sweep(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.metrics = metrics;
    }

    /**
     * Works off each row; outside any transaction.
     *
     * @param sweep which work, the same as in the query for what is due
     * @param work begins its own transaction, and rolls it back where it fails
     */
    public <R> void each(String sweep, List<R> due, Function<R, UUID> id, Consumer<R> work) {
        Set<UUID> setBack = setBack(sweep, due.stream().map(id).toList());
        for (R row : due) {
            UUID item = id.apply(row);
            try {
                work.accept(row);
                if (setBack.contains(item)) {
                    forget(sweep, item);
                }
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "%s: %s is set aside for a while", sweep, item);
                metrics.counter("raksa.sweep.failures", "sweep", sweep).increment();
                setAside(sweep, item, failed);
            }
        }
    }

    private Set<UUID> setBack(String sweep, List<UUID> items) {
        return items.isEmpty()
                ? Set.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select item from sweep_setback where sweep = :sweep and item = any(:items)")
                        .bind("sweep", sweep)
                        .bindArray("items", UUID.class, Rows.column(items, item -> item))
                        .mapTo(UUID.class)
                        .set());
    }

    private void setAside(String sweep, UUID item, RuntimeException failed) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate(SET_ASIDE)
                        .bind("sweep", sweep)
                        .bind("item", item)
                        .bind("first", (double) FIRST_WAIT.toSeconds())
                        .bind("longest", (double) LONGEST_WAIT.toSeconds())
                        .bind("failure", failed.getClass().getName())
                        .execute()));
    }

    private void forget(String sweep, UUID item) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle ->
                        handle.execute("delete from sweep_setback where sweep = ? and item = ?", sweep, item)));
    }
}
