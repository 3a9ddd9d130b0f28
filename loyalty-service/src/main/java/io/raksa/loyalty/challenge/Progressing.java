package io.raksa.loyalty.challenge;

import io.raksa.loyalty.challenge.core.Goal;
import io.raksa.loyalty.challenge.core.Purchase;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Follows how far members are, from what they bought. */
@ApplicationScoped
class Progressing {

    private final Challenges challenges;
    private final Achievements achievements;
    private final Tiers tiers;
    private final BusinessTime time;

    Progressing(Challenges challenges, Achievements achievements, Tiers tiers, BusinessTime time) {
        this.challenges = challenges;
        this.achievements = achievements;
        this.tiers = tiers;
        this.time = time;
    }

    /**
     * How far a member is in a challenge.
     *
     * @param paid how often it was paid
     */
    record Standing(Challenge challenge, Goal.Progress progress, long paid) {

        /** How often it is to be paid altogether. */
        long times() {
            return challenge.repeatable() ? progress.times() : Math.min(1, progress.times());
        }

        ProgressView view() {
            boolean over = !challenge.repeatable() && times() > 0;
            return new ProgressView(
                    ChallengeView.of(challenge),
                    (over ? progress.needed() : progress.done()).toPlainString(),
                    progress.needed().toPlainString(),
                    paid);
        }
    }

    /** In the challenges that run and are meant for the member. */
    List<Standing> running(Member member, Instant now) {
        return of(member, challenges.running(now));
    }

    /** In the challenges that are meant for the member, and for which something may still be paid. */
    List<Standing> payable(Member member, Instant now) {
        return of(member, challenges.payable(now));
    }

    private List<Standing> of(Member member, List<Challenge> all) {
        Optional<String> tier = tiers.of(member).map(Tier::code);
        List<Challenge> meant = all.stream()
                .filter(challenge -> challenge.tier() == null
                        || tier.filter(challenge.tier()::equals).isPresent())
                .toList();
        if (meant.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> paid = achievements.paid(member.id(), meant);
        List<Purchase> bought = achievements.bought(
                member.customerId(),
                meant.stream().map(Challenge::startsAt).min(Instant::compareTo).orElseThrow(),
                meant.stream().map(Challenge::endsAt).max(Instant::compareTo).orElseThrow());
        return meant.stream()
                .map(challenge -> new Standing(
                        challenge,
                        challenge
                                .goal()
                                .by(
                                        bought.stream()
                                                .filter(purchase -> challenge.covers(purchase.at()))
                                                .toList(),
                                        time.timeZone()),
                        paid.getOrDefault(challenge.id(), 0L)))
                .toList();
    }
}
