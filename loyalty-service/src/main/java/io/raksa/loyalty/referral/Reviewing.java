package io.raksa.loyalty.referral;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Staff decide about referrals that look like more than friendship. */
@ApplicationScoped
class Reviewing {

    private static final String RESOURCE = "referral";

    private final Referrals referrals;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Reviewing(Referrals referrals, Audit audit, Caller caller, Clock clock) {
        this.referrals = referrals;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * It is paid; said again nothing changes.
     *
     * @throws Problem 404; 409 REFERRAL_DECIDED
     */
    @Transactional
    Referral approve(UUID id) {
        Referral referral = locked(id);
        if (referral.state() == ReferralState.REVIEW && !referral.approved()) {
            referrals.approved(id, caller.id(), clock.instant());
            audit.record("referral.approved", RESOURCE, id, 2, null, ReviewView.of(referral), null);
        } else if (!referral.approved()) {
            throw decided(referral);
        }
        return referral;
    }

    /**
     * Nothing is paid; said again nothing changes.
     *
     * @throws Problem 404; 409 REFERRAL_DECIDED
     */
    @Transactional
    Referral decline(UUID id) {
        Referral referral = locked(id);
        if (referral.state() == ReferralState.DECLINED) {
            return referral;
        }
        if (referral.state() != ReferralState.REVIEW || referral.approved()) {
            throw decided(referral);
        }
        referrals.settled(id, ReferralState.DECLINED, clock.instant());
        Referral after = referrals.ofFriend(referral.friendId()).orElseThrow();
        audit.record("referral.declined", RESOURCE, id, 2, ReviewView.of(referral), ReviewView.of(after), null);
        return after;
    }

    private Referral locked(UUID id) {
        return referrals.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static Problem decided(Referral referral) {
        return ReferralProblem.REFERRAL_DECIDED.because(referral.state()).with("state", referral.state());
    }
}
