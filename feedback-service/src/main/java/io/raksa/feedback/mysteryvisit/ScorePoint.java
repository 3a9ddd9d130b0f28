package io.raksa.feedback.mysteryvisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a mystery visitor looks at. */
@Schema(
        name = "ScorecardPoint",
        description = "Something that a mystery visitor looks at, marked 1 (very poor) to 5 (very good).")
record ScorePoint(
        @Schema(description = "Its key, which no other point of the card has.", examples = "greeting", required = true)
        @NotNull
        @Pattern(regexp = "[a-z][a-zA-Z0-9]{0,39}")
        String key,

        @Schema(
                description = "What it is, in English.",
                examples = "Were you greeted within a minute?",
                required = true)
        @NotBlank
        @Size(max = 300)
        String en,

        @Schema(description = "What it is, in Thai.", examples = "มีการทักทายภายในหนึ่งนาทีหรือไม่", required = true)
        @NotBlank
        @Size(max = 300)
        String th) {}
