package io.raksa.feedback.survey;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer told how a purchase was. */
@FactType("feedback.purchase.judged.v1")
record PurchaseJudged(
        UUID purchaseId,
        @Nullable UUID customerId,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        Instant answeredAt) {}
