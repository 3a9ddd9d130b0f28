package io.raksa.customer.consent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer said of a purpose on a channel, with its proof. Never changed. */
@Schema(description = "What a customer said of a purpose on a channel, with its proof. Never changed.")
public record ConsentEntryView(
        @Schema(description = "The entry's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID id,

        @Schema(description = "Of what.", examples = "PROMOTION", required = true)
        ConsentPurpose purpose,

        @Schema(description = "On which channel.", examples = "LINE", required = true)
        ConsentChannel channel,

        @Schema(description = "Whether the customer agreed or no longer does.", examples = "GIVEN", required = true)
        ConsentState state,

        @Schema(description = "When the customer said it.", examples = "2026-11-20T03:00:00Z", required = true)
        Instant saidAt,

        @Schema(description = "How the customer said it.", examples = "PAPER", required = true)
        ConsentMethod method,

        @Schema(
                description = "Which text the customer was shown; only with GIVEN.",
                examples = "privacy-notice-2026-03/th",
                nullable = true)
        @Nullable
        String wording,

        @Schema(description = "Where the proof lies.", examples = "form 2026/1182", nullable = true) @Nullable
        String evidence,

        @Schema(
                description = "Whether the customer entered it in person; otherwise staff did.",
                examples = "false",
                required = true)
        boolean byCustomer,

        @Schema(description = "Who entered it: the subject of the token.", examples = "agent-7", required = true)
        String recordedBy,

        @Schema(description = "When it was entered.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant recordedAt) {}
