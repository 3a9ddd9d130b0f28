package io.raksa.loyalty.tier;

import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.tier.TierPreviewView.Counting;
import io.raksa.loyalty.tier.TierRulesRequest.TierRequest;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the rules of tiers, and tells before what they would do. */
@ApplicationScoped
class ChangingTiers {

    private static final String RESOURCE = "tier-rules";

    /** By how much somebody's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final TierRulesRepository repository;
    private final Measuring measuring;
    private final Programmes programmes;
    private final PointKinds kinds;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ChangingTiers(
            TierRulesRepository repository,
            Measuring measuring,
            Programmes programmes,
            PointKinds kinds,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.measuring = measuring;
        this.programmes = programmes;
        this.kinds = kinds;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RulesInForce change(String programme, @Nullable String ifMatch, TierRulesRequest request) {
        UUID id = programmes.require(programme).id();
        Instant now = clock.instant();
        check(programme, request, now);
        Optional<RulesInForce> before = repository.last(programme, now);
        long version = before.map(RulesInForce::version).orElse(0L);
        versions.require(ifMatch, RESOURCE, id, version);
        Instant from = Objects.requireNonNullElse(request.effectiveFrom(), now);
        RulesInForce after = new RulesInForce(programme, version + 1, from, request.rules());
        if (!repository.insert(after, caller.id(), now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + (version + 1) + "\"");
        }
        audit.record(
                "tier-rules.changed",
                RESOURCE,
                id,
                after.version(),
                before.map(TierRulesView::of).orElse(null),
                TierRulesView.of(after),
                null);
        return after;
    }

    /** Reads all members; nothing is kept. */
    @Transactional
    TierPreviewView preview(String programme, TierRulesRequest request) {
        programmes.require(programme);
        Instant now = clock.instant();
        check(programme, request, now);
        Counting counting = new Counting(request.rules());
        measuring.each(programme, request.rules(), now, counting::count);
        return counting.view();
    }

    private void check(String programme, TierRulesRequest request, Instant now) {
        if (!request.fits()) {
            throw TierProblem.TIERS_UNFIT.because().at("/tiers");
        }
        if (request.pointKind() != null) {
            kinds.require(programme, request.pointKind(), now);
        }
        List<TierRequest> tiers = request.tiers();
        for (int place = 0; place < tiers.size(); place++) {
            if (!tiers.get(place).gives()) {
                throw TierProblem.BENEFITS_UNFIT.because().at("/tiers/" + place + "/benefits");
            }
        }
        if (request.effectiveFrom() != null && request.effectiveFrom().isBefore(now.minus(CLOCK_DIFFERENCE))) {
            throw TierProblem.TIERS_TOO_EARLY.because().at("/effectiveFrom");
        }
    }
}
