package io.raksa.customer.identifier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value that leads to nobody. */
@Schema(name = "BlockedIdentifier", description = "A value that leads to nobody, because many share it.")
public record BlockedIdentifierView(
        @Schema(description = "The block's id.", required = true)
        UUID id,

        @Schema(description = "The value.", required = true) IdentifierView identifier,

        @Schema(description = "Why.", examples = "Number of the office at Rama IV.", required = true)
        String reason,

        @Schema(description = "Since when.", required = true)
        Instant blockedAt) {}
