package io.raksa.customer.report;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Optional;

/** How old the business is. */
@ConfigMapping(prefix = "raksa.customer.business")
interface BusinessAge {

    /** Setting {@code raksa.customer.business.founded-on}, a date: its age sets the emphasis of the relationship report. */
    Optional<LocalDate> foundedOn();
}
