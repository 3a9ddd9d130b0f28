package io.raksa.loyalty.giftcard;

import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** How many codes that are nobody's each caller tried lately; the same for all replicas. */
@ApplicationScoped
class WrongCodes {

    private final Jdbi jdbi;
    private final GiftCardConfig config;
    private final Clock clock;

    WrongCodes(Jdbi jdbi, GiftCardConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Refuses who tried too many.
     *
     * @throws Problem 429 GIFT_CARD_WRONG_TOO_OFTEN, with when to come again
     */
    void requireFew(String caller) {
        jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT since FROM gift_card_wrong_code WHERE caller = :caller AND tried >= :most AND since > :after""")
                        .bind("caller", caller)
                        .bind("most", config.wrongCodes())
                        .bind("after", begin())
                        .mapTo(Instant.class)
                        .findOne())
                .ifPresent(since -> {
                    Instant again = since.plus(config.wrongCodesWithin());
                    throw GiftCardProblem.GIFT_CARD_WRONG_TOO_OFTEN
                            .because(config.wrongCodes(), again)
                            .with("again", again);
                });
    }

    /** One more. */
    void count(String caller) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO gift_card_wrong_code AS known (caller, since, tried) VALUES (:caller, :now, 1)
                        ON CONFLICT (caller) DO UPDATE
                        SET since = CASE WHEN known.since > :after THEN known.since ELSE excluded.since END,
                            tried = CASE WHEN known.since > :after THEN known.tried + 1 ELSE 1 END""")
                .bind("caller", caller)
                .bind("now", clock.instant())
                .bind("after", begin())
                .execute());
    }

    /** What is too long ago to count. */
    void forget() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM gift_card_wrong_code WHERE since <= ?", begin()));
    }

    private Instant begin() {
        return clock.instant().minus(config.wrongCodesWithin());
    }
}
