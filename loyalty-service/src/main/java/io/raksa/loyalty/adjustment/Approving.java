package io.raksa.loyalty.adjustment;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
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
import java.util.UUID;

/**
 * What one person may not do alone, another one approves or declines. Of two who decide at once the second finds it decided: what is
 * posted, is posted in the transaction of the decision and under the adjustment's id.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Approving {

    private static final String RESOURCE = "adjustment";

    private final Adjustments adjustments;
    private final Adjusting adjusting;
    private final Members members;
    private final AdjustmentLimits limits;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Approving(
            Adjustments adjustments,
            Adjusting adjusting,
            Members members,
            AdjustmentLimits limits,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.adjustments = adjustments;
        this.adjusting = adjusting;
        this.members = members;
        this.limits = limits;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks for an adjustment.
     *
     * @throws Problem 404 POINT_KIND_UNKNOWN
     */
    Adjustment ask(Member member, AdjustPointsRequest request) {
        adjusting.requireKind(member, request.pointKindOrDefault());
        Instant now = clock.instant();
        Adjustment asked = new Adjustment(
                Ids.next(),
                member.id(),
                request.points(),
                request.pointKindOrDefault(),
                request.reason(),
                caller.id(),
                now,
                now.plus(Duration.ofDays(limits.daysToDecide())),
                AdjustmentState.WAITING,
                null,
                null,
                null);
        adjustments.insert(asked);
        audit.record("adjustment.asked", RESOURCE, asked.id(), 1, null, AdjustmentView.of(asked, now), asked.reason());
        return asked;
    }

    /**
     * Approves one, and posts it; said again by the same person nothing changes.
     *
     * @throws Problem 409 ADJUSTMENT_DECIDED, ADJUSTMENT_NEEDS_ANOTHER, POINTS_NOT_ENOUGH; it waits on then
     */
    AdjustmentView approve(UUID id, String note) {
        return decide(id, AdjustmentState.APPROVED, note);
    }

    /**
     * Declines one; said again by the same person nothing changes.
     *
     * @throws Problem 409 ADJUSTMENT_DECIDED, ADJUSTMENT_NEEDS_ANOTHER
     */
    AdjustmentView decline(UUID id, String note) {
        return decide(id, AdjustmentState.DECLINED, note);
    }

    private AdjustmentView decide(UUID id, AdjustmentState how, String note) {
        Instant now = clock.instant();
        Adjustment before = adjustments.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (before.state() == how && caller.id().equals(before.decidedBy())) {
            return AdjustmentView.of(before, now);
        }
        if (before.stateAt(now) != AdjustmentState.WAITING) {
            throw decided(before.stateAt(now));
        }
        if (before.askedBy().equals(caller.id())) {
            throw AdjustmentProblem.ADJUSTMENT_NEEDS_ANOTHER.because();
        }
        Adjustment after = before.decided(how, caller.id(), now, note);
        if (how == AdjustmentState.APPROVED) {
            Member member = members.find(before.memberId()).orElseThrow(CommonProblem.NOT_FOUND::because);
            adjusting.lock(member);
            claim(after);
            adjusting.adjust(member, id, before.points(), before.pointKind(), before.reason());
        } else {
            claim(after);
        }
        AdjustmentView view = AdjustmentView.of(after, now);
        audit.record(
                how == AdjustmentState.APPROVED ? "adjustment.approved" : "adjustment.declined",
                RESOURCE,
                id,
                2,
                AdjustmentView.of(before, now),
                view,
                note);
        return view;
    }

    private void claim(Adjustment decided) {
        if (!adjustments.decide(decided)) {
            throw decided(adjustments.find(decided.id()).map(Adjustment::state).orElse(AdjustmentState.EXPIRED));
        }
    }

    private static Problem decided(AdjustmentState state) {
        return AdjustmentProblem.ADJUSTMENT_DECIDED.because(state).with("state", state);
    }
}
