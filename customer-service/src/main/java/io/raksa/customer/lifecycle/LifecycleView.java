package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.platform.page.Page;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a relationship stands, and how it came there. */
@Schema(description = "Where the relationship stands, and how it came there.")
public record LifecycleView(
        @Schema(
                description = "The stage; absent, with all about it, before the first purchase.",
                examples = "REPEAT",
                nullable = true)
        @Nullable
        Stage stage,

        @Schema(description = "Since when.", examples = "2026-11-22T08:30:00Z", nullable = true) @Nullable
        Instant since,

        @Schema(
                description = "Why, in words, in the language of Accept-Language.",
                examples = "Bought again on 2026-11-22, a second day.",
                nullable = true)
        @Nullable
        String reason,

        @Schema(description = "The version of the rule that said so.", examples = "L1-2026-11", nullable = true)
        @Nullable
        String ruleVersion,

        @Schema(description = "A page of the changes, the newest first.", required = true)
        Page<StageChangeView> history) {}
