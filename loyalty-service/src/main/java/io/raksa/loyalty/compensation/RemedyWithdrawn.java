package io.raksa.loyalty.compensation;

import io.raksa.platform.event.FactType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remedy that had been granted is taken back. */
@FactType("feedback.remedy.withdrawn.v1")
record RemedyWithdrawn(
        UUID remedyId,
        String kind,
        @Nullable UUID complaintId,
        @Nullable UUID customerId,
        @Nullable Long points,
        @Nullable String category) {}
