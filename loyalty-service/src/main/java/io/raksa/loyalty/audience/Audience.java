package io.raksa.loyalty.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables {@code customer_stage} and {@code customer_segment}: of each thing the newest fact stands, in whatever order they come. */
@ApplicationScoped
class Audience {

    private final Jdbi jdbi;

    Audience(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keepStage(UUID customer, @Nullable String stage, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO customer_stage (customer_id, stage, at) VALUES (:customer, :stage, :at)
                        ON CONFLICT (customer_id) DO UPDATE SET stage = excluded.stage, at = excluded.at
                        WHERE customer_stage.at <= excluded.at""")
                .bind("customer", customer)
                .bind("stage", stage)
                .bind("at", at)
                .execute());
    }

    void keepSegment(UUID customer, UUID segment, boolean inside, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO customer_segment (customer_id, segment_id, inside, at)
                        VALUES (:customer, :segment, :inside, :at)
                        ON CONFLICT (customer_id, segment_id) DO UPDATE SET inside = excluded.inside, at = excluded.at
                        WHERE customer_segment.at <= excluded.at""")
                .bind("customer", customer)
                .bind("segment", segment)
                .bind("inside", inside)
                .bind("at", at)
                .execute());
    }
}
