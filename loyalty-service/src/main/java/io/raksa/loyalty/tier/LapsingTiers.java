package io.raksa.loyalty.tier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
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
class LapsingTiers {

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

    @Scheduled(
            every = "{raksa.loyalty.expiry.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtAll() {
        Instant now = clock.instant();
        rules.at(Programmes.DEFAULT, now).ifPresent(inForce -> {
            Instant before = now.minus(Duration.ofDays(inForce.rules().graceDays()));
            List<Ended> ended = standings.ended(before, now, Ended.NONE, BATCH);
            while (!ended.isEmpty()) {
                ended.forEach(one -> lookAt(one.memberId()));
                ended = standings.ended(before, now, ended.getLast(), BATCH);
            }
        });
    }

    private void lookAt(UUID member) {
        QuarkusTransaction.requiringNew().run(() -> members.find(member).ifPresent(tiers::lookAt));
    }
}
