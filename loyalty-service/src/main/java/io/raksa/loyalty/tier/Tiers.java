package io.raksa.loyalty.tier;

import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierRules;
import io.raksa.loyalty.tier.core.TierRules.Verdict;
import io.raksa.platform.event.Events;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Raises members as soon as they reach a tier, and lets them fall when its term and its grace are over. */
@ApplicationScoped
public class Tiers {

    private final TierRulesRepository rules;
    private final Standings standings;
    private final Measuring measuring;
    private final Ledger ledger;
    private final BusinessTime time;
    private final Events events;
    private final Clock clock;

    Tiers(
            TierRulesRepository rules,
            Standings standings,
            Measuring measuring,
            Ledger ledger,
            BusinessTime time,
            Events events,
            Clock clock) {
        this.rules = rules;
        this.standings = standings;
        this.measuring = measuring;
        this.ledger = ledger;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /** The tier in which a member stands, by the rules in force. */
    public Optional<Tier> of(Member member) {
        return standings.of(member.id()).map(Standing::code).flatMap(code -> rules.at(
                        member.programme(), clock.instant())
                .flatMap(inForce -> inForce.rules().tier(code)));
    }

    /** The tier in which a member stood at an instant, by the rules that were in force then. */
    public Optional<Tier> at(Member member, Instant instant) {
        return standings.codeAt(member.id(), instant).flatMap(code -> rules.at(member.programme(), instant)
                .flatMap(inForce -> inForce.rules().tier(code)));
    }

    /** Looks whether a member stands elsewhere now, after a purchase or at the end of a term. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookAt(Member member) {
        rules.at(member.programme(), clock.instant()).ifPresent(inForce -> lookAt(member, inForce));
    }

    private void lookAt(Member member, RulesInForce inForce) {
        standings.lock(member.id());
        Instant now = clock.instant();
        Optional<Standing> before = standings.of(member.id());
        BigDecimal measured = measuring.of(member, inForce.rules(), now);
        @Nullable String code = before.map(Standing::code).orElse(null);
        boolean ended = before.filter(standing -> !now.isBefore(endOfGrace(standing, inForce.rules())))
                        .isPresent()
                && ledger.waitsUntil(member.id()).isEmpty();
        switch (inForce.rules().judge(code, ended, measured)) {
            case Verdict.Unchanged() -> {
                return;
            }
            case Verdict.Stands(Tier tier) -> stand(member, before, tier, inForce, measured, now);
        }
    }

    private void stand(
            Member member,
            Optional<Standing> before,
            @Nullable Tier tier,
            RulesInForce inForce,
            BigDecimal measured,
            Instant now) {
        @Nullable String was = before.map(Standing::code).orElse(null);
        @Nullable String is = tier == null ? null : tier.code();
        boolean same = Objects.equals(was, is);
        Standing after = new Standing(
                is,
                same ? before.map(Standing::since).orElse(now) : now,
                Validity.ofMonths(inForce.rules().validMonths()).endOf(now, time.timeZone()),
                inForce.version());
        standings.keep(member.id(), after);
        if (!same) {
            standings.changed(member.id(), was, after, measured, now);
            boolean rose = inForce.rules().isAbove(is, was);
            events.append(member.customerId(), new TierChanged(member.id(), member.customerId(), was, is, rose, now));
        }
    }

    static Instant endOfGrace(Standing standing, TierRules rules) {
        return standing.validUntil().plus(Duration.ofDays(rules.graceDays()));
    }
}
