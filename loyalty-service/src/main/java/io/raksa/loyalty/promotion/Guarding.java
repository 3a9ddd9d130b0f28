package io.raksa.loyalty.promotion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.care.CustomerComplained;
import io.raksa.loyalty.compensation.MakingWhole;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.SetUpEdition;
import io.raksa.loyalty.promotion.Complaints.Owed;
import io.raksa.loyalty.promotion.Complaints.Pause;
import io.raksa.platform.event.Events;
import io.raksa.platform.job.RecurringJob;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Watches who complains after a promotion: where too many of those who used it do, it pauses itself, once, and whoever complained is made whole.
 * Each step is a transaction of its own that is done once, so that it may be killed and done again at any point.
 */
@ApplicationScoped
class Guarding implements RecurringJob {

    private static final int BATCH = 100;

    private final Promotions promotions;
    private final ChangingPromotions changing;
    private final Complaints complaints;
    private final SetUpEdition edition;
    private final MakingWhole makingWhole;
    private final Members members;
    private final Sweep sweep;
    private final Events events;
    private final Clock clock;

    Guarding(
            Promotions promotions,
            ChangingPromotions changing,
            Complaints complaints,
            SetUpEdition edition,
            MakingWhole makingWhole,
            Members members,
            Sweep sweep,
            Events events,
            Clock clock) {
        this.promotions = promotions;
        this.changing = changing;
        this.complaints = complaints;
        this.edition = edition;
        this.makingWhole = makingWhole;
        this.members = members;
        this.sweep = sweep;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promotion.guard";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    /** Keeps the complaint; what follows is not decided under the lock of the member who complained. */
    void on(@Observes CustomerComplained complaint) {
        Instant since = complaint.at().minus(Duration.ofDays(GuardRequest.MOST_DAYS));
        complaints.keep(complaint.complaintId(), complaint.customerId(), complaint.at(), since);
    }

    @Override
    public void run() {
        sweep.each(Complaints.JUDGING, complaints.unjudged(BATCH), id -> id, id -> QuarkusTransaction.requiringNew()
                .run(() -> judge(id)));
        sweep.each(
                Complaints.MAKING_WHOLE,
                complaints.unpaid(BATCH),
                Owed::complaint,
                owed -> QuarkusTransaction.requiringNew().run(() -> makeWhole(owed)));
    }

    private void judge(UUID id) {
        edition.hold();
        Instant now = clock.instant();
        complaints.judged(id, now);
        Promotion promotion = promotions.find(id).orElseThrow();
        GuardRequest guard = promotion.terms().guard();
        if (guard == null) {
            return;
        }
        Instant since = since(promotion, guard, now);
        if (promotion.state() == PromotionState.ACTIVE) {
            long complained = complaints.since(id, since, guard.days());
            long uses = complaints.uses(id, since, guard.enoughUses(complained));
            if (guard.isBrokenBy(complained, uses)) {
                pause(promotion, new Pause(now, complained, uses));
            }
        }
        if (guard.pointsEach() != null
                && guard.pointsInAll() != null
                && complaints.pause(id).isPresent()) {
            complaints.owe(id, since, guard.days(), guard.pointsEach(), guard.pointsInAll());
        }
    }

    private void pause(Promotion promotion, Pause pause) {
        String reason = "%d of %d who used it complained".formatted(pause.complaints(), pause.uses());
        changing.become(promotion.id(), PromotionState.PAUSED, reason);
        complaints.paused(promotion.id(), pause);
        events.append(
                promotion.id(),
                new PromotionPaused(
                        promotion.id(), promotion.terms().name(), pause.complaints(), pause.uses(), pause.at()));
    }

    private void makeWhole(Owed owed) {
        members.find(owed.customer(), Programmes.DEFAULT).ifPresent(member -> {
            String name =
                    promotions.find(owed.promotion()).orElseThrow().terms().name();
            makingWhole.make(
                    member, Cause.promotionFailure(owed.complaint()), owed.points(), new Basis.MadeWhole(name));
        });
        complaints.paid(owed, clock.instant());
    }

    /** From when on uses and complaints count. */
    Instant since(Promotion promotion, GuardRequest guard, Instant now) {
        Instant days = now.minus(Duration.ofDays(guard.days()));
        Instant active = promotions.activeSince(promotion.id());
        return active.isAfter(days) ? active : days;
    }
}
