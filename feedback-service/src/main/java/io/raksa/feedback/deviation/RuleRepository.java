package io.raksa.feedback.deviation;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code deviation_rule}; a version never changes. */
@ApplicationScoped
class RuleRepository {

    private final Jdbi jdbi;

    RuleRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Rule rule) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into deviation_rule (version, window_days, same, team, changed_by, changed_at)
                        values (:version, :windowDays, :same, :team, :changedBy, :changedAt)""")
                .bind("version", rule.version())
                .bind("windowDays", rule.windowDays())
                .bindArray("same", String.class, Rows.names(rule.same(), same -> same))
                .bind("team", rule.team())
                .bind("changedBy", rule.changedBy())
                .bind("changedAt", rule.changedAt())
                .execute());
    }

    /** The one that holds. */
    Rule current() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from deviation_rule order by version desc limit 1")
                        .map(RuleRepository::rule)
                        .one());
    }

    Optional<Rule> find(int version) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from deviation_rule where version = :version")
                .bind("version", version)
                .map(RuleRepository::rule)
                .findOne());
    }

    /** The newest first. */
    List<Rule> page(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from deviation_rule where version < :before order by version desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
                .bind("limit", page.rowsToRead())
                .map(RuleRepository::rule)
                .list());
    }

    static Cursor mark(Rule rule) {
        return Cursor.of(rule.version());
    }

    private static Rule rule(ResultSet row, StatementContext context) throws SQLException {
        return new Rule(
                row.getInt("version"),
                row.getInt("window_days"),
                Stream.of((String[]) row.getArray("same").getArray())
                        .map(Sameness::valueOf)
                        .toList(),
                row.getString("team"),
                row.getString("changed_by"),
                Rows.instant(row, "changed_at"));
    }
}
