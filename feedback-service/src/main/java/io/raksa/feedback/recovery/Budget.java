package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much recovery may cost.
 *
 * @param currency of money; null for points
 * @param category only what failed so; null for all
 * @param most in each period
 */
record Budget(
        UUID id,
        long version,
        String name,
        @Nullable String currency,
        BudgetPeriod period,
        @Nullable Category category,
        BigDecimal most,
        boolean active,
        Instant changedAt) {

    static Budget of(UUID id, long version, BudgetRequest request, Instant now) {
        return new Budget(
                id,
                version,
                request.name(),
                request.currency(),
                request.period(),
                request.category(),
                request.most(),
                request.active(),
                now);
    }
}
