package io.raksa.loyalty.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Which remedies were withdrawn, in the table {@code withdrawn_remedy}: so that one whose grant comes later, as a dead letter that is
 * replayed does, is not paid.
 */
@ApplicationScoped
class Withdrawals {

    private final Jdbi jdbi;

    Withdrawals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets nobody else pay or withdraw this remedy until the transaction ends. */
    void lock(UUID remedy) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .bind(0, "remedy" + remedy)
                .mapTo(String.class)
                .one());
    }

    /** Keeps that it was withdrawn; false where that was known. */
    boolean add(UUID remedy, Instant at) {
        return jdbi.withHandle(handle ->
                        handle.execute("insert into withdrawn_remedy values (?, ?) on conflict do nothing", remedy, at))
                == 1;
    }

    boolean has(UUID remedy) {
        return jdbi.withHandle(handle -> handle.createQuery("select 1 from withdrawn_remedy where remedy_id = ?")
                .bind(0, remedy)
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }
}
