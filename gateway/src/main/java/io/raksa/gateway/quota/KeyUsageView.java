package io.raksa.gateway.quota;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of a key's quota a day took. */
@Schema(name = "KeyUsage", description = "How much of an API key's quota a day took.")
record KeyUsageView(
        @Schema(description = "The day, of UTC.", examples = "2026-11-24", required = true)
        LocalDate day,

        @Schema(description = "The key.", required = true) UUID keyId,

        @Schema(description = "What the key is for.", examples = "webshop, 2026") @Nullable
        String label,

        @Schema(
                description =
                        "Calls of that day, as they were handed out to the servers of the house: never fewer than were made, and more by a"
                                + " hundredth of a quota for each server at most.",
                examples = "4711",
                required = true)
        long calls,

        @Schema(description = "Calls that the key may make in a day.", examples = "1000000", required = true)
        int callsPerDay) {}
