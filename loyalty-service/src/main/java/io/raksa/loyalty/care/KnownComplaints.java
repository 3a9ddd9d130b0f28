package io.raksa.loyalty.care;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code known_complaint}. */
@ApplicationScoped
class KnownComplaints {

    /** More than anybody has; it keeps a broken teller from filling our memory. */
    private static final int MOST = 1_000;

    private static final String KEEP = """
            INSERT INTO known_complaint AS known (complaint_id, customer_id, severity, open, since)
            VALUES (:id, :customer, :severity, :open, :at)
            ON CONFLICT (complaint_id) DO UPDATE
            SET customer_id = coalesce(known.customer_id, excluded.customer_id),
                severity = coalesce(known.severity, excluded.severity),
                open = CASE WHEN excluded.since > known.since THEN excluded.open ELSE known.open END,
                since = CASE WHEN excluded.since > known.since AND excluded.open <> known.open THEN excluded.since ELSE known.since END
            RETURNING coalesce(old.open AND old.customer_id IS NOT NULL, false) AS was_open,
                      new.open AND new.customer_id IS NOT NULL AS is_open, new.since
            """;

    private final Jdbi jdbi;

    KnownComplaints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a fact changed for its customer. */
    record Change(boolean wasOpen, boolean isOpen, Instant since) {

        boolean opens() {
            return isOpen && !wasOpen;
        }

        boolean closes() {
            return wasOpen && !isOpen;
        }
    }

    /** Keeps that a complaint was opened or closed, unless something later is known of it. */
    Change keep(UUID id, @Nullable UUID customerId, @Nullable Severity severity, boolean open, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(KEEP)
                .bind("id", id)
                .bind("customer", customerId)
                .bind("severity", Rows.name(severity))
                .bind("open", open)
                .bind("at", at)
                .map((row, context) ->
                        new Change(row.getBoolean("was_open"), row.getBoolean("is_open"), Rows.instant(row, "since")))
                .one());
    }

    /** Keeps how grave a complaint is, unless a later judgement is known. */
    void assess(UUID id, Severity severity, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE known_complaint SET severity = :severity, assessed_at = :at
                        WHERE complaint_id = :id AND coalesce(assessed_at < :at, true)""")
                .bind("id", id)
                .bind("severity", severity.name())
                .bind("at", at)
                .execute());
    }

    /** The customer a complaint is known to be of. */
    Optional<UUID> customerOf(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT customer_id FROM known_complaint WHERE complaint_id = :id")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** A complaint that is open. */
    record Open(@Nullable Severity severity, Instant since) {}

    /** What of a customer is open, opened after an instant. */
    List<Open> open(UUID customerId, Instant after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT severity, since FROM known_complaint
                        WHERE customer_id IN (SELECT records_of(:customer)) AND open AND since > :after LIMIT :most""")
                .bind("customer", customerId)
                .bind("after", after)
                .bind("most", MOST)
                .map((row, context) ->
                        new Open(Rows.constantOrNull(row, "severity", Severity.class), Rows.instant(row, "since")))
                .list());
    }
}
