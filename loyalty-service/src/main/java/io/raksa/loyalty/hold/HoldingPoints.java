package io.raksa.loyalty.hold;

import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Member;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets points aside, spends them and gives them back. Whoever does any of it holds the member's account: of two who end the same hold the
 * second finds it ended.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HoldingPoints {

    private static final String RESOURCE = "hold";

    private final Holds holds;
    private final Ledger ledger;
    private final KnownCustomers known;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    HoldingPoints(Holds holds, Ledger ledger, KnownCustomers known, Audit audit, Caller caller, Clock clock) {
        this.holds = holds;
        this.ledger = ledger;
        this.known = known;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Sets points aside.
     *
     * @throws Problem 409 POINTS_NOT_ENOUGH, CUSTOMER_UNKNOWN where the person was erased
     */
    public Hold hold(Member member, long points, String reference, Duration time) {
        known.requireHeld(member.customerId(), "#memberId");
        Instant now = clock.instant();
        Hold hold = new Hold(
                Ids.next(), member.id(), points, reference, HoldState.HELD, 0, caller.id(), now, now.plus(time), null);
        written(ledger.hold(member, hold.cause(), hold.points(), new Basis.SetAside(hold.reference())));
        holds.insert(hold);
        audit.record("points.held", RESOURCE, hold.id(), 1, null, HoldView.of(hold), null);
        return hold;
    }

    /**
     * Spends what is set aside, or less; said again with the same number it stays spent.
     *
     * @throws Problem 409 HOLD_ENDED, SPENDS_MORE_THAN_HELD
     */
    public Hold spend(Member member, UUID id, @Nullable Long asked) {
        Hold hold = locked(member, id);
        long points = Objects.requireNonNullElse(asked, hold.points());
        if (hold.state() == HoldState.SPENT && hold.spent() == points) {
            return hold;
        }
        requireOpen(hold);
        if (points > hold.points()) {
            throw HoldProblem.SPENDS_MORE_THAN_HELD
                    .because(hold.points())
                    .at("/points")
                    .with("held", hold.points());
        }
        written(ledger.spend(member, hold.cause(), points, new Basis.Spent(hold.reference(), points, hold.points())));
        return ended("points.spent", hold, hold.ended(HoldState.SPENT, points, clock.instant()));
    }

    /**
     * Gives back what is set aside; said again it stays given back.
     *
     * @throws Problem 409 HOLD_ENDED where it was spent
     */
    public Hold release(Member member, UUID id) {
        Hold hold = locked(member, id);
        if (hold.state() == HoldState.RELEASED || hold.state() == HoldState.EXPIRED) {
            return hold;
        }
        if (hold.state() == HoldState.SPENT) {
            throw ended(hold.state());
        }
        return giveBack(member, hold, HoldState.RELEASED);
    }

    /**
     * What is or was set aside.
     *
     * @throws Problem 404 where nothing was
     */
    public Hold read(UUID memberId, UUID id) {
        return holds.find(memberId, id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Gives back what nobody spent in time. */
    void expire(Member member, UUID id) {
        Hold hold = locked(member, id);
        if (hold.state() == HoldState.HELD && !hold.isOpenAt(clock.instant())) {
            giveBack(member, hold, HoldState.EXPIRED);
        }
    }

    private Hold giveBack(Member member, Hold hold, HoldState how) {
        written(ledger.release(member, hold.cause(), new Basis.GivenBack(hold.reference(), how == HoldState.EXPIRED)));
        return ended("points.released", hold, hold.ended(how, 0, clock.instant()));
    }

    private Hold locked(Member member, UUID id) {
        if (holds.find(member.id(), id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        ledger.lock(member);
        return holds.find(member.id(), id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private void requireOpen(Hold hold) {
        if (!hold.isOpenAt(clock.instant())) {
            throw ended(hold.state() == HoldState.HELD ? HoldState.EXPIRED : hold.state());
        }
    }

    private static Problem ended(HoldState state) {
        return HoldProblem.HOLD_ENDED.because(state).with("state", state);
    }

    private Hold ended(String what, Hold before, Hold after) {
        holds.end(after);
        audit.record(what, RESOURCE, after.id(), 2, HoldView.of(before), HoldView.of(after), null);
        return after;
    }

    /** A hold is looked at under the lock of its member: what is open there was not ended in the ledger. */
    private static void written(Optional<Posted> posting) {
        if (posting.isEmpty()) {
            throw new IllegalStateException("the ledger has ended this hold, and the hold has not");
        }
    }
}
