package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.giftcard.core.GiftCode;
import io.raksa.loyalty.giftcard.core.Movement;
import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Profiles;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes cards, sells them, blocks them and gives them other codes. Codes are told once and kept as hashes only: whoever lost the answer
 * issues other cards, or has the code replaced. What is said again changes nothing.
 */
@ApplicationScoped
@Transactional
class Issuing {

    private static final String RESOURCE = "gift-card";

    private final GiftCards cards;
    private final GiftCardBatches batches;
    private final TermsVersions terms;
    private final Opening opening;
    private final KnownCustomers known;
    private final Profiles profiles;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final BusinessTime time;
    private final RandomGenerator random = new SecureRandom();

    Issuing(
            GiftCards cards,
            GiftCardBatches batches,
            TermsVersions terms,
            Opening opening,
            KnownCustomers known,
            Profiles profiles,
            Audit audit,
            Caller caller,
            Clock clock,
            BusinessTime time) {
        this.cards = cards;
        this.batches = batches;
        this.terms = terms;
        this.opening = opening;
        this.known = known;
        this.profiles = profiles;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.time = time;
    }

    /**
     * A batch and the codes of its cards, in the order of the cards.
     *
     * @param codes none where it was issued before
     */
    record Issued(GiftCardBatch batch, List<GiftCard> cards, List<GiftCode> codes) {}

    /**
     * Makes cards, which are worth nothing until they are activated.
     *
     * @throws Problem 409 GIFT_CARD_NOT_SOLD, GIFT_CARD_WORTH_TOO_MUCH, GIFT_CARD_ISSUED_OTHERWISE
     */
    Issued issue(IssueRequest request) {
        long value = Opening.positive(request.value(), "/value");
        requireAllowed(request.programmeOrDefault(), request.value(), value);
        GiftCardBatch batch = new GiftCardBatch(
                Ids.next(),
                request.programmeOrDefault(),
                request.value().currency(),
                request.reference(),
                value,
                request.cardsOrOne(),
                caller.id(),
                clock.instant());
        if (!batches.insert(batch)) {
            return before(batch);
        }
        List<GiftCard> made =
                Stream.generate(() -> blank(batch)).limit(batch.cards()).toList();
        List<GiftCode> codes = Stream.generate(() -> GiftCode.draw(random))
                .limit(batch.cards())
                .toList();
        cards.insert(made, codes);
        audit.record("gift-cards.issued", "gift-card-batch", batch.id(), 1, null, BatchView.of(batch), null);
        return new Issued(batch, made, codes);
    }

    private Issued before(GiftCardBatch wanted) {
        GiftCardBatch batch =
                batches.find(wanted.programme(), wanted.reference()).orElseThrow();
        if (!batch.isSame(wanted)) {
            throw GiftCardProblem.GIFT_CARD_ISSUED_OTHERWISE.because().at("/reference");
        }
        return new Issued(batch, List.of(), List.of());
    }

    private void requireAllowed(String programme, Money money, long value) {
        Terms inForce = terms.at(programme, money.currency(), clock.instant())
                .orElseThrow(() -> GiftCardProblem.GIFT_CARD_NOT_SOLD
                        .because(programme, money.currency())
                        .at("/value/currency"));
        if (value > inForce.mostValue()) {
            Money most = Minor.money(inForce.mostValue(), money.currency());
            throw GiftCardProblem.GIFT_CARD_WORTH_TOO_MUCH
                    .because(most.amount().toPlainString(), most.currency())
                    .at("/value")
                    .with("most", most);
        }
    }

    private static GiftCard blank(GiftCardBatch batch) {
        return new GiftCard(
                Ids.next(),
                batch.id(),
                batch.programme(),
                batch.currency(),
                GiftCard.State.ISSUED,
                "",
                batch.value(),
                0,
                0,
                0,
                null,
                batch.issuedAt(),
                null,
                null);
    }

    /**
     * The card is sold: it is worth its value from now on, as long as the terms in force say.
     *
     * @throws Problem 409 GIFT_CARD_BLOCKED, GIFT_CARD_NOT_SOLD
     */
    GiftCard activate(UUID id) {
        GiftCard card = cards.lock(id);
        if (card.state() == GiftCard.State.BLOCKED) {
            throw GiftCardProblem.GIFT_CARD_BLOCKED.because();
        }
        if (card.state() == GiftCard.State.ACTIVE) {
            return card;
        }
        Instant now = clock.instant();
        Terms inForce = terms.at(card.programme(), card.currency(), now)
                .orElseThrow(() -> GiftCardProblem.GIFT_CARD_NOT_SOLD.because(card.programme(), card.currency()));
        cards.activate(id, inForce.endOf(now, time.timeZone()), now);
        cards.move(card, Movement.activation(card.value()), id, now);
        return changed("gift-card.activated", card);
    }

    /** It is lost or stolen: nothing is paid with it from now on. What was set aside before is paid, or comes back. */
    GiftCard block(UUID id) {
        GiftCard card = cards.lock(id);
        if (card.state() == GiftCard.State.BLOCKED) {
            return card;
        }
        cards.become(id, GiftCard.State.BLOCKED);
        return changed("gift-card.blocked", card);
    }

    /** A card and the code that opens it from now on. */
    record Replaced(GiftCard card, GiftCode code) {}

    /** Another code opens the card, and only that; the balance stays, and so does everything else of it. */
    Replaced replace(UUID id) {
        GiftCard card = cards.lock(id);
        GiftCode code = GiftCode.draw(random);
        cards.changeCode(id, code, clock.instant());
        cards.become(id, card.activatedAt() == null ? GiftCard.State.ISSUED : GiftCard.State.ACTIVE);
        return new Replaced(changed("gift-card.code-replaced", card), code);
    }

    /**
     * A customer keeps the card in their account.
     *
     * @throws Problem 409 GIFT_CARD_OF_ANOTHER, and where the code does not open a card
     */
    GiftCard claim(String code) {
        UUID customer = caller.customerId().orElseThrow(CommonProblem.NOT_FOUND::because);
        known.requireHeld(customer, "/customerId");
        GiftCards.Opened opened = opening.require(code);
        GiftCard card = cards.lock(opened.cardId());
        Opening.requireInForce(opened);
        if (card.customerId() == null) {
            cards.claim(card.id(), customer);
            return changed("gift-card.claimed", card);
        }
        if (!profiles.areOne(card.customerId(), customer)) {
            throw GiftCardProblem.GIFT_CARD_OF_ANOTHER.because().at("/code");
        }
        return card;
    }

    /** Without the owner, who is a person. */
    private GiftCard changed(String what, GiftCard before) {
        GiftCard after = cards.find(before.id()).orElseThrow();
        audit.record(
                what,
                RESOURCE,
                before.id(),
                1,
                Map.of("state", before.state(), "code", before.ending()),
                Map.of("state", after.state(), "code", after.ending()),
                null);
        return after;
    }
}
