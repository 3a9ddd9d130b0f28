package io.raksa.loyalty.tier;

import io.raksa.loyalty.programme.VersionedPart;
import io.raksa.loyalty.tier.core.Benefit;
import io.raksa.loyalty.tier.core.Fall;
import io.raksa.loyalty.tier.core.Gives;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierMeasure;
import io.raksa.loyalty.tier.core.TierRules;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code tier_rules}, {@code tier} and {@code tier_benefit}. */
@ApplicationScoped
class TierRulesRepository {

    private final Jdbi jdbi;

    TierRulesRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rules in force at an instant. */
    Optional<RulesInForce> at(String programme, Instant instant) {
        return one(
                "SELECT * FROM tier_rules WHERE programme = :programme AND effective_from <= :at ORDER BY version DESC LIMIT 1",
                programme,
                instant);
    }

    /** The last rules that were made, though their time may be still to come. */
    Optional<RulesInForce> last(String programme, Instant now) {
        return one(
                "SELECT * FROM tier_rules WHERE programme = :programme AND made_at <= :at ORDER BY version DESC LIMIT 1",
                programme,
                now);
    }

    /** Rules, and who made them when. */
    record Made(RulesInForce rules, String by, Instant at) {}

    /** The last that were made before a mark, the newest first. */
    List<Made> before(String programme, VersionedPart.Mark mark, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM tier_rules
                        WHERE programme = :programme AND (made_at, :own, '') < (:at, :part, :name) ORDER BY made_at DESC LIMIT :most""")
                .bind("programme", programme)
                .bind("own", TierRulesVersions.PART)
                .bind("at", mark.at())
                .bind("part", mark.part())
                .bind("name", mark.name())
                .bind("most", most)
                .map((row, context) -> new Made(
                        rules(row, tiers(handle, programme, row.getLong("version"))),
                        row.getString("made_by"),
                        Rows.instant(row, "made_at")))
                .list());
    }

    private Optional<RulesInForce> one(String query, String programme, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("programme", programme)
                .bind("at", at)
                .map((row, context) -> rules(row, tiers(handle, programme, row.getLong("version"))))
                .findOne());
    }

    /** Of two who make the same version one fails. */
    boolean insert(RulesInForce made, String by, Instant at) {
        TierRules rules = made.rules();
        return jdbi.withHandle(handle -> {
            int inserted = handle.createUpdate("""
                            INSERT INTO tier_rules (programme, version, measure, currency, window_months, valid_months, grace_days, fall,
                                                    effective_from, made_by, made_at)
                            VALUES (:programme, :version, :measure, :currency, :window, :valid, :grace, :fall, :from, :by, :at)
                            ON CONFLICT DO NOTHING""")
                    .bind("programme", made.programme())
                    .bind("version", made.version())
                    .bind("measure", rules.measure().name())
                    .bind("currency", rules.currency())
                    .bind("window", rules.windowMonths())
                    .bind("valid", rules.validMonths())
                    .bind("grace", rules.graceDays())
                    .bind("fall", rules.fall().name())
                    .bind("from", made.effectiveFrom())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
            if (inserted == 1) {
                insert(handle, made);
            }
            return inserted == 1;
        });
    }

    private static void insert(Handle handle, RulesInForce made) {
        List<Tier> tiers = made.rules().tiers();
        IntStream.range(0, tiers.size()).forEach(place -> handle.createUpdate("""
                                INSERT INTO tier (programme, version, place, code, name_en, name_th, threshold)
                                VALUES (:programme, :version, :place, :code, :en, :th, :threshold)""")
                .bind("programme", made.programme())
                .bind("version", made.version())
                .bind("place", place + 1)
                .bind("code", tiers.get(place).code())
                .bind("en", tiers.get(place).nameEn())
                .bind("th", tiers.get(place).nameTh())
                .bind("threshold", tiers.get(place).threshold())
                .execute());
        tiers.forEach(tier -> insert(handle, made, tier));
    }

    private static void insert(Handle handle, RulesInForce made, Tier tier) {
        List<Benefit> benefits = tier.benefits();
        IntStream.range(0, benefits.size()).forEach(place -> handle.createUpdate("""
                                INSERT INTO tier_benefit (programme, version, tier, place, code, gives, name_en, name_th, figure, what)
                                VALUES (:programme, :version, :tier, :place, :code, :gives, :en, :th, :figure, :what)""")
                .bind("programme", made.programme())
                .bind("version", made.version())
                .bind("tier", tier.code())
                .bind("place", place + 1)
                .bind("code", benefits.get(place).code())
                .bind("gives", benefits.get(place).gives().name())
                .bind("en", benefits.get(place).nameEn())
                .bind("th", benefits.get(place).nameTh())
                .bind("figure", benefits.get(place).figure())
                .bind("what", benefits.get(place).what())
                .execute());
    }

    private static List<Tier> tiers(Handle handle, String programme, long version) {
        Map<String, List<Benefit>> benefits = benefits(handle, programme, version);
        return handle.createQuery(
                        "SELECT * FROM tier WHERE programme = :programme AND version = :version ORDER BY place")
                .bind("programme", programme)
                .bind("version", version)
                .map((row, context) -> new Tier(
                        row.getString("code"),
                        row.getString("name_en"),
                        row.getString("name_th"),
                        row.getBigDecimal("threshold"),
                        benefits.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    private static Map<String, List<Benefit>> benefits(Handle handle, String programme, long version) {
        return handle.createQuery(
                        "SELECT * FROM tier_benefit WHERE programme = :programme AND version = :version ORDER BY tier, place")
                .bind("programme", programme)
                .bind("version", version)
                .map((row, context) -> Map.entry(row.getString("tier"), benefit(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Benefit benefit(ResultSet row) throws SQLException {
        return new Benefit(
                row.getString("code"),
                Gives.valueOf(row.getString("gives")),
                row.getString("name_en"),
                row.getString("name_th"),
                row.getBigDecimal("figure"),
                row.getString("what"));
    }

    private static RulesInForce rules(ResultSet row, List<Tier> tiers) throws SQLException {
        return new RulesInForce(
                row.getString("programme"),
                row.getLong("version"),
                Rows.instant(row, "effective_from"),
                new TierRules(
                        TierMeasure.valueOf(row.getString("measure")),
                        row.getString("currency"),
                        row.getInt("window_months"),
                        row.getInt("valid_months"),
                        row.getInt("grace_days"),
                        Fall.valueOf(row.getString("fall")),
                        tiers));
    }
}
