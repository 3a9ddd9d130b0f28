package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.money.Money;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code clock_policy} and {@code clock_escalation}. */
@ApplicationScoped
class ClockPolicyRepository {

    private static final String INSERT = """
            insert into clock_policy (id, version, name, calendar_id, category, severity, stage, least_spent, spent_currency,
                                      acknowledge, first_answer, resolve, steps, active, changed_at)
            values (:id, :version, :name, :calendarId, :category, :severity, :stage, :leastSpent, :spentCurrency,
                    :acknowledge, :firstAnswer, :resolve, :steps, :active, :changedAt)
            """;

    private static final String UPDATE = """
            update clock_policy
            set version = :version, name = :name, calendar_id = :calendarId, category = :category, severity = :severity,
                stage = :stage, least_spent = :leastSpent, spent_currency = :spentCurrency, acknowledge = :acknowledge, first_answer = :firstAnswer, resolve = :resolve, steps = :steps,
                active = :active, changed_at = :changedAt
            where id = :id
            """;

    private static final String ESCALATE = """
            insert into clock_escalation (policy_id, policy_version, kind, percent, owner, team)
            select :id, :version, kind, percent, owner, team
            from unnest(:kinds::text[], :percents::int[], :owners::text[], :teams::text[]) as step (kind, percent, owner, team)
            """;

    private static final String OF_POLICIES = """
            select step.* from clock_policy join clock_escalation step on policy_id = id and policy_version = version
            where id = any(:ids) order by policy_id, array_position(array['ACKNOWLEDGE', 'FIRST_ANSWER', 'RESOLVE'], kind), percent
            """;

    private static final String TOLD = """
            select step.* from clock_escalation step
            join unnest(:policyIds::uuid[], :versions::bigint[], :kinds::text[], :percents::int[])
                 as told (policy_id, policy_version, kind, percent) using (policy_id, policy_version, kind, percent)
            """;

    private final Jdbi jdbi;

    ClockPolicyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ClockPolicy policy) {
        write(INSERT, policy);
        escalate(policy);
    }

    void update(ClockPolicy policy) {
        write(UPDATE, policy);
        escalate(policy);
    }

    /** The escalations that were promised, by version: those of clocks whose step was just told. */
    Map<Told, EscalationStep> escalations(List<Told> told) {
        return jdbi.withHandle(handle -> handle
                .createQuery(TOLD)
                .bindArray("policyIds", UUID.class, Rows.column(told, Told::policyId))
                .bindArray("versions", Long.class, Rows.column(told, Told::policyVersion))
                .bindArray("kinds", String.class, Rows.names(told, Told::kind))
                .bindArray("percents", Integer.class, Rows.column(told, Told::percent))
                .map((row, context) -> Map.entry(
                        new Told(
                                row.getObject("policy_id", UUID.class),
                                row.getLong("policy_version"),
                                ClockKind.valueOf(row.getString("kind")),
                                row.getInt("percent")),
                        step(row)))
                .stream()
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A step of a clock of a policy. */
    record Told(UUID policyId, long policyVersion, ClockKind kind, int percent) {}

    private void escalate(ClockPolicy policy) {
        List<EscalationStep> steps = policy.escalations();
        jdbi.useHandle(handle -> handle.createUpdate(ESCALATE)
                .bind("id", policy.id())
                .bind("version", policy.version())
                .bindArray("kinds", String.class, Rows.names(steps, EscalationStep::clock))
                .bindArray("percents", Integer.class, Rows.column(steps, EscalationStep::percent))
                .bindArray("owners", String.class, Rows.column(steps, EscalationStep::owner))
                .bindArray("teams", String.class, Rows.column(steps, EscalationStep::team))
                .execute());
    }

    /** Of each policy the escalations of the version that holds. */
    private List<ClockPolicy> complete(List<ClockPolicy> policies) {
        Map<UUID, List<EscalationStep>> steps = jdbi.withHandle(handle -> handle
                .createQuery(OF_POLICIES)
                .bindArray("ids", UUID.class, Rows.column(policies, ClockPolicy::id))
                .map((row, context) -> Map.entry(row.getObject("policy_id", UUID.class), step(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return policies.stream()
                .map(policy -> policy.escalating(steps.getOrDefault(policy.id(), List.of())))
                .toList();
    }

    private static EscalationStep step(ResultSet row) throws SQLException {
        return new EscalationStep(
                ClockKind.valueOf(row.getString("kind")),
                row.getInt("percent"),
                row.getString("owner"),
                row.getString("team"));
    }

    int count() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from clock_policy")
                .mapTo(Integer.class)
                .one());
    }

    Optional<ClockPolicy> find(UUID id) {
        return one("select * from clock_policy where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<ClockPolicy> lock(UUID id) {
        return one("select * from clock_policy where id = :id for update", id);
    }

    /** All that apply to some complaint; there are few. */
    List<ClockPolicy> active() {
        return complete(
                jdbi.withHandle(handle -> handle.createQuery("select * from clock_policy where active order by id")
                        .map(ClockPolicyRepository::policy)
                        .list()));
    }

    /** The newest first. */
    List<ClockPolicy> page(PageRequest page) {
        return complete(jdbi.withHandle(handle -> handle.createQuery(
                        "select * from clock_policy where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(-1, -1)))
                .bind("limit", page.rowsToRead())
                .map(ClockPolicyRepository::policy)
                .list()));
    }

    static Cursor mark(ClockPolicy policy) {
        return Cursor.of(policy.id());
    }

    private void write(String statement, ClockPolicy policy) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", policy.id())
                .bind("version", policy.version())
                .bind("name", policy.name())
                .bind("calendarId", policy.calendarId())
                .bind("category", Rows.name(policy.category()))
                .bind("severity", Rows.name(policy.severity()))
                .bind("stage", Rows.name(policy.stage()))
                .bind(
                        "leastSpent",
                        policy.leastSpent() == null ? null : policy.leastSpent().amount())
                .bind(
                        "spentCurrency",
                        policy.leastSpent() == null ? null : policy.leastSpent().currency())
                .bind("acknowledge", policy.acknowledge())
                .bind("firstAnswer", policy.firstAnswer())
                .bind("resolve", policy.resolve())
                .bindArray("steps", Integer.class, policy.steps())
                .bind("active", policy.active())
                .bind("changedAt", policy.changedAt())
                .execute());
    }

    private Optional<ClockPolicy> one(String query, UUID id) {
        return complete(jdbi.withHandle(handle -> handle.createQuery(query)
                        .bind("id", id)
                        .map(ClockPolicyRepository::policy)
                        .list()))
                .stream()
                .findFirst();
    }

    private static ClockPolicy policy(ResultSet row, StatementContext context) throws SQLException {
        return new ClockPolicy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("calendar_id", UUID.class),
                Rows.constantOrNull(row, "category", Category.class),
                Rows.constantOrNull(row, "severity", Severity.class),
                Rows.constantOrNull(row, "stage", Stage.class),
                leastSpent(row),
                row.getObject("acknowledge", Integer.class),
                row.getObject("first_answer", Integer.class),
                row.getObject("resolve", Integer.class),
                List.of((Integer[]) row.getArray("steps").getArray()),
                List.of(),
                row.getBoolean("active"),
                Rows.instant(row, "changed_at"));
    }

    private static @Nullable Money leastSpent(ResultSet row) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal("least_spent");
        return amount == null ? null : Money.stored(amount, row.getString("spent_currency"));
    }
}
