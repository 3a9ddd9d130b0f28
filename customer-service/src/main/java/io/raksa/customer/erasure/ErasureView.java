package io.raksa.customer.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The receipt of an erasure. */
@Schema(description = "The receipt of an erasure: what each service says of it.")
public record ErasureView(
        @Schema(description = "The erasure's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a11", required = true)
        UUID id,

        @Schema(
                description = "The customer's id, which leads to nobody any more.",
                examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                required = true)
        UUID customerId,

        @Schema(description = "When it was asked for.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant requestedAt,

        @Schema(
                description = "By when it has to be done everywhere, copies included: 60 days after it was asked for.",
                examples = "2027-01-21",
                required = true)
        LocalDate dueOn,

        @Schema(description = "Whether every service has done it.", examples = "true", required = true)
        boolean done,

        @Schema(description = "What each service says.", required = true)
        List<Part> parts) {

    /** What one service says. */
    @Schema(name = "ErasurePart", description = "What one service says.")
    public record Part(
            @Schema(description = "The service: customer, feedback or loyalty.", examples = "feedback", required = true)
            String service,

            @Schema(
                    description = "When it had erased the person; absent while it has not.",
                    examples = "2026-11-22T08:30:05Z",
                    nullable = true)
            @Nullable
            Instant doneAt) {}
}
