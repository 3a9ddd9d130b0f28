package io.raksa.loyalty.tier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.tier.Standings.Ended;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks at members whose tier and its grace are over. Any number of replicas may do so at once: whoever was looked at has a new term. */
@ApplicationScoped
public class LapsingTiers {

    private static final int BATCH = 200;

    private final TierRulesRepository rules;
    private final Standings standings;
    private final Members members;
    private final Tiers tiers;
    private final Clock clock;

    LapsingTiers(TierRulesRepository rules, Standings standings, Members members, Tiers tiers, Clock clock) {
        this.rules = rules;
        this.standings = standings;
        this.members = members;
        this.tiers = tiers;
        this.clock = clock;
    }

    /**
     * Looks at them, each in a transaction of its own.
     *
     * @param end when to leave the rest for the next time
     * @param lookedAt told of each
     * @return whether it came to the end of them
     */
    public boolean lookAtAll(Instant end, Runnable lookedAt) {
        Instant now = clock.instant();
        return rules.at(Programmes.DEFAULT, now)
                .map(inForce -> lookAtAll(inForce.rules().graceDays(), now, end, lookedAt))
                .orElse(true);
    }

    private boolean lookAtAll(int graceDays, Instant now, Instant end, Runnable lookedAt) {
        Instant before = now.minus(Duration.ofDays(graceDays));
        List<Ended> ended = standings.ended(before, now, Ended.NONE, BATCH);
        while (!ended.isEmpty() && clock.instant().isBefore(end)) {
            ended.forEach(one -> {
                lookAt(one.memberId());
                lookedAt.run();
            });
            ended = standings.ended(before, now, ended.getLast(), BATCH);
        }
        return ended.isEmpty();
    }

    private void lookAt(UUID member) {
        QuarkusTransaction.requiringNew().run(() -> members.find(member).ifPresent(tiers::lookAt));
    }
}
