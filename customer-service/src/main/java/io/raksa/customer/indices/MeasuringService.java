package io.raksa.customer.indices;

import io.raksa.customer.valuation.CustomerGroup;
import io.raksa.customer.valuation.Expectations;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Measures the success of the service by deeds. */
@ApplicationScoped
class MeasuringService {

    private final DeedsRepository deeds;
    private final Expectations expectations;
    private final Clock clock;
    private final BusinessTime time;

    MeasuringService(DeedsRepository deeds, Expectations expectations, Clock clock, BusinessTime time) {
        this.deeds = deeds;
        this.expectations = expectations;
        this.clock = clock;
        this.time = time;
    }

    /** The indices of a group as of today, in the business time zone. */
    ServiceIndicesView of(CustomerGroup group) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.timeZone());
        Window window = Window.OF_A_QUARTER;
        return ServiceIndicesView.of(
                today,
                window,
                deeds.of(group, window, today),
                expectations.repeats(group, today.minusDays(window.days()), today));
    }
}
