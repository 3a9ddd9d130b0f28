package io.raksa.loyalty.tier;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables {@code member_tier} and {@code tier_change}. */
@ApplicationScoped
class Standings {

    private final Jdbi jdbi;

    Standings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets nobody else look at this member until the transaction ends. */
    void lock(UUID memberId) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .bind(0, "tier" + memberId)
                .mapTo(String.class)
                .one());
    }

    Optional<Standing> of(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM member_tier WHERE member_id = :member")
                .bind("member", memberId)
                .map((row, context) -> new Standing(
                        row.getString("code"),
                        Rows.instant(row, "since"),
                        Rows.instant(row, "valid_until"),
                        row.getLong("rule_version")))
                .findOne());
    }

    /** The code of the tier in which a member stood at an instant. */
    Optional<String> codeAt(UUID memberId, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT after FROM tier_change WHERE member_id = :member AND at <= :instant
                        ORDER BY at DESC LIMIT 1""")
                .bind("member", memberId)
                .bind("instant", instant)
                .mapTo(String.class)
                .findOne());
    }

    void keep(UUID memberId, Standing standing) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO member_tier (member_id, code, since, valid_until, rule_version)
                        VALUES (:member, :code, :since, :until, :version)
                        ON CONFLICT (member_id) DO UPDATE
                        SET code = excluded.code, since = excluded.since, valid_until = excluded.valid_until,
                            rule_version = excluded.rule_version""")
                .bind("member", memberId)
                .bind("code", standing.code())
                .bind("since", standing.since())
                .bind("until", standing.validUntil())
                .bind("version", standing.ruleVersion())
                .execute());
    }

    void changed(UUID memberId, @Nullable String before, Standing after, BigDecimal measured, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO tier_change (member_id, at, before, after, measured, rule_version)
                        VALUES (:member, :at, :before, :after, :measured, :version)""")
                .bind("member", memberId)
                .bind("at", at)
                .bind("before", before)
                .bind("after", after.code())
                .bind("measured", measured)
                .bind("version", after.ruleVersion())
                .execute());
    }

    /** A member whose tier ended. */
    record Ended(Instant validUntil, UUID memberId) {

        /** Before all others. */
        static final Ended NONE = new Ended(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * Whose tier ended before an instant, the longest first, from behind one on: whom nothing changed for does not come twice. Nobody for
     * whom it waits now.
     */
    List<Ended> ended(Instant before, Instant now, Ended last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT valid_until, member_id FROM member_tier LEFT JOIN member_account USING (member_id)
                        WHERE code IS NOT NULL AND valid_until <= :before AND coalesce(waits_until <= :now, true)
                              AND (valid_until, member_id) > (:end, :member)
                        ORDER BY valid_until, member_id LIMIT :most""")
                .bind("now", now)
                .bind("before", before)
                .bind("end", last.validUntil())
                .bind("member", last.memberId())
                .bind("most", most)
                .map((row, context) ->
                        new Ended(Rows.instant(row, "valid_until"), row.getObject("member_id", UUID.class)))
                .list());
    }
}
