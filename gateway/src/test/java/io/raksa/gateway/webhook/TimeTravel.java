package io.raksa.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes everything that is kept of an endpoint older, as if time had passed. */
@ApplicationScoped
class TimeTravel {

    private final Jdbi jdbi;

    TimeTravel(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Leaves what waits leased to somebody who is no more. */
    void abandon(UUID endpoint, Duration lease) {
        jdbi.useHandle(handle -> handle.execute(
                "update webhook_lane set lease = gen_random_uuid(), due_at = now() + make_interval(secs => ?) where endpoint_id = ?",
                lease.toSeconds(),
                endpoint));
    }

    void pass(UUID endpoint, Duration time) {
        jdbi.useHandle(handle -> {
            long seconds = time.toSeconds();
            handle.execute(
                    "update webhook_lane set due_at = due_at - make_interval(secs => ?) where endpoint_id = ?",
                    seconds,
                    endpoint);
            handle.execute(
                    "update webhook_delivery set first_attempt_at = first_attempt_at - make_interval(secs => ?) where endpoint_id = ?",
                    seconds,
                    endpoint);
            handle.execute(
                    "update webhook_endpoint set failing_since = failing_since - make_interval(secs => ?) where id = ?",
                    seconds,
                    endpoint);
            handle.execute(
                    "update webhook_secret set ends_at = ends_at - make_interval(secs => ?) where endpoint_id = ?",
                    seconds,
                    endpoint);
            handle.execute(
                    "update webhook_message set told_at = told_at - make_interval(secs => ?) where id in (select message_id from webhook_delivery where endpoint_id = ?)",
                    seconds,
                    endpoint);
        });
    }
}
