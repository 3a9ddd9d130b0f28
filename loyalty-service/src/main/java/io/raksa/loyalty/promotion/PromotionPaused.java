package io.raksa.loyalty.promotion;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A promotion paused itself, since too many who used it complained. */
@FactType("loyalty.promotion.paused.v1")
record PromotionPaused(UUID promotionId, String name, long complaints, long uses, Instant pausedAt) {}
