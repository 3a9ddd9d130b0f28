package io.raksa.feedback.mysteryvisit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What mystery visitors are to look at. */
@Schema(description = "What mystery visitors are to look at. A card never changes: a better one is another.")
record ScorecardRequest(
        @Schema(description = "Its name, which no other card has.", examples = "Coffee shop 2027")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "Its points, each with a key of its own.") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid ScorePoint> points) {}
