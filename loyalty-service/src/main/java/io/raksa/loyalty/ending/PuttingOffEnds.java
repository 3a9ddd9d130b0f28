package io.raksa.loyalty.ending;

import io.raksa.loyalty.ledger.ExtendedLot;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Ledger.Expired;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.Member;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Staff put the end of points off, or give back what expired, within the limits of their role, and say why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PuttingOffEnds {

    /** No database keeps time for ever. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Ledger ledger;
    private final Endings endings;
    private final EndingConfig config;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    PuttingOffEnds(Ledger ledger, Endings endings, EndingConfig config, Audit audit, Caller caller, Clock clock) {
        this.ledger = ledger;
        this.endings = endings;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts the end of lots off. However often it is done, the limit counts from the first end.
     *
     * @throws Problem 409 LOTS_NOT_EXTENDABLE, EXTENSION_TOO_LONG
     */
    ExtensionView extend(Member member, ExtendRequest request) {
        Instant now = clock.instant();
        int days = config.days(caller);
        if (request.endsAt().isAfter(LAST)) {
            throw tooLong(days, "/endsAt");
        }
        List<ExtendedLot> lots = ledger.extend(member, request.lotIds(), request.endsAt());
        if (lots.isEmpty()
                || (request.lotIds() != null
                        && lots.size() < Set.copyOf(request.lotIds()).size())) {
            throw EndingProblem.LOTS_NOT_EXTENDABLE.because().at(request.lotIds() == null ? "/endsAt" : "/lotIds");
        }
        UUID id = Ids.next();
        endings.extended(id, member.id(), lots, caller.id(), request.reason(), now);
        if (request.endsAt().isAfter(endings.firstEnd(member.id(), id).plus(Duration.ofDays(days)))) {
            throw tooLong(days, "/endsAt");
        }
        ExtensionView view = ExtensionView.of(id, member.id(), now, lots);
        audit.record("points.extended", "member", member.id(), member.version(), null, view, request.reason());
        return view;
    }

    /**
     * Gives back what expired, once.
     *
     * @throws Problem 409 NOT_AN_EXPIRY, EXPIRED_TOO_LONG_AGO, EXTENSION_TOO_LONG, ALREADY_REINSTATED
     */
    ReinstatementView reinstate(Member member, ReinstateRequest request) {
        Instant now = clock.instant();
        if (request.days() > config.days(caller)) {
            throw tooLong(config.days(caller), "/days");
        }
        Expired expired = ledger.expired(member.id(), request.postingId())
                .orElseThrow(() -> EndingProblem.NOT_AN_EXPIRY.because().at("/postingId"));
        if (expired.at().plus(Duration.ofDays(config.reinstateWithinDays())).isBefore(now)) {
            throw EndingProblem.EXPIRED_TOO_LONG_AGO
                    .because(config.reinstateWithinDays())
                    .at("/postingId")
                    .with("days", config.reinstateWithinDays());
        }
        Instant endsAt = now.plus(Duration.ofDays(request.days()));
        Posted posted = ledger.reinstate(member, expired, endsAt, new Basis.Reinstated(request.reason()))
                .orElseThrow(() -> EndingProblem.ALREADY_REINSTATED.because().at("/postingId"));
        ReinstatementView view = ReinstatementView.of(posted, endsAt);
        audit.record("points.reinstated", "member", member.id(), member.version(), null, view, request.reason());
        return view;
    }

    private static Problem tooLong(int days, String field) {
        return EndingProblem.EXTENSION_TOO_LONG.because(days).at(field).with("days", days);
    }
}
