package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code recovery_budget}, {@code recovery_budget_spent} and {@code remedy_reservation}. */
@ApplicationScoped
class BudgetRepository {

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    BudgetRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Budget budget) {
        write("""
            insert into recovery_budget (id, version, name, currency, period, category, most, active, changed_at)
            values (:id, :version, :name, :currency, :period, :category, :most, :active, :changedAt)""", budget);
    }

    void update(Budget budget) {
        write("""
            update recovery_budget
            set version = :version, name = :name, currency = :currency, period = :period, category = :category, most = :most,
                active = :active, changed_at = :changedAt
            where id = :id""", budget);
    }

    int count() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from recovery_budget")
                .mapTo(Integer.class)
                .one());
    }

    Optional<Budget> find(UUID id) {
        return one("select * from recovery_budget where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Budget> lock(UUID id) {
        return one("select * from recovery_budget where id = :id for update", id);
    }

    /** Those that a remedy is in, in the order in which everybody takes from them, so that nobody waits in a circle. */
    List<Budget> of(@Nullable String currency, Category category) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from recovery_budget
                        where active and currency is not distinct from :currency and (category is null or category = :category)
                        order by id""")
                .bind("currency", currency)
                .bind("category", category.name())
                .map(BudgetRepository::budget)
                .list());
    }

    /** Takes from a budget, if so much is left; the row stays locked until the transaction ends, as long as that takes. */
    boolean take(Budget budget, LocalDate beginsOn, BigDecimal amount) {
        return jdbi.withHandle(handle -> {
            handle.execute(
                    "insert into recovery_budget_spent values (?, ?, 0) on conflict do nothing", budget.id(), beginsOn);
            return handle.execute(
                            "update recovery_budget_spent set spent = spent + ? where budget_id = ? and begins_on = ? and spent + ? <= ?",
                            amount,
                            budget.id(),
                            beginsOn,
                            amount,
                            budget.most())
                    == 1;
        });
    }

    void reserve(UUID remedy, Budget budget, LocalDate beginsOn, BigDecimal amount) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into remedy_reservation values (?, ?, ?, ?)", remedy, budget.id(), beginsOn, amount));
    }

    /** Gives back what was taken for a remedy, to where it was taken from. */
    void release(UUID remedy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with given_back as (
                            delete from remedy_reservation where remedy_id = :remedy returning budget_id, begins_on, amount)
                        update recovery_budget_spent spent set spent = spent.spent - amount
                        from (select * from given_back order by budget_id) as given_back
                        where spent.budget_id = given_back.budget_id and spent.begins_on = given_back.begins_on""").bind("remedy", remedy).execute());
    }

    BigDecimal spent(UUID budget, LocalDate beginsOn) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select spent from recovery_budget_spent where budget_id = :budget and begins_on = :beginsOn")
                .bind("budget", budget)
                .bind("beginsOn", beginsOn)
                .mapTo(BigDecimal.class)
                .findOne()
                .orElse(BigDecimal.ZERO));
    }

    /** The newest first. */
    List<Budget> page(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from recovery_budget where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(BudgetRepository::budget)
                .list());
    }

    static Cursor mark(Budget budget) {
        return Cursor.of(budget.id());
    }

    private void write(String statement, Budget budget) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", budget.id())
                .bind("version", budget.version())
                .bind("name", budget.name())
                .bind("currency", budget.currency())
                .bind("period", budget.period().name())
                .bind("category", Rows.name(budget.category()))
                .bind("most", budget.most())
                .bind("active", budget.active())
                .bind("changedAt", budget.changedAt())
                .execute());
    }

    private Optional<Budget> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(BudgetRepository::budget)
                .findOne());
    }

    private static Budget budget(ResultSet row, StatementContext context) throws SQLException {
        return new Budget(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("currency"),
                BudgetPeriod.valueOf(row.getString("period")),
                Rows.constantOrNull(row, "category", Category.class),
                row.getBigDecimal("most"),
                row.getBoolean("active"),
                Rows.instant(row, "changed_at"));
    }
}
