package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.giftcard.core.Movement;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pays with cards, sets value aside, and puts it back. Whoever does any of it holds the card: of any number at once each finds what the one
 * before left. An order uses a card once, and each return of it goes back once, whichever request it came by.
 */
@ApplicationScoped
@Transactional
class Paying {

    private static final String RESOURCE = "gift-card-use";

    private final GiftCards cards;
    private final Uses uses;
    private final Opening opening;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Paying(GiftCards cards, Uses uses, Opening opening, Audit audit, Caller caller, Clock clock) {
        this.cards = cards;
        this.uses = uses;
        this.opening = opening;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was done, on which card, and whether it was done now. */
    record Paid(GiftCardUse use, GiftCard card, boolean isNew) {}

    /**
     * Pays with a card, or sets aside; for an order that uses the card already nothing is done.
     *
     * @throws Problem 404, 409 why not
     */
    Paid pay(PayRequest request) {
        long amount = Opening.positive(request.amount(), "/amount");
        GiftCards.Opened opened = opening.require(request.code());
        GiftCard card = cards.lock(opened.cardId());
        Optional<GiftCardUse> before = uses.find(card.id(), partner(), request.reference());
        if (before.isPresent()) {
            return again(before.get(), card, amount, request);
        }
        Instant now = clock.instant();
        Opening.requireInForce(opened);
        requireSpendable(card, request.amount(), amount, now);
        GiftCardUse use = wanted(card, request, amount, now);
        uses.insert(use);
        cards.move(card, use.state() == UseState.HELD ? Movement.hold(amount) : Movement.use(amount), use.id(), now);
        return traced(use.state() == UseState.HELD ? "gift-card.held" : "gift-card.used", null, use, card);
    }

    private static Paid again(GiftCardUse before, GiftCard card, long amount, PayRequest request) {
        if (!before.isSame(amount, request.holdSeconds() != null)
                || !card.currency().equals(request.amount().currency())) {
            throw GiftCardProblem.GIFT_CARD_USED_OTHERWISE.because().at("/reference");
        }
        if (before.state() == UseState.VOIDED || before.state() == UseState.LAPSED) {
            throw ended(before.state());
        }
        return new Paid(before, card, false);
    }

    private GiftCardUse wanted(GiftCard card, PayRequest request, long amount, Instant now) {
        @Nullable Integer seconds = request.holdSeconds();
        return new GiftCardUse(
                Ids.next(),
                card.id(),
                request.reference(),
                partner(),
                seconds == null ? UseState.USED : UseState.HELD,
                amount,
                seconds == null ? amount : 0,
                0,
                caller.id(),
                now,
                seconds == null ? null : now.plusSeconds(seconds),
                seconds == null ? now : null);
    }

    /**
     * Pays what was set aside, or less: the rest comes back. Said again with the same amount nothing changes.
     *
     * @throws Problem 409 GIFT_CARD_USE_ENDED, GIFT_CARD_CAPTURES_MORE_THAN_HELD, GIFT_CARD_OTHER_CURRENCY
     */
    Paid capture(UUID id, @Nullable Money asked) {
        Locked locked = locked(id);
        GiftCardUse use = locked.use();
        long amount = asked == null ? use.asked() : units(locked.card(), asked);
        if (use.state() == UseState.USED && use.used() == amount) {
            return new Paid(use, locked.card(), false);
        }
        Instant now = clock.instant();
        if (!use.isOpenAt(now)) {
            throw ended(use.state() == UseState.HELD ? UseState.LAPSED : use.state());
        }
        if (amount > use.asked()) {
            Money held = locked.card().money(use.asked());
            throw GiftCardProblem.GIFT_CARD_CAPTURES_MORE_THAN_HELD
                    .because(held.amount().toPlainString(), held.currency())
                    .at("/amount")
                    .with("held", held);
        }
        return end("gift-card.captured", locked, UseState.USED, amount, Movement.capture(use.asked(), amount));
    }

    /**
     * The order was called off: what was set aside comes back. Said again nothing changes.
     *
     * @throws Problem 409 GIFT_CARD_USE_ENDED where it was paid
     */
    Paid cancel(UUID id) {
        Locked locked = locked(id);
        return switch (locked.use().state()) {
            case USED -> throw ended(UseState.USED);
            case VOIDED, LAPSED -> new Paid(locked.use(), locked.card(), false);
            case HELD ->
                end(
                        "gift-card.voided",
                        locked,
                        UseState.VOIDED,
                        0,
                        Movement.voided(locked.use().asked()));
        };
    }

    /** Gives back what nobody captured in time. */
    void lapse(UUID id) {
        GiftCard card = cards.lock(uses.find(id).orElseThrow().cardId());
        GiftCardUse use = uses.find(id).orElseThrow();
        if (use.state() == UseState.HELD && !use.isOpenAt(clock.instant())) {
            end("gift-card.lapsed", new Locked(use, card), UseState.LAPSED, 0, Movement.lapse(use.asked()));
        }
    }

    /**
     * Puts back onto the card what came back of an order, each return once, and never more than was paid.
     *
     * @throws Problem 409 GIFT_CARD_REFUNDS_MORE_THAN_USED, GIFT_CARD_REFUNDED_OTHERWISE, GIFT_CARD_ENDED, GIFT_CARD_OTHER_CURRENCY
     */
    Paid refund(UUID id, RefundRequest request) {
        Locked locked = locked(id);
        GiftCard card = locked.card();
        GiftCardUse use = locked.use();
        long amount = units(card, request.amount());
        Optional<Long> before = uses.refunded(id, request.reference());
        if (before.isPresent()) {
            if (before.get() != amount) {
                throw GiftCardProblem.GIFT_CARD_REFUNDED_OTHERWISE.because().at("/reference");
            }
            return new Paid(use, card, false);
        }
        Instant now = clock.instant();
        if (card.hasEndedAt(now)) {
            throw endedCard(card);
        }
        long left = use.used() - use.refunded();
        if (amount > left) {
            Money most = card.money(left);
            throw GiftCardProblem.GIFT_CARD_REFUNDS_MORE_THAN_USED
                    .because(most.amount().toPlainString(), most.currency())
                    .at("/amount")
                    .with("most", most);
        }
        Uses.Refund refund = new Uses.Refund(Ids.next(), id, request.reference(), amount, caller.id(), now);
        uses.insert(refund);
        GiftCardUse after = use.refunded(amount);
        uses.update(after);
        cards.move(card, Movement.refund(amount), refund.id(), now);
        return traced("gift-card.refunded", use, after, card);
    }

    /** What ended unused is written off; the card is locked, as it is now. */
    void writeOff(GiftCard locked, Instant now) {
        if (locked.hasEndedAt(now) && locked.available() > 0) {
            cards.move(locked, Movement.expiry(locked.available()), Ids.next(), now);
        }
    }

    /** A use and its card, which is locked. */
    private record Locked(GiftCardUse use, GiftCard card) {}

    private Locked locked(UUID id) {
        GiftCardUse use = require(id);
        GiftCard card = cards.lock(use.cardId());
        return new Locked(uses.find(id).orElseThrow(), card);
    }

    /**
     * A use that the caller may know of: a partner only its own.
     *
     * @throws Problem 404 where there is none
     */
    GiftCardUse require(UUID id) {
        return uses.find(id)
                .filter(use -> !caller.has(Roles.PARTNER) || use.partner().equals(caller.id()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** What comes back to a card whose time is over ends at once. */
    private Paid end(String what, Locked locked, UseState next, long paid, Movement movement) {
        Instant now = clock.instant();
        GiftCardUse after = locked.use().ended(next, paid, now);
        uses.update(after);
        cards.move(locked.card(), movement, after.id(), now);
        writeOff(cards.find(locked.card().id()).orElseThrow(), now);
        return traced(what, locked.use(), after, locked.card());
    }

    private Paid traced(String what, @Nullable GiftCardUse before, GiftCardUse after, GiftCard card) {
        GiftCard now = cards.find(card.id()).orElseThrow();
        audit.record(
                what,
                RESOURCE,
                after.id(),
                1,
                before == null ? null : UseView.of(before, card),
                UseView.of(after, now),
                null);
        return new Paid(after, now, true);
    }

    private static void requireSpendable(GiftCard card, Money asked, long amount, Instant now) {
        switch (card.state()) {
            case ISSUED -> throw GiftCardProblem.GIFT_CARD_NOT_ACTIVE.because().at("/code");
            case BLOCKED -> throw GiftCardProblem.GIFT_CARD_BLOCKED.because().at("/code");
            case ACTIVE -> requireCurrency(card, asked);
        }
        if (card.hasEndedAt(now)) {
            throw endedCard(card).at("/code");
        }
        if (amount > card.available()) {
            Money there = card.money(card.available());
            Money missing = card.money(amount - card.available());
            throw GiftCardProblem.GIFT_CARD_NOT_ENOUGH
                    .because(
                            there.amount().toPlainString(),
                            there.currency(),
                            missing.amount().toPlainString())
                    .at("/amount")
                    .with("available", there)
                    .with("missing", missing);
        }
    }

    private static long units(GiftCard card, Money amount) {
        requireCurrency(card, amount);
        return Opening.positive(amount, "/amount");
    }

    private static void requireCurrency(GiftCard card, Money amount) {
        if (!card.currency().equals(amount.currency())) {
            throw GiftCardProblem.GIFT_CARD_OTHER_CURRENCY
                    .because(card.currency())
                    .at("/amount/currency");
        }
    }

    private static Problem endedCard(GiftCard card) {
        return GiftCardProblem.GIFT_CARD_ENDED.because(String.valueOf(card.expiresAt()));
    }

    private static Problem ended(UseState state) {
        return GiftCardProblem.GIFT_CARD_USE_ENDED.because(state).with("state", state);
    }

    /** In whose words references are; empty for the house's own. */
    private String partner() {
        return caller.has(Roles.PARTNER) ? caller.id() : "";
    }
}
