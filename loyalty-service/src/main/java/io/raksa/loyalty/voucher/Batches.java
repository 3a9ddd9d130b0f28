package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.CodePattern;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code voucher_batch}, and the codes of each. */
@ApplicationScoped
class Batches {

    private final Jdbi jdbi;

    Batches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Batch batch) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO voucher_batch (id, offer_id, pattern, codes, made_by, made_at)
                        VALUES (:id, :offer, :pattern, :codes, :by, :at)""")
                .bind("id", batch.id())
                .bind("offer", batch.offerId())
                .bind("pattern", batch.pattern())
                .bind("codes", batch.codes())
                .bind("by", batch.madeBy())
                .bind("at", batch.madeAt())
                .execute());
    }

    /** How many codes of a pattern there are or shall be; nobody else orders of it until the transaction ends. */
    long lockAndCount(CodePattern pattern) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                    .bind(0, "voucher-pattern" + pattern.canonical())
                    .mapTo(String.class)
                    .one();
            return handle.createQuery(
                            "SELECT coalesce(sum(codes), 0) FROM voucher_batch WHERE replace(pattern, '-', '') = :pattern")
                    .bind("pattern", pattern.canonical())
                    .mapTo(long.class)
                    .one();
        });
    }

    Optional<Batch> find(UUID id) {
        return one("SELECT * FROM voucher_batch WHERE id = :id", id);
    }

    /** Reads it and keeps everybody else from adding to it until the transaction ends. */
    Optional<Batch> lock(UUID id) {
        return one("SELECT * FROM voucher_batch WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Batch> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map((row, context) -> new Batch(
                        row.getObject("id", UUID.class),
                        row.getObject("offer_id", UUID.class),
                        row.getString("pattern"),
                        row.getInt("codes"),
                        row.getInt("made"),
                        row.getString("made_by"),
                        Rows.instant(row, "made_at")))
                .findOne());
    }

    /** Adds codes, each for one use; those that are there already, in whatever batch, are left out. */
    void add(Batch batch, Collection<String> canonical, Collection<String> written) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH added AS (
                            INSERT INTO voucher (code, offer_id, batch_id, written, most_uses)
                            SELECT code, :offer, :batch, written, 1 FROM unnest(:codes::text[], :written::text[]) AS drawn (code, written)
                            ON CONFLICT DO NOTHING RETURNING 1)
                        UPDATE voucher_batch SET made = made + (SELECT count(*) FROM added) WHERE id = :batch""")
                .bind("offer", batch.offerId())
                .bind("batch", batch.id())
                .bindArray("codes", String.class, canonical)
                .bindArray("written", String.class, written)
                .execute());
    }

    /** Codes as they are printed, in the order of their letters. */
    List<String> codes(UUID batch, PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT written FROM voucher WHERE batch_id = :batch AND code > :after ORDER BY code LIMIT :limit""")
                .bind("batch", batch)
                .bind(
                        "after",
                        page.cursor(1).map(cursor -> cursor.key().getFirst()).orElse(""))
                .bind("limit", page.rowsToRead())
                .mapTo(String.class)
                .list());
    }

    static Cursor mark(String canonical) {
        return Cursor.of(canonical);
    }
}
