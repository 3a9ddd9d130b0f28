package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The programmes and their rules, present and past. */
@ApplicationScoped
public class Programmes {

    /** The programme that is there from the start. */
    public static final String DEFAULT = "raksa";

    private static final String VALIDITY =
            "kind.expiry, kind.expiry_count, kind.expiry_unit, kind.expiry_end_of, kind.expiry_day";

    private static final String PROGRAMME = """
            SELECT id, programme.code, name, %s, compensation_valid_months, enrol_on_registration, programme.version
            FROM programme CROSS JOIN LATERAL (
                SELECT * FROM point_kind one
                WHERE one.programme = programme.code AND one.code = 'points' AND one.effective_from <= :now
                ORDER BY one.version DESC LIMIT 1) kind
            WHERE programme.code = :code
            """.formatted(VALIDITY);

    private static final String RULES = "SELECT rate.*, " + VALIDITY + " FROM earn_rate rate ";

    /** The policy by which what a rate gives ends, as it is at an instant. */
    private static final String KIND = """
            CROSS JOIN LATERAL (
                SELECT * FROM point_kind one
                WHERE one.programme = rate.programme AND one.code = rate.point_kind AND one.effective_from <= %s
                ORDER BY one.version DESC LIMIT 1) kind
            """;

    private static final String CURRENT_RULES =
            RULES.replace("rate.*", "DISTINCT ON (currency, point_kind) rate.*") + KIND.formatted(":now") + """
            WHERE rate.programme = :code AND rate.effective_from <= :now
            ORDER BY currency, point_kind, rate.version DESC
            """;

    private static final String EVERY_VERSION = RULES + KIND.formatted("'infinity'") + " ORDER BY rate.version DESC";

    private static final String RULE = RULES + KIND.formatted("'infinity'") + """
            WHERE rate.programme = :code AND currency = :currency AND rate.point_kind = :kind AND rate.version = :version
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Supplier<Rates> rates;

    Programmes(Jdbi jdbi, PointKinds kinds, SetUpEdition edition, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.rates = edition.keeping(() -> new Rates(everyRate(), kinds.everyVersion()));
    }

    /** What purchases from an instant on earn. */
    private record Rate(String programme, Instant from, EarnRule rule) {}

    /** Every version of every rate, and of the kinds of points that they give; the last first. */
    private record Rates(List<Rate> rates, List<PointKind> kinds) {

        List<EarnRule> at(String programme, String currency, Instant instant) {
            Map<String, EarnRule> byKind = new TreeMap<>();
            for (Rate rate : rates) {
                if (rate.programme().equals(programme)
                        && rate.rule().currency().equals(currency)
                        && !rate.from().isAfter(instant)) {
                    kind(programme, rate.rule().pointKind(), instant)
                            .ifPresent(kind ->
                                    byKind.putIfAbsent(kind.code(), rate.rule().lasting(kind.validity())));
                }
            }
            return List.copyOf(byKind.values());
        }

        private Optional<PointKind> kind(String programme, String code, Instant instant) {
            return kinds.stream()
                    .filter(kind -> kind.programme().equals(programme)
                            && kind.code().equals(code)
                            && !kind.effectiveFrom().isAfter(instant))
                    .findFirst();
        }
    }

    /**
     * A programme by its code.
     *
     * @throws Problem 404 where there is none
     */
    public Programme require(String code) {
        return jdbi.withHandle(handle -> read(handle, code, PROGRAMME));
    }

    /** Whether there is a programme with this code. */
    public boolean exists(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT 1 FROM programme WHERE code = :code")
                .bind("code", code)
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    /**
     * The rules that were in force for purchases in this currency at that instant: one for each kind of points that they earned, with the
     * life that points had then.
     */
    public List<EarnRule> rulesAt(String programme, String currency, Instant instant) {
        return rates.get().at(programme, currency, instant);
    }

    private List<Rate> everyRate() {
        return jdbi.withHandle(handle -> handle.createQuery(EVERY_VERSION)
                .map((row, context) ->
                        new Rate(row.getString("programme"), Rows.instant(row, "effective_from"), rule(row, context)))
                .list());
    }

    /** Of {@link #rulesAt} the one for points that can be spent; none where purchases earned none. */
    public Optional<EarnRule> ruleAt(String programme, String currency, Instant instant) {
        return rulesAt(programme, currency, instant).stream()
                .filter(rule -> rule.pointKind().equals(PointKind.SPENDABLE))
                .findFirst();
    }

    /** The rule for a kind of points that came into force with a version of the programme. */
    public Optional<EarnRule> rule(String programme, String currency, String pointKind, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(RULE)
                .bind("code", programme)
                .bind("currency", currency)
                .bind("kind", pointKind)
                .bind("version", version)
                .map(Programmes::rule)
                .findOne());
    }

    /** Whether a rate in a currency for a kind of points waits for its time. */
    boolean isOneToCome(String programme, String currency, String pointKind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT 1 FROM earn_rate
                        WHERE programme = :code AND currency = :currency AND point_kind = :kind AND effective_from > :now LIMIT 1""")
                .bind("code", programme)
                .bind("currency", currency)
                .bind("kind", pointKind)
                .bind("now", clock.instant())
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    /** The codes of the programmes that a customer joins by registering. */
    public List<String> enrollingOnRegistration() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT code FROM programme WHERE enrol_on_registration ORDER BY code")
                        .mapTo(String.class)
                        .list());
    }

    /** A programme that nobody else changes until this transaction ends. Members may be enrolled in it meanwhile. */
    Programme lock(String code) {
        return jdbi.withHandle(handle -> read(handle, code, PROGRAMME + " FOR NO KEY UPDATE OF programme"));
    }

    /**
     * Purchases in the rule's currency made at {@code instant} or later earn by it; those made before keep theirs. It takes the place of
     * what was said before of that time, also of what was to come.
     *
     * @param rule whose version is the next of the programme
     */
    Programme change(Programme locked, EarnRule rule, Instant instant) {
        AvailabilityTerms available = AvailabilityTerms.of(rule.availability());
        return jdbi.withHandle(handle -> {
            handle.createUpdate("UPDATE programme SET version = :version WHERE code = :code")
                    .bind("version", rule.version())
                    .bind("code", locked.code())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO earn_rate (programme, currency, point_kind, version, points, per, available, available_days,
                                                   available_on, available_event, effective_from)
                            VALUES (:code, :currency, :kind, :version, :points, :per, :available, :days, CAST(:date AS date), :event, :instant)""")
                    .bind("code", locked.code())
                    .bind("currency", rule.currency())
                    .bind("kind", rule.pointKind())
                    .bind("version", rule.version())
                    .bind("points", rule.points())
                    .bind("per", rule.per())
                    .bind("available", available.rule())
                    .bind("days", available.days())
                    .bind("date", available.date())
                    .bind("event", available.event())
                    .bind("instant", instant)
                    .execute();
            return read(handle, locked.code(), PROGRAMME);
        });
    }

    private Programme read(Handle handle, String code, String query) {
        return handle.createQuery(query)
                .bind("code", code)
                .bind("now", clock.instant())
                .map((row, context) -> programme(row, rules(handle, code)))
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private List<EarnRule> rules(Handle handle, String code) {
        return handle.createQuery(CURRENT_RULES)
                .bind("code", code)
                .bind("now", clock.instant())
                .map(Programmes::rule)
                .list();
    }

    private static Programme programme(ResultSet row, List<EarnRule> rules) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                PointKinds.validity(row),
                row.getInt("compensation_valid_months"),
                row.getBoolean("enrol_on_registration"),
                row.getLong("version"),
                rules);
    }

    static EarnRule rule(ResultSet row, StatementContext context) throws SQLException {
        return new EarnRule(
                row.getString("currency"),
                row.getLong("points"),
                row.getBigDecimal("per"),
                PointKinds.validity(row),
                row.getLong("version"),
                row.getString("point_kind"),
                new AvailabilityTerms(
                                AvailabilityTerms.Rule.valueOf(row.getString("available")),
                                row.getObject("available_days", Integer.class),
                                row.getObject("available_on", LocalDate.class),
                                row.getString("available_event"))
                        .availability());
    }
}
