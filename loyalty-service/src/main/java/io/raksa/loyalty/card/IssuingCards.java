package io.raksa.loyalty.card;

import io.raksa.loyalty.card.core.CardNumber;
import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Member;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Issues cards, blocks them and replaces them: a member has one at a time that is worth something. What is said again changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IssuingCards {

    private static final String RESOURCE = "card";

    private final Cards cards;
    private final KnownCustomers known;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    /** Serials are drawn, not counted: nobody finds the next one. */
    private final RandomGenerator serials = new SecureRandom();

    IssuingCards(Cards cards, KnownCustomers known, Audit audit, Caller caller, Clock clock) {
        this.cards = cards;
        this.known = known;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A card, and whether it was issued just now. */
    record Issued(Card card, boolean isNew) {}

    /**
     * Gives the member a card, or finds the one that there is.
     *
     * @throws io.raksa.platform.problem.Problem 409 CUSTOMER_UNKNOWN where the person was erased
     */
    Issued issue(Member member) {
        hold(member);
        Optional<Card> active = cards.active(member.id());
        return active.isPresent() ? new Issued(active.get(), false) : new Issued(issued(member), true);
    }

    /** The card is lost: it is worth nothing from now on. */
    Card block(Member member, UUID id) {
        Card before = held(member, id);
        if (before.state() != CardState.ACTIVE) {
            return before;
        }
        Card after = before.blocked(clock.instant());
        cards.end(after);
        trace("card.blocked", after);
        return after;
    }

    /** Another card takes its place, the one that is worth something already or a new one. */
    Card replace(Member member, UUID id) {
        Card before = held(member, id);
        if (before.replacedBy() != null) {
            return cards.find(member.id(), before.replacedBy()).orElseThrow(CommonProblem.NOT_FOUND::because);
        }
        Optional<Card> other =
                cards.active(member.id()).filter(active -> !active.id().equals(id));
        Card successor = other.orElseGet(() -> drawn(member));
        Card after = before.replacedBy(successor.id(), clock.instant());
        cards.end(after);
        trace("card.replaced", after);
        if (other.isEmpty()) {
            keep(successor);
        }
        return successor;
    }

    private Card issued(Member member) {
        Card card = drawn(member);
        keep(card);
        return card;
    }

    private Card drawn(Member member) {
        Instant now = clock.instant();
        String number = CardNumber.of(serials.nextLong(CardNumber.FIRST_SERIAL, CardNumber.SERIALS_END));
        return new Card(Ids.next(), member.id(), number, CardState.ACTIVE, caller.id(), now, null, null);
    }

    private void keep(Card card) {
        cards.insert(card);
        trace("card.issued", card);
    }

    private Card held(Member member, UUID id) {
        hold(member);
        return cards.find(member.id(), id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private void hold(Member member) {
        known.requireHeld(member.customerId(), "#memberId");
        cards.lock(member.id());
    }

    /** Without the number, which leads to a person. */
    private void trace(String what, Card card) {
        audit.record(what, RESOURCE, card.id(), 1, null, Map.of("state", card.state()), null);
    }
}
