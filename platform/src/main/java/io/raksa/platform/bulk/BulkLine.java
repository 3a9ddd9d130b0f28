package io.raksa.platform.bulk;

import io.raksa.platform.problem.ProblemView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one line of a bulk request. */
@Schema(name = "BulkLine", description = "What became of one line of a bulk request.")
public record BulkLine(
        @Schema(description = "Number of the line, from 1; empty lines count but have no answer.", examples = "1")
        long line,

        @Schema(
                description =
                        "CREATED: taken now. UNCHANGED: it was there already, nothing was done. REFUSED: see problem.")
        Status status,

        @Schema(description = "What the line is kept as; absent where it was refused.", nullable = true) @Nullable
        UUID id,

        @Schema(description = "Why the line was refused.", nullable = true) @Nullable
        ProblemView problem) {

    /** What became of a line. */
    public enum Status {
        CREATED,
        UNCHANGED,
        REFUSED
    }
}
