package io.raksa.customer.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.lifecycle.LifecycleRuleView.Status;
import io.raksa.customer.lifecycle.core.RuleBook;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code lifecycle_rule}: a few rows, of which the last that was activated is in force. */
@ApplicationScoped
class LifecycleRules {

    private static final String VIEWS = """
            select version, thresholds::text as thresholds, note, proposed_at, in_force_from, decided_at,
                   case when activated_at is null then 'PROPOSED'
                        when activated_at = max(activated_at) over () then 'IN_FORCE' else 'REPLACED' end as status
            from lifecycle_rule""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;

    LifecycleRules(Jdbi jdbi, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    /** A rule that is in force and has not decided for all customers yet. */
    record Undecided(
            String version, LocalDate from, @Nullable UUID decidedTo) {}

    /** The rules that are or were in force, each with its days. One statement. */
    RuleBook book() {
        return new RuleBook(jdbi.withHandle(handle -> handle.createQuery("""
                        select version, thresholds::text as thresholds, in_force_from from lifecycle_rule
                        where activated_at is not null order by activated_at""")
                .map((row, context) -> new RuleBook.Entry(
                        thresholds(row.getString("thresholds")).rule(row.getString("version")),
                        row.getObject("in_force_from", LocalDate.class)))
                .list()));
    }

    /** The rules after one, by version. */
    List<LifecycleRuleView> list(String after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from (" + VIEWS + ") as rule where version > :after order by version limit :rows")
                .bind("after", after)
                .bind("rows", rows)
                .map(this::view)
                .list());
    }

    Optional<LifecycleRuleView> find(String version) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from (" + VIEWS + ") as rule where version = :version")
                        .bind("version", version)
                        .map(this::view)
                        .findOne());
    }

    /** Keeps a proposed rule; false where its version is taken. */
    boolean propose(ProposeLifecycleRuleRequest request) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into lifecycle_rule (version, thresholds, note, proposed_at)
                                values (:version, cast(:thresholds as jsonb), :note, :now)
                                on conflict (version) do nothing""")
                        .bind("version", request.version())
                        .bind("thresholds", written(request.thresholds()))
                        .bind("note", request.note())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    /** One after the other: the activation that is committed last is in force. */
    void holdAll() {
        jdbi.useHandle(handle -> handle.execute("lock table lifecycle_rule in share row exclusive mode"));
    }

    void activate(String version, LocalDate from) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update lifecycle_rule set in_force_from = :from, activated_at = :now where version = :version""")
                .bind("version", version)
                .bind("from", from)
                .bind("now", clock.instant())
                .execute());
    }

    /** The first rule that has still to decide for some customers, held; empty where another replica is at it, or all is done. */
    Optional<Undecided> undecided() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, in_force_from, decided_to from lifecycle_rule
                        where activated_at is not null and decided_at is null
                        order by activated_at limit 1 for no key update skip locked""")
                .map((row, context) -> new Undecided(
                        row.getString("version"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("decided_to", UUID.class)))
                .findOne());
    }

    /** Puts down how far a rule has come. */
    void decided(Undecided rule, @Nullable UUID to, boolean all) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update lifecycle_rule
                        set decided_to = coalesce(:to, decided_to), decided_at = case when :all then cast(:now as timestamptz) end
                        where version = :version""")
                .bind("version", rule.version())
                .bind("to", to)
                .bind("all", all)
                .bind("now", clock.instant())
                .execute());
    }

    private LifecycleRuleView view(ResultSet row, StatementContext context) throws SQLException {
        @Nullable Instant decidedAt = Rows.instantOrNull(row, "decided_at");
        return new LifecycleRuleView(
                row.getString("version"),
                Status.valueOf(row.getString("status")),
                thresholds(row.getString("thresholds")),
                row.getString("note"),
                Rows.instant(row, "proposed_at"),
                row.getObject("in_force_from", LocalDate.class),
                decidedAt);
    }

    private LifecycleThresholds thresholds(String text) {
        try {
            return json.readValue(text, LifecycleThresholds.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(LifecycleThresholds thresholds) {
        try {
            return json.writeValueAsString(thresholds);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
