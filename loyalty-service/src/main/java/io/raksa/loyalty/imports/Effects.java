package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.LineOutcome.Brought;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code import_effect}: what lines brought, and what became of it when the import was reversed. */
@ApplicationScoped
class Effects {

    private final Jdbi jdbi;

    Effects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Begins the reversal; false where it has begun already, or there is nothing to reverse yet. */
    boolean begin(UUID importId) {
        return jdbi.withHandle(handle -> handle.execute("""
                        UPDATE import SET reversal = 'RUNNING', version = version + 1
                        WHERE id = ? AND reversal IS NULL AND state IN ('DONE', 'FAILED')""", importId)) == 1;
    }

    void end(UUID importId) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE import SET reversal = 'DONE', version = version + 1 WHERE id = ? AND reversal = 'RUNNING'",
                importId));
    }

    /** The next that are still to be looked at. */
    List<Brought> left(UUID importId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line, thing FROM import_effect WHERE import_id = :id AND outcome IS NULL ORDER BY line LIMIT :most""")
                .bind("id", importId)
                .bind("most", most)
                .map((row, context) -> new Brought(row.getLong("line"), row.getString("thing")))
                .list());
    }

    void became(UUID importId, long line, boolean takenBack) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE import_effect SET outcome = ? WHERE import_id = ? AND line = ?",
                takenBack ? "TAKEN_BACK" : "KEPT",
                importId,
                line));
    }

    /** The next lines whose effect stays. */
    List<Long> keptAfter(UUID importId, long line, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT line FROM import_effect WHERE import_id = :id AND outcome = 'KEPT' AND line > :line
                        ORDER BY line LIMIT :most""")
                .bind("id", importId)
                .bind("line", line)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** How far the reversal is; empty where none was asked for. */
    Optional<ImportReversalView> reversal(UUID importId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT reversal, effects.*
                        FROM import CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE outcome = 'TAKEN_BACK') AS taken_back,
                                   count(*) FILTER (WHERE outcome = 'KEPT') AS kept,
                                   count(*) FILTER (WHERE outcome IS NULL) AS remaining
                            FROM import_effect WHERE import_id = import.id) effects
                        WHERE id = :id AND reversal IS NOT NULL""")
                .bind("id", importId)
                .map((row, context) -> new ImportReversalView(
                        ImportReversalView.State.valueOf(row.getString("reversal")),
                        row.getLong("taken_back"),
                        row.getLong("kept"),
                        row.getLong("remaining")))
                .findOne());
    }
}
