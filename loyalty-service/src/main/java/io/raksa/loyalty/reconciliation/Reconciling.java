package io.raksa.loyalty.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.reconciliation.ReconciliationView.FiguresView;
import io.raksa.loyalty.reconciliation.ReconciliationView.ViolationView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Proves that the ledger adds up, or says where it does not. Reads everything, in one snapshot; waits for nobody, and nobody for it. */
@ApplicationScoped
class Reconciling {

    /** Violations that are listed. */
    static final int MOST_VIOLATIONS = 100;

    /** Of the whole ledger; a large one takes a while. */
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String FIGURES = """
            SELECT coalesce(sum(amount), 0) AS all_entries,
                   (SELECT count(*) FROM posting) AS postings,
                   coalesce(-sum(amount) FILTER (WHERE account = 'ISSUED'), 0) AS issued,
                   coalesce(-sum(amount) FILTER (WHERE account = 'COMPENSATION'), 0) AS compensation,
                   coalesce(-sum(amount) FILTER (WHERE account = 'ADJUSTMENT'), 0) AS adjusted,
                   coalesce(sum(amount) FILTER (WHERE account = 'SPENT'), 0) AS spent,
                   coalesce(sum(amount) FILTER (WHERE account = 'EXPIRED'), 0) AS expired,
                   coalesce(sum(amount) FILTER (WHERE account = 'AVAILABLE'), 0) AS available,
                   coalesce(sum(amount) FILTER (WHERE account = 'PENDING'), 0) AS pending,
                   coalesce(sum(amount) FILTER (WHERE account = 'HELD'), 0) AS held
            FROM entry
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Reconciling(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Checks the whole ledger. */
    ReconciliationView reconcile() {
        return QuarkusTransaction.requiringNew()
                .timeout((int) DEADLINE.toSeconds())
                .call(() -> jdbi.withHandle(this::reconcile));
    }

    private ReconciliationView reconcile(Handle handle) {
        handle.execute(SNAPSHOT);
        FiguresView figures =
                handle.createQuery(FIGURES).map(Reconciling::figures).one();
        List<ViolationView> found = violations(handle);
        List<ViolationView> listed = found.subList(0, Math.min(found.size(), MOST_VIOLATIONS));
        return new ReconciliationView(
                found.isEmpty() && figures.sumOfEntries() == 0,
                clock.instant(),
                figures,
                List.copyOf(listed),
                found.size() > listed.size());
    }

    /** One more than are listed, if there are so many. */
    private static List<ViolationView> violations(Handle handle) {
        List<ViolationView> found = new ArrayList<>();
        for (Check check : Check.values()) {
            found.addAll(handle.createQuery(check.query())
                    .bind("limit", MOST_VIOLATIONS + 1 - found.size())
                    .map((row, context) -> violation(check, row))
                    .list());
        }
        return found;
    }

    private static ViolationView violation(Check check, ResultSet row) throws SQLException {
        return new ViolationView(
                check,
                row.getObject("member_id", UUID.class),
                row.getString("account"),
                row.getObject("posting_id", UUID.class),
                row.getObject("lot_id", UUID.class),
                row.getLong("expected"),
                row.getLong("actual"));
    }

    private static FiguresView figures(ResultSet row, StatementContext context) throws SQLException {
        return new FiguresView(
                row.getLong("all_entries"),
                row.getLong("postings"),
                row.getLong("issued"),
                row.getLong("compensation"),
                row.getLong("adjusted"),
                row.getLong("spent"),
                row.getLong("expired"),
                row.getLong("available"),
                row.getLong("pending"),
                row.getLong("held"));
    }
}
