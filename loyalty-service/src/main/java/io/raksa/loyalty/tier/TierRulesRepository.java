package io.raksa.loyalty.tier;

import io.raksa.loyalty.programme.SetUpEdition;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code tier_rules}, {@code tier} and {@code tier_benefit}. */
@ApplicationScoped
class TierRulesRepository {

    private final Jdbi jdbi;
    private final Supplier<List<Made>> all;

    TierRulesRepository(Jdbi jdbi, SetUpEdition edition) {
        this.jdbi = jdbi;
        this.all = edition.keeping(this::everyVersion);
    }

    /** The rules in force at an instant. */
    Optional<RulesInForce> at(String programme, Instant instant) {
        return all.get().stream()
                .map(Made::rules)
                .filter(rules -> rules.programme().equals(programme)
                        && !rules.effectiveFrom().isAfter(instant))
                .findFirst();
    }

    /** The last rules that were made, though their time may be still to come. */
    Optional<RulesInForce> last(String programme, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM tier_rules WHERE programme = :programme AND made_at <= :at ORDER BY version DESC LIMIT 1""")
                .bind("programme", programme)
                .bind("at", now)
                .map((row, context) -> made(row, tiers(handle)).rules())
                .findOne());
    }

    /** Rules, and who made them when. */
    record Made(RulesInForce rules, String by, Instant at) {}

    /** The last that were made before a mark, the newest first. */
    List<Made> before(String programme, VersionedPart.Mark mark, int most) {
        return all.get().stream()
                .filter(made -> made.rules().programme().equals(programme)
                        && mark.isAfter(made.at(), TierRulesVersions.PART, ""))
                .sorted(Comparator.comparing(Made::at).reversed())
                .limit(most)
                .toList();
    }

    /** The last first. */
    private List<Made> everyVersion() {
        return jdbi.withHandle(handle -> {
            Map<Version, List<Tier>> tiers = tiers(handle);
            return handle.createQuery("SELECT * FROM tier_rules ORDER BY version DESC")
                    .map((row, context) -> made(row, tiers))
                    .list();
        });
    }

    private record Version(String programme, long version) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(row.getString("programme"), row.getLong("version"));
        }
    }

    /** Of two who make the same version one fails. */
    boolean insert(RulesInForce made, String by, Instant at) {
        TierRules rules = made.rules();
        return jdbi.withHandle(handle -> {
            int inserted = handle.createUpdate("""
                            INSERT INTO tier_rules (programme, version, measure, currency, point_kind, window_months, valid_months, grace_days, fall,
                                                    effective_from, made_by, made_at)
                            VALUES (:programme, :version, :measure, :currency, :kind, :window, :valid, :grace, :fall, :from, :by, :at)
                            ON CONFLICT DO NOTHING""")
                    .bind("programme", made.programme())
                    .bind("version", made.version())
                    .bind("measure", rules.measure().name())
                    .bind("currency", rules.currency())
                    .bind("kind", rules.pointKind())
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
                                INSERT INTO tier (programme, version, place, code, name_en, name_th, threshold, segment_id)
                                VALUES (:programme, :version, :place, :code, :en, :th, :threshold, :segment)""")
                .bind("programme", made.programme())
                .bind("version", made.version())
                .bind("place", place + 1)
                .bind("code", tiers.get(place).code())
                .bind("en", tiers.get(place).nameEn())
                .bind("th", tiers.get(place).nameTh())
                .bind("threshold", tiers.get(place).threshold())
                .bind("segment", tiers.get(place).segmentId())
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

    private static Map<Version, List<Tier>> tiers(Handle handle) {
        Map<Version, Map<String, List<Benefit>>> benefits = benefits(handle);
        return handle.createQuery("SELECT * FROM tier ORDER BY programme, version, place")
                .map((row, context) ->
                        Map.entry(Version.of(row), tier(row, benefits.getOrDefault(Version.of(row), Map.of()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<Version, Map<String, List<Benefit>>> benefits(Handle handle) {
        Map<Version, Map<String, List<Benefit>>> benefits = new HashMap<>();
        handle.createQuery("SELECT * FROM tier_benefit ORDER BY programme, version, tier, place")
                .map((row, context) -> benefits.computeIfAbsent(Version.of(row), version -> new HashMap<>())
                        .computeIfAbsent(row.getString("tier"), tier -> new ArrayList<>())
                        .add(benefit(row)))
                .list();
        return benefits;
    }

    private static Tier tier(ResultSet row, Map<String, List<Benefit>> benefits) throws SQLException {
        return new Tier(
                row.getString("code"),
                row.getString("name_en"),
                row.getString("name_th"),
                row.getBigDecimal("threshold"),
                row.getObject("segment_id", UUID.class),
                benefits.getOrDefault(row.getString("code"), List.of()));
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

    private static Made made(ResultSet row, Map<Version, List<Tier>> tiers) throws SQLException {
        RulesInForce rules = new RulesInForce(
                row.getString("programme"),
                row.getLong("version"),
                Rows.instant(row, "effective_from"),
                new TierRules(
                        TierMeasure.valueOf(row.getString("measure")),
                        row.getString("currency"),
                        row.getString("point_kind"),
                        row.getInt("window_months"),
                        row.getInt("valid_months"),
                        row.getInt("grace_days"),
                        Fall.valueOf(row.getString("fall")),
                        tiers.getOrDefault(Version.of(row), List.of())));
        return new Made(rules, row.getString("made_by"), Rows.instant(row, "made_at"));
    }
}
