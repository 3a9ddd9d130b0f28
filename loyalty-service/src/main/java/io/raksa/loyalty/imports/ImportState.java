package io.raksa.loyalty.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(
        name = "LoyaltyImportState",
        description =
                "AWAITING_FILE; RUNNING: it is being worked off; DONE; FAILED: the file could not be read to its end, what was read before stays.")
enum ImportState {
    AWAITING_FILE,
    RUNNING,
    DONE,
    FAILED
}
