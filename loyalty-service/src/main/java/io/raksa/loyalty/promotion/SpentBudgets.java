package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.Budget.Take;
import io.raksa.loyalty.promotion.Budget.Taken;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What was given of budgets: the table {@code promotion_spent}. Never more than the limit, however many take at once, and without all of them
 * waiting for one row: a budget that customers share is cut into {@value #SLOTS} slots, each with its share of what is left.
 *
 * <p>Whoever takes looks for a slot that nobody holds and that has enough; then for any slot; then, with all slots locked in their
 * order, deals the shares anew. Several budgets are taken in {@link Budget#ORDER}. So nobody waits in a circle.
 */
@ApplicationScoped
class SpentBudgets {

    static final int SLOTS = 16;

    private static final String KEY =
            " promotion_id = :promotion AND budget = :number AND scope = :scope AND period = :period ";

    private static final String TAKE_ALONE = """
            INSERT INTO promotion_spent (promotion_id, budget, scope, period, slot, used, share, dealt)
            SELECT :promotion, :number, :scope, :period, 0, :amount, :limit, :limit WHERE :amount <= :limit
            ON CONFLICT (promotion_id, budget, scope, period, slot) DO UPDATE
            SET used = promotion_spent.used + excluded.used WHERE promotion_spent.used + excluded.used <= :limit
            """;

    private static final String TAKE_FREE = """
            UPDATE promotion_spent SET used = used + :amount
            WHERE %s AND slot = (
                SELECT slot FROM promotion_spent
                WHERE %s AND dealt = :limit AND used + :amount <= share
                ORDER BY (slot + :start) %% :slots LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING slot
            """.formatted(KEY, KEY);

    private static final String TAKE_FROM = "UPDATE promotion_spent SET used = used + :amount WHERE" + KEY
            + "AND slot = :start AND dealt = :limit AND used + :amount <= share RETURNING slot";

    private static final String LAY_OUT = """
            INSERT INTO promotion_spent (promotion_id, budget, scope, period, slot, used, share, dealt)
            SELECT :promotion, :number, :scope, :period, slot, 0, 0, 0 FROM generate_series(0, :slots - 1) AS slot
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK_ALL = "SELECT used FROM promotion_spent WHERE" + KEY + "ORDER BY slot FOR UPDATE";

    private static final String DEAL = """
            UPDATE promotion_spent
            SET used = used + CASE WHEN slot = 0 THEN :amount ELSE 0 END,
                share = used + CASE WHEN slot = 0 THEN :amount ELSE 0 END
                        + :left / :slots + CASE WHEN slot < :left %% :slots THEN 1 ELSE 0 END,
                dealt = :limit
            WHERE %s
            """.formatted(KEY);

    private static final String SPENT = """
            SELECT asked.number, coalesce(sum(used), 0)::bigint AS used
            FROM unnest(:promotions::uuid[], :numbers::int[], :scopes::text[], :periods::date[])
                 WITH ORDINALITY AS asked (promotion, budget, scope, period, number)
            JOIN promotion_spent spent ON spent.promotion_id = asked.promotion AND spent.budget = asked.budget
                 AND spent.scope = asked.scope AND spent.period = asked.period
            GROUP BY asked.number
            """;

    private final Jdbi jdbi;

    SpentBudgets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was given of some budgets, in the smallest units of what they count. One statement. */
    Map<Budget, Long> spent(List<Budget> budgets) {
        Map<Budget, Long> spent = new HashMap<>();
        if (budgets.isEmpty()) {
            return spent;
        }
        jdbi.useHandle(handle -> handle.createQuery(SPENT)
                .bindArray("promotions", UUID.class, Rows.column(budgets, Budget::promotion))
                .bindArray("numbers", Integer.class, Rows.column(budgets, Budget::number))
                .bindArray("scopes", String.class, Rows.column(budgets, Budget::scope))
                .bindArray("periods", String.class, Rows.column(budgets, budget -> budget.period()
                        .toString()))
                .map((row, context) -> spent.put(budgets.get(row.getInt("number") - 1), row.getLong("used")))
                .list());
        return spent;
    }

    /** Takes from several budgets; nothing where one has not enough: the transaction is then to be rolled back. */
    Optional<List<Taken>> take(List<Take> takes) {
        return jdbi.withHandle(handle -> {
            List<Taken> taken = new ArrayList<>();
            for (Take take : takes.stream()
                    .sorted(Comparator.comparing(Take::budget, Budget.ORDER))
                    .toList()) {
                OptionalInt slot = take(handle, take);
                if (slot.isEmpty()) {
                    return Optional.empty();
                }
                Budget budget = take.budget();
                taken.add(new Taken(
                        budget.promotion(),
                        budget.number(),
                        budget.scope(),
                        budget.period(),
                        slot.getAsInt(),
                        take.amount()));
            }
            return Optional.of(taken);
        });
    }

    /** Gives back what was taken. */
    void giveBack(List<Taken> all) {
        jdbi.useHandle(handle -> all.stream()
                .sorted(Comparator.comparing(Taken::promotion)
                        .thenComparingInt(Taken::number)
                        .thenComparing(Taken::scope)
                        .thenComparing(Taken::period))
                .forEach(taken -> handle.createUpdate(
                                "UPDATE promotion_spent SET used = used - :amount WHERE" + KEY + "AND slot = :slot")
                        .bind("promotion", taken.promotion())
                        .bind("number", taken.number())
                        .bind("scope", taken.scope())
                        .bind("period", taken.period())
                        .bind("slot", taken.slot())
                        .bind("amount", taken.amount())
                        .execute()));
    }

    private static OptionalInt take(Handle handle, Take take) {
        if (!take.budget().isShared()) {
            return bound(handle.createUpdate(TAKE_ALONE), take).execute() == 1
                    ? OptionalInt.of(0)
                    : OptionalInt.empty();
        }
        int start = ThreadLocalRandom.current().nextInt(SLOTS);
        return slot(handle, TAKE_FREE, take, start)
                .or(() -> slot(handle, TAKE_FROM, take, start))
                .map(OptionalInt::of)
                .orElseGet(() -> dealt(handle, take));
    }

    private static Optional<Integer> slot(Handle handle, String sql, Take take, int start) {
        var query = bound(handle.createQuery(sql), take).bind("start", start);
        if (sql.equals(TAKE_FREE)) {
            query.bind("slots", SLOTS);
        }
        return query.mapTo(Integer.class).findOne();
    }

    /** With all slots locked: whether there is enough in all of them together, and if so takes it and deals the rest. */
    private static OptionalInt dealt(Handle handle, Take take) {
        keyed(handle.createUpdate(LAY_OUT), take.budget()).bind("slots", SLOTS).execute();
        long used = keyed(handle.createQuery(LOCK_ALL), take.budget()).mapTo(long.class).list().stream()
                .mapToLong(Long::longValue)
                .sum();
        long left = take.budget().limit() - used - take.amount();
        if (left < 0) {
            return OptionalInt.empty();
        }
        bound(handle.createUpdate(DEAL), take)
                .bind("left", left)
                .bind("slots", SLOTS)
                .execute();
        return OptionalInt.of(0);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Take take) {
        return keyed(statement, take.budget())
                .bind("amount", take.amount())
                .bind("limit", take.budget().limit());
    }

    private static <S extends SqlStatement<S>> S keyed(S statement, Budget budget) {
        return statement
                .bind("promotion", budget.promotion())
                .bind("number", budget.number())
                .bind("scope", budget.scope())
                .bind("period", budget.period());
    }
}
