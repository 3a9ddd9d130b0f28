package io.raksa.loyalty.challenge;

import io.raksa.loyalty.ledger.core.Words;
import io.raksa.loyalty.voucher.Publishing;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code challenge}. A challenge is not changed, only ended: what was promised stays promised. */
@ApplicationScoped
class Challenges {

    /** That have not ended, so that looking at a member's costs the same whatever is thought out. */
    static final int MOST = 50;

    /** So long after the end a purchase of before may still be told. */
    private static final Duration LATE = Duration.ofDays(31);

    private static final String RESOURCE = "challenge";

    private static final String INSERT = """
            INSERT INTO challenge (id, name_en, name_th, kind, target, amount, currency, tier, points, offer_id, repeatable, starts_at,
                                   ends_at, made_at)
            VALUES (:id, :nameEn, :nameTh, :kind, :target, :amount, :currency, :tier, :points, :offer, :repeatable, :startsAt, :endsAt, :madeAt)
            """;

    private final Jdbi jdbi;
    private final Publishing vouchers;
    private final Audit audit;
    private final Clock clock;

    Challenges(Jdbi jdbi, Publishing vouchers, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.vouchers = vouchers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Challenge make(ChallengeRequest request) {
        if (!request.fits()) {
            throw ChallengeProblem.CHALLENGE_UNFIT.because().at("/kind");
        }
        if (request.offerId() != null && !vouchers.isOffer(request.offerId())) {
            throw ChallengeProblem.CHALLENGE_UNFIT.because().at("/offerId");
        }
        Instant now = clock.instant();
        requireRoom(now);
        Challenge challenge = new Challenge(
                Ids.next(),
                new Words(request.nameEn(), request.nameTh()),
                request.kind(),
                request.target(),
                request.amount(),
                request.tier(),
                request.points(),
                request.offerId(),
                request.repeatable(),
                request.startsAt(),
                request.endsAt(),
                now);
        insert(challenge);
        audit.record("challenge.made", RESOURCE, challenge.id(), 1, null, ChallengeView.of(challenge), null);
        return challenge;
    }

    private void requireRoom(Instant now) {
        jdbi.useHandle(handle -> {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('challenge', 0))::text")
                    .mapTo(String.class)
                    .one();
            if (open(now).size() >= MOST) {
                throw ChallengeProblem.TOO_MANY_CHALLENGES.because(MOST);
            }
        });
    }

    private void insert(Challenge challenge) {
        @Nullable Money amount = challenge.amount();
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", challenge.id())
                .bind("nameEn", challenge.name().en())
                .bind("nameTh", challenge.name().th())
                .bind("kind", challenge.kind().name())
                .bind("target", challenge.target())
                .bind("amount", amount == null ? null : amount.amount())
                .bind("currency", amount == null ? null : amount.currency())
                .bind("tier", challenge.tier())
                .bind("points", challenge.points())
                .bind("offer", challenge.offerId())
                .bind("repeatable", challenge.repeatable())
                .bind("startsAt", challenge.startsAt())
                .bind("endsAt", challenge.endsAt())
                .bind("madeAt", challenge.madeAt())
                .execute());
    }

    /** Ends a challenge now; one that has ended stays as it is, one that has not begun never does. */
    @Transactional
    Challenge end(UUID id) {
        Challenge before = require(id);
        int ended = jdbi.withHandle(handle -> handle.createUpdate(
                        "UPDATE challenge SET ends_at = greatest(:now, starts_at) WHERE id = :id AND ends_at > :now")
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
        Challenge after = require(id);
        if (ended == 1) {
            audit.record("challenge.ended", RESOURCE, id, 2, ChallengeView.of(before), ChallengeView.of(after), null);
        }
        return after;
    }

    /**
     * A challenge.
     *
     * @throws Problem 404
     */
    Challenge require(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM challenge WHERE id = :id")
                .bind("id", id)
                .map(Challenges::challenge)
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** Those that run at an instant, the one that ends soonest first. */
    List<Challenge> running(Instant now) {
        return open(now).stream().filter(challenge -> challenge.covers(now)).toList();
    }

    /** Those that have begun and for which purchases may still be told. */
    List<Challenge> payable(Instant now) {
        return open(now.minus(LATE)).stream()
                .filter(challenge -> !now.isBefore(challenge.startsAt()))
                .toList();
    }

    private List<Challenge> open(Instant endsAfter) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM challenge WHERE ends_at > :end AND ends_at > starts_at
                        ORDER BY ends_at DESC, id LIMIT :most""")
                .bind("end", endsAfter)
                .bind("most", 2 * MOST)
                .map(Challenges::challenge)
                .list());
    }

    /** The newest first. */
    List<Challenge> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM challenge WHERE (made_at, id) < (:at, :id) ORDER BY made_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Challenges::challenge)
                .list());
    }

    private static Challenge challenge(ResultSet row, StatementContext context) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal("amount");
        return new Challenge(
                row.getObject("id", UUID.class),
                new Words(row.getString("name_en"), row.getString("name_th")),
                ChallengeKind.valueOf(row.getString("kind")),
                row.getObject("target", Integer.class),
                amount == null ? null : Money.stored(amount, row.getString("currency")),
                row.getString("tier"),
                row.getObject("points", Long.class),
                row.getObject("offer_id", UUID.class),
                row.getBoolean("repeatable"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                Rows.instant(row, "made_at"));
    }
}
