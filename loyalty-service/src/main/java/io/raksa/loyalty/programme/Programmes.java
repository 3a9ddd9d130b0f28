package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The programmes and their rules, present and past. */
@ApplicationScoped
public class Programmes {

    /** The programme that is there from the start. */
    public static final String DEFAULT = "raksa";

    private static final String PROGRAMME = """
            SELECT id, code, name, points_valid_months, compensation_valid_months, enrol_on_registration, version
            FROM programme WHERE code = :code
            """;

    private static final String CURRENT_RULES = """
            SELECT DISTINCT ON (currency) currency, points, per, points_valid_months, rate.version
            FROM earn_rate rate JOIN programme ON programme.code = rate.programme
            WHERE rate.programme = :code
            ORDER BY currency, rate.version DESC
            """;

    private static final String RULE_AT = """
            SELECT currency, points, per, points_valid_months, rate.version
            FROM earn_rate rate JOIN programme ON programme.code = rate.programme
            WHERE rate.programme = :code AND currency = :currency AND effective_from <= :instant
            ORDER BY rate.version DESC LIMIT 1
            """;

    private static final String RULE = """
            SELECT currency, points, per, points_valid_months, rate.version
            FROM earn_rate rate JOIN programme ON programme.code = rate.programme
            WHERE rate.programme = :code AND currency = :currency AND rate.version = :version
            """;

    private final Jdbi jdbi;

    Programmes(Jdbi jdbi) {
        this.jdbi = jdbi;
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
        return jdbi.withHandle(handle -> handle.createQuery(PROGRAMME)
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    /** The rule that was in force for purchases in this currency at that instant; none where they earned nothing. */
    public Optional<EarnRule> ruleAt(String programme, String currency, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery(RULE_AT)
                .bind("code", programme)
                .bind("currency", currency)
                .bind("instant", instant)
                .map(Programmes::rule)
                .findOne());
    }

    /** The rule that came into force with a version of the programme. */
    public Optional<EarnRule> rule(String programme, String currency, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(RULE)
                .bind("code", programme)
                .bind("currency", currency)
                .bind("version", version)
                .map(Programmes::rule)
                .findOne());
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
        return jdbi.withHandle(handle -> read(handle, code, PROGRAMME + " FOR NO KEY UPDATE"));
    }

    /** Purchases in this currency made at {@code instant} or later earn by the new rule; those made before keep theirs. */
    Programme change(Programme locked, String currency, long points, BigDecimal per, Instant instant) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("UPDATE programme SET version = :version WHERE code = :code")
                    .bind("version", locked.version() + 1)
                    .bind("code", locked.code())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO earn_rate (programme, currency, version, points, per, effective_from)
                            VALUES (:code, :currency, :version, :points, :per, :instant)""")
                    .bind("code", locked.code())
                    .bind("currency", currency)
                    .bind("version", locked.version() + 1)
                    .bind("points", points)
                    .bind("per", per)
                    .bind("instant", instant)
                    .execute();
            return read(handle, locked.code(), PROGRAMME);
        });
    }

    private static Programme read(Handle handle, String code, String query) {
        return handle.createQuery(query)
                .bind("code", code)
                .map((row, context) -> programme(row, rules(handle, code)))
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static List<EarnRule> rules(Handle handle, String code) {
        return handle.createQuery(CURRENT_RULES)
                .bind("code", code)
                .map(Programmes::rule)
                .list();
    }

    private static Programme programme(ResultSet row, List<EarnRule> rules) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Validity(row.getInt("points_valid_months")),
                new Validity(row.getInt("compensation_valid_months")),
                row.getBoolean("enrol_on_registration"),
                row.getLong("version"),
                rules);
    }

    private static EarnRule rule(ResultSet row, StatementContext context) throws SQLException {
        return new EarnRule(
                row.getString("currency"),
                row.getLong("points"),
                row.getBigDecimal("per"),
                new Validity(row.getInt("points_valid_months")),
                row.getLong("version"));
    }
}
