package io.raksa.loyalty.cap;

import io.raksa.loyalty.cap.CapRules.Made;
import io.raksa.loyalty.cap.core.Caps;
import io.raksa.loyalty.cap.core.Caps.Grant;
import io.raksa.loyalty.cap.core.Span;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.Member;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Holds purchases below the caps of their programme. What was earned before is counted under the lock of the member's account, by when
 * it was bought; what was taken back since for a return counts no more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Capping {

    static final String EARNED = """
            SELECT coalesce(sum(kept) FILTER (WHERE purchased_at >= :day AND purchased_at < :nextDay), 0) AS day,
                   coalesce(sum(kept) FILTER (WHERE purchased_at >= :month AND purchased_at < :nextMonth), 0) AS month,
                   coalesce(sum(kept) FILTER (WHERE purchased_at >= :year AND purchased_at < :nextYear), 0) AS year,
                   coalesce(sum(kept), 0) AS ever
            FROM (SELECT purchased_at,
                         points - coalesce((SELECT sum(back.points) FROM purchase_return back
                                            WHERE back.purchase_id = earning.purchase_id), 0) AS kept
                  FROM earning WHERE customer_id IN (SELECT records_of(:customer)) AND points > 0 AND purchased_at >= :since) earned
            """;

    private final CapRules rules;
    private final Ledger ledger;
    private final BusinessTime time;
    private final Jdbi jdbi;

    Capping(CapRules rules, Ledger ledger, BusinessTime time, Jdbi jdbi) {
        this.rules = rules;
        this.ledger = ledger;
        this.time = time;
        this.jdbi = jdbi;
    }

    /** What a purchase earns of the points that its rate gives. Locks the member's account where there are caps. */
    public Grant grant(Member member, long points, Instant purchasedAt) {
        Caps caps = caps(member, purchasedAt);
        if (!caps.most().isEmpty()) {
            ledger.lock(member);
        }
        return grant(member, points, purchasedAt, caps);
    }

    /** What a purchase would earn, if nothing else were bought meanwhile. Locks nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Grant wouldGrant(Member member, long points, Instant purchasedAt) {
        return grant(member, points, purchasedAt, caps(member, purchasedAt));
    }

    private Caps caps(Member member, Instant purchasedAt) {
        return rules.at(member.programme(), purchasedAt).map(Made::caps).orElse(Caps.NONE);
    }

    private Grant grant(Member member, long points, Instant purchasedAt, Caps caps) {
        return caps.grant(points, caps.most().isEmpty() ? Map.of() : earned(member, purchasedAt, caps));
    }

    /** Why a purchase earns less than its rate gives; null where it earns all. */
    public static Basis.@Nullable Capped basis(long points, Grant grant) {
        return grant.by()
                .map(cap -> new Basis.Capped(points, cap.span().name(), cap.most()))
                .orElse(null);
    }

    private Map<Span, Long> earned(Member member, Instant purchasedAt, Caps caps) {
        ZonedDateTime day = LocalDate.ofInstant(purchasedAt, time.timeZone()).atStartOfDay(time.timeZone());
        ZonedDateTime month = day.withDayOfMonth(1);
        ZonedDateTime year = day.withDayOfYear(1);
        boolean ever = caps.most().containsKey(Span.PROGRAMME);
        return jdbi.withHandle(handle -> handle.createQuery(EARNED)
                .bind("customer", member.customerId())
                .bind("since", ever ? Instant.EPOCH : year.toInstant())
                .bind("day", day.toInstant())
                .bind("nextDay", day.plusDays(1).toInstant())
                .bind("month", month.toInstant())
                .bind("nextMonth", month.plusMonths(1).toInstant())
                .bind("year", year.toInstant())
                .bind("nextYear", year.plusYears(1).toInstant())
                .map((row, context) -> Map.of(
                        Span.DAY, row.getLong("day"),
                        Span.MONTH, row.getLong("month"),
                        Span.YEAR, row.getLong("year"),
                        Span.PROGRAMME, row.getLong("ever")))
                .one());
    }
}
