package io.raksa.feedback.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proactive case as a list of work shows it. */
@Schema(name = "SilentCustomerToDo", description = "A proactive case that nobody has asked the customer about yet.")
record SilentCustomerView(
        @Schema(description = "The case's id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c71", required = true)
        UUID id,

        @Schema(description = "The customer.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID customerId,

        @Schema(description = "The day on which silence became a farewell.", examples = "2026-11-20", required = true)
        LocalDate dueOn,

        @Schema(description = "Days of silence when it was opened.", examples = "74", required = true)
        int silentDays,

        @Schema(description = "Who takes care; absent while nobody does.", examples = "malee") @Nullable
        String owner,

        @Schema(description = "When it was opened.", examples = "2026-11-20T01:00:00Z", required = true)
        Instant openedAt) {}
