package io.raksa.feedback.macro;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff do again and again. */
@Schema(name = "Macro", description = "What staff do again and again in a case; what is absent is not done.")
record MacroView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c61", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name.", examples = "Ask for the table number", required = true)
        String name,

        @Schema(description = "Only for cases that this team has; absent for all.", examples = "kitchen") @Nullable
        String team,

        @Schema(description = "What is written to the customer.") @Nullable
        Words toCustomer,

        @Schema(description = "What is written for colleagues.") @Nullable
        Words note,

        @Schema(description = "The team that has the case from then on.", examples = "kitchen") @Nullable
        String assignTo,

        @Schema(description = "What failed: assesses the case so.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "How bad it is: assesses the case so.", examples = "HIGH") @Nullable
        Severity severity,

        @Schema(description = "Whether staff wait for the customer from then on.", examples = "true", required = true)
        boolean pause,

        @Schema(description = "Whether it can be applied.", examples = "true", required = true)
        boolean active,

        @Schema(description = "When it was last changed.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static MacroView of(Macro macro) {
        return new MacroView(
                macro.id(),
                macro.version(),
                macro.name(),
                macro.team(),
                macro.toCustomer(),
                macro.note(),
                macro.assignTo(),
                macro.category(),
                macro.severity(),
                macro.pause(),
                macro.active(),
                macro.changedAt());
    }
}
