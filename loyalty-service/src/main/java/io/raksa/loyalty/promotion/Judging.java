package io.raksa.loyalty.promotion;

import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Judges promotions: what they did, and how many complain. Changes nothing. */
@ApplicationScoped
class Judging {

    private final Promotions promotions;
    private final Guarding guarding;
    private final Complaints complaints;
    private final Exposures exposures;
    private final Clock clock;

    Judging(Promotions promotions, Guarding guarding, Complaints complaints, Exposures exposures, Clock clock) {
        this.promotions = promotions;
        this.guarding = guarding;
        this.complaints = complaints;
        this.exposures = exposures;
        this.clock = clock;
    }

    UpliftView uplift(UUID id, String currency, int days) {
        require(id);
        return UpliftView.of(id, currency, days, exposures.effectiveness(id, currency, days, clock.instant()));
    }

    GuardView guard(UUID id) {
        Promotion promotion = require(id);
        GuardRequest guard =
                Optional.ofNullable(promotion.terms().guard()).orElseThrow(CommonProblem.NOT_FOUND::because);
        Instant since = guarding.since(promotion, guard, clock.instant());
        return GuardView.of(
                since,
                complaints.uses(id, since, GuardView.MOST_USES),
                complaints.since(id, since, guard.days()),
                complaints.pause(id),
                complaints.whole(id));
    }

    private Promotion require(UUID id) {
        return promotions.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
