package io.raksa.loyalty.checkout;

import io.raksa.loyalty.care.OpenComplaints;
import io.raksa.loyalty.care.Severity;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.promotion.Shopper;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that a checkout asks of a customer, in one statement over the tables of the features that know it. */
@ApplicationScoped
class Shoppers {

    static final String SHOPPER = """
            SELECT known.customer_id, member.id, number, member.programme, enrolled_at, version, member_tier.code AS tier, stage,
                   ARRAY(SELECT segment_id FROM customer_segment inside
                         WHERE inside.customer_id = known.customer_id AND inside.inside) AS segments,
                   (SELECT coalesce(sum(remaining), 0) FROM lot
                    WHERE lot.member_id = member.id AND remaining > 0
                          AND greatest(expires_at, waits_until) > :now) AS points,
                   EXISTS (SELECT FROM known_complaint complaint
                           WHERE complaint.customer_id = ANY (ARRAY(SELECT records_of(known.customer_id))) AND open AND since > :countedSince
                                 AND severity = ANY (:severe)) AS waits
            FROM known_customer known
            LEFT JOIN LATERAL (
                SELECT * FROM member one
                WHERE one.customer_id = ANY (ARRAY(SELECT records_of(known.customer_id))) AND one.programme = :programme
                      AND one.merged_into IS NULL
                LIMIT 1) member ON true
            LEFT JOIN member_account ON member_account.member_id = member.id
            LEFT JOIN member_tier ON member_tier.member_id = member.id
            LEFT JOIN customer_stage ON customer_stage.customer_id = known.customer_id
            WHERE known.customer_id = profile_of(:customer) AND erased_at IS NULL
            """;

    private static final List<String> SEVERE = Stream.of(Severity.values())
            .filter(Severity::isSevere)
            .map(Severity::name)
            .toList();

    private final Jdbi jdbi;
    private final OpenComplaints complaints;

    Shoppers(Jdbi jdbi, OpenComplaints complaints) {
        this.jdbi = jdbi;
        this.complaints = complaints;
    }

    /** A customer; nothing for one that nobody has told of, or who was erased. */
    Optional<Shopper> find(UUID customer, String programme, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOPPER)
                .bind("customer", customer)
                .bind("programme", programme)
                .bind("now", now)
                .bind("countedSince", complaints.countedSince())
                .bindArray("severe", String.class, SEVERE)
                .map((row, context) -> shopper(row))
                .findOne());
    }

    private static Shopper shopper(ResultSet row) throws SQLException {
        return new Shopper(
                row.getObject("customer_id", UUID.class),
                member(row),
                row.getString("tier"),
                row.getString("stage"),
                Set.of((UUID[]) segments(row).getArray()),
                row.getLong("points"),
                row.getBoolean("waits"));
    }

    private static Array segments(ResultSet row) throws SQLException {
        return row.getArray("segments");
    }

    private static @Nullable Member member(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new Member(
                        id,
                        row.getString("number"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("programme"),
                        Rows.instant(row, "enrolled_at"),
                        row.getLong("version"));
    }
}
