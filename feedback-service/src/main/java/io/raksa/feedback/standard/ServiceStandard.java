package io.raksa.feedback.standard;

import io.raksa.feedback.measure.Measure;
import io.raksa.feedback.measure.Scope;
import io.raksa.feedback.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers are promised.
 *
 * @param promise as customers read it
 * @param value that the measure must reach, or stay within
 * @param until the first day on which it holds no more; null while it holds
 */
record ServiceStandard(
        UUID id,
        long version,
        Wording promise,
        Measure measure,
        BigDecimal value,
        Scope scope,
        LocalDate since,
        @Nullable LocalDate until,
        String madeBy,
        Instant madeAt) {

    ServiceStandard retired(LocalDate day) {
        return new ServiceStandard(id, version + 1, promise, measure, value, scope, since, day, madeBy, madeAt);
    }
}
