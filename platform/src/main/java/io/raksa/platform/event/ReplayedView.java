package io.raksa.platform.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many dead letters are on their way again. */
@Schema(description = "How many dead letters are on their way again.")
record ReplayedView(
        @Schema(description = "The number of dead letters released.", examples = "17", required = true)
        int replayed) {}
