package io.raksa.loyalty.giftcard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.job.RecurringJob;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes off what ended unused, gives back what was set aside and not captured in time, and forgets wrong codes. Nothing waits for it: what
 * has ended cannot be used, whether it was here or not.
 */
@ApplicationScoped
class EndingGiftCards implements RecurringJob {

    private final GiftCards cards;
    private final Uses uses;
    private final Paying paying;
    private final Sweep sweep;
    private final WrongCodes wrong;
    private final GiftCardConfig config;
    private final Clock clock;

    EndingGiftCards(
            GiftCards cards,
            Uses uses,
            Paying paying,
            Sweep sweep,
            WrongCodes wrong,
            GiftCardConfig config,
            Clock clock) {
        this.cards = cards;
        this.uses = uses;
        this.paying = paying;
        this.sweep = sweep;
        this.wrong = wrong;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gift-cards.ending";
    }

    @Override
    public Duration pause() {
        return config.pause();
    }

    @Override
    public void run() {
        lapseAll();
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(this::writeOff);
        } while (done == config.batch());
        QuarkusTransaction.requiringNew().run(wrong::forget);
    }

    private void lapseAll() {
        List<UUID> overdue;
        do {
            overdue = uses.overdue(clock.instant(), config.batch());
            sweep.each(Uses.LAPSING, overdue, id -> id, paying::lapse);
        } while (overdue.size() == config.batch());
    }

    private int writeOff() {
        Instant now = clock.instant();
        List<UUID> ended = cards.lockEnded(now, config.batch());
        ended.forEach(id -> paying.writeOff(cards.find(id).orElseThrow(), now));
        return ended.size();
    }
}
