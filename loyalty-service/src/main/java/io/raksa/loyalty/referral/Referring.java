package io.raksa.loyalty.referral;

import io.raksa.loyalty.membership.Member;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who brought whom. One at a time in the whole deployment: it is short and rare, and a circle has no place to hide. */
@ApplicationScoped
class Referring {

    private static final String RESOURCE = "referral";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Campaigns campaigns;
    private final Codes codes;
    private final Referrals referrals;
    private final BusinessTime time;
    private final Audit audit;
    private final Clock clock;

    Referring(Campaigns campaigns, Codes codes, Referrals referrals, BusinessTime time, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.referrals = referrals;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A friend says who brought them; said again nothing changes.
     *
     * @throws Problem 409 as {@link ReferralProblem} says
     */
    @Transactional
    Referral name(Member friend, String code) {
        referrals.lock();
        UUID referrer = codes.ownerOf(code)
                .orElseThrow(
                        () -> ReferralProblem.REFERRAL_CODE_UNKNOWN.because().at("/code"));
        Optional<Referral> before = referrals.ofFriend(friend.id());
        if (before.isPresent()) {
            return before.filter(one -> one.referrerId().equals(referrer))
                    .orElseThrow(ReferralProblem.REFERRED_OTHERWISE::because);
        }
        Instant now = clock.instant();
        Campaign campaign = campaigns.at(now).orElseThrow(ReferralProblem.NO_REFERRAL_CAMPAIGN::because);
        requireAllowed(friend, referrer, campaign, now);
        Referral referral = new Referral(
                Ids.next(),
                friend.id(),
                referrer,
                campaign.id(),
                campaign.referrerPoints(),
                campaign.friendPoints(),
                ReferralState.REGISTERED,
                null,
                false,
                now,
                null,
                null);
        referrals.insert(referral);
        lookFor(referrer, campaign, now);
        audit.record("referral.registered", RESOURCE, referral.id(), 1, null, ReviewView.of(referral), null);
        return referral;
    }

    private void requireAllowed(Member friend, UUID referrer, Campaign campaign, Instant now) {
        if (referrer.equals(friend.id()) || referrals.isBroughtBy(referrer, friend.id())) {
            throw ReferralProblem.REFERRAL_IN_A_CIRCLE.because().at("/code");
        }
        if (now.isAfter(friend.enrolledAt().plus(Duration.ofDays(campaign.daysToRegister())))) {
            throw ReferralProblem.REFERRAL_TOO_LATE.because(campaign.daysToRegister());
        }
        if (referrals.hasBought(friend.customerId())) {
            throw ReferralProblem.REFERRAL_AFTER_PURCHASE.because();
        }
        @Nullable Integer most = campaign.mostOfReferrer();
        @Nullable Integer days = campaign.periodDays();
        if (most != null
                && days != null
                && referrals.broughtSince(referrer, now.minus(Duration.ofDays(days))) >= most) {
            throw ReferralProblem.REFERRER_USED_UP.because(most, days);
        }
    }

    /** More than usual at once is looked at: all of it, not only what came last. */
    private void lookFor(UUID referrer, Campaign campaign, Instant now) {
        Instant hour = now.minus(HOUR);
        Instant day = now.atZone(time.timeZone())
                .toLocalDate()
                .atStartOfDay(time.timeZone())
                .toInstant();
        if (referrals.broughtSince(referrer, hour) > campaign.usualInHour()) {
            referrals.suspect(referrer, hour, Suspicion.MANY_IN_AN_HOUR);
        }
        if (referrals.broughtSince(referrer, day) > campaign.usualInDay()) {
            referrals.suspect(referrer, day, Suspicion.MANY_IN_A_DAY);
        }
    }
}
