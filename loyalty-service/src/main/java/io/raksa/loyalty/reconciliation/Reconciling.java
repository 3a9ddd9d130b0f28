package io.raksa.loyalty.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.reconciliation.ReconciliationView.FiguresView;
import io.raksa.loyalty.reconciliation.ReconciliationView.ViolationView;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Proves that the ledger adds up, or says where it does not. Reads everything, in one snapshot; waits for nobody, and nobody for it. */
@ApplicationScoped
class Reconciling {

    /** Violations that are listed. */
    static final int MOST_VIOLATIONS = 100;

    /** PostgreSQL's state of a statement that was not done in time. */
    private static final String QUERY_CANCELED = "57014";

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('reconciliation', 0))";

    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String FIGURES = """
            SELECT coalesce(sum(amount), 0) + (SELECT coalesce(sum(amount), 0) FROM entry JOIN member_account other USING (member_id)
                                               WHERE other.point_kind <> 'points') AS all_entries,
                   (SELECT count(*) FROM posting) AS postings,
                   coalesce(-sum(amount) FILTER (WHERE account = 'ISSUED'), 0) AS issued,
                   coalesce(-sum(amount) FILTER (WHERE account = 'COMPENSATION'), 0) AS compensation,
                   coalesce(-sum(amount) FILTER (WHERE account = 'ADJUSTMENT'), 0) AS adjusted,
                   coalesce(-sum(amount) FILTER (WHERE account = 'OPENING'), 0) AS opening,
                   coalesce(sum(amount) FILTER (WHERE account = 'SPENT'), 0) AS spent,
                   coalesce(sum(amount) FILTER (WHERE account = 'EXPIRED'), 0) AS expired,
                   coalesce(sum(amount) FILTER (WHERE account = 'AVAILABLE'), 0) AS available,
                   coalesce(sum(amount) FILTER (WHERE account = 'PENDING'), 0) AS pending,
                   coalesce(sum(amount) FILTER (WHERE account = 'HELD'), 0) AS held,
                   coalesce(-sum(amount) FILTER (WHERE account = 'OWED'), 0) AS owed
            FROM entry JOIN member_account USING (member_id)
            WHERE point_kind = 'points'
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final ReconciliationConfig config;

    Reconciling(Jdbi jdbi, Clock clock, ReconciliationConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Checks the whole ledger, one caller at a time in the whole deployment.
     *
     * @throws Problem 409 where somebody else is at it, or where it is not done in time
     */
    ReconciliationView reconcile() {
        return QuarkusTransaction.requiringNew()
                .timeout((int) config.deadline().plusSeconds(5).toSeconds())
                .call(() -> jdbi.withHandle(this::reconcile));
    }

    private ReconciliationView reconcile(Handle handle) {
        Instant end = clock.instant().plus(config.deadline());
        handle.execute(SNAPSHOT);
        if (!handle.createQuery(ALONE).mapTo(boolean.class).one()) {
            throw ReconciliationProblem.RECONCILIATION_RUNNING.because();
        }
        try {
            return proof(handle, end);
        } catch (UnableToExecuteStatementException failed) {
            throw failed.getCause() instanceof SQLException late && QUERY_CANCELED.equals(late.getSQLState())
                    ? tooLong()
                    : failed;
        }
    }

    private ReconciliationView proof(Handle handle, Instant end) {
        stopStatementsAt(end, handle);
        FiguresView figures =
                handle.createQuery(FIGURES).map(Reconciling::figures).one();
        List<ViolationView> found = violations(handle, end);
        List<ViolationView> listed = found.subList(0, Math.min(found.size(), MOST_VIOLATIONS));
        return new ReconciliationView(
                found.isEmpty() && figures.sumOfEntries() == 0,
                clock.instant(),
                figures,
                List.copyOf(listed),
                found.size() > listed.size());
    }

    /** One more than are listed, if there are so many. */
    private List<ViolationView> violations(Handle handle, Instant end) {
        List<ViolationView> found = new ArrayList<>();
        for (Check check : Check.values()) {
            stopStatementsAt(end, handle);
            found.addAll(handle.createQuery(check.query())
                    .bind("limit", MOST_VIOLATIONS + 1 - found.size())
                    .map((row, context) -> violation(check, row))
                    .list());
        }
        return found;
    }

    private void stopStatementsAt(Instant end, Handle handle) {
        long left = Duration.between(clock.instant(), end).toMillis();
        if (left <= 0) {
            throw tooLong();
        }
        handle.execute("SELECT set_config('statement_timeout', ?, true)", Long.toString(left));
    }

    private Problem tooLong() {
        return ReconciliationProblem.RECONCILIATION_TOO_LONG.because(
                config.deadline().toSeconds());
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
                row.getLong("opening"),
                row.getLong("spent"),
                row.getLong("expired"),
                row.getLong("available"),
                row.getLong("pending"),
                row.getLong("held"),
                row.getLong("owed"));
    }
}
