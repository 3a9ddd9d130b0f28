package io.raksa.feedback.agreement;

import io.raksa.feedback.measure.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be agreed on. */
@Schema(description = "What is to be agreed on.")
record AgreementRequest(
        @Schema(description = "What it is about.", examples = "Complaints in Siam Square, first half of 2027")
        @NotBlank
        @Size(max = 200)
        String title,

        @Schema(
                description =
                        "The agreement that it is a part of, within whose period its own lies; absent for the top.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9ca1")
        @Nullable
        UUID parentId,

        @Schema(description = "Of whom it is measured.") @NotNull @Valid
        Scope scope,

        @Schema(description = "The first day.", examples = "2027-01-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "The day after the last, at most 366 days on.", examples = "2027-07-01") @NotNull
        LocalDate endsOn,

        @Schema(description = "Who asks for it and gives the reward: the subject of a token.", examples = "malee")
        @NotBlank
        @Size(max = 200)
        String giver,

        @Schema(
                description = "Who is to reach it: the subject of another token; of a partner the partner's id.",
                examples = "somchai")
        @NotBlank
        @Size(max = 200)
        String taker,

        @Schema(description = "What is to be reached; each measure once.") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid Target> targets,

        @Schema(description = "What there is for it.", examples = "A dinner for the team and 5,000 points each")
        @NotBlank
        @Size(max = 1000)
        String reward) {}
