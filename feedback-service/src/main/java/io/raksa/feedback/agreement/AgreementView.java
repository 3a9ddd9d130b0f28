package io.raksa.feedback.agreement;

import io.raksa.feedback.measure.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Targets that two sides agree on. */
@Schema(name = "Agreement", description = "Targets that two sides agree on.")
record AgreementView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9ca1", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "What it is about.", examples = "Complaints in Siam Square", required = true)
        String title,

        @Schema(
                description = "The agreement that it is a part of; absent for the top.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9ca0")
        @Nullable
        UUID parentId,

        @Schema(
                description = "The agreement that it draws anew; absent for a first one.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00")
        @Nullable
        UUID previousId,

        @Schema(description = "Of whom it is measured.", required = true)
        Scope scope,

        @Schema(description = "The first day.", examples = "2027-01-01", required = true)
        LocalDate startsOn,

        @Schema(description = "The day after the last.", examples = "2027-07-01", required = true)
        LocalDate endsOn,

        @Schema(description = "Who asks for it and gives the reward.", examples = "malee", required = true)
        String giver,

        @Schema(description = "Who is to reach it.", examples = "somchai", required = true)
        String taker,

        @Schema(description = "What is to be reached.", required = true)
        List<Target> targets,

        @Schema(description = "What there is for it.", examples = "A dinner for the team", required = true)
        String reward,

        @Schema(description = "How far it is.", examples = "SIGNED", required = true)
        AgreementState state,

        @Schema(
                description = "SHA-256 of the text as it stands (GET .../text), to be named by who signs it.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String textHash,

        @Schema(description = "The giver's signature; absent until then.") @Nullable
        Signature giverSigned,

        @Schema(description = "The taker's signature; absent until then.") @Nullable
        Signature takerSigned,

        @Schema(description = "What was reached; absent until the period is over.") @Nullable
        Settlement settlement,

        @Schema(description = "What the giver makes of the result.", examples = "Good work; waiting times next.")
        @Nullable
        String giverReview,

        @Schema(description = "What the taker makes of the result.", examples = "Two more cooks would help.") @Nullable
        String takerReview,

        @Schema(description = "When it was last changed.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static AgreementView of(Agreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.version(),
                agreement.title(),
                agreement.parentId(),
                agreement.previousId(),
                agreement.scope(),
                agreement.startsOn(),
                agreement.endsOn(),
                agreement.giver(),
                agreement.taker(),
                agreement.targets(),
                agreement.reward(),
                agreement.state(),
                agreement.textHash(),
                agreement.giverSigned(),
                agreement.takerSigned(),
                agreement.settlement(),
                agreement.giverReview(),
                agreement.takerReview(),
                agreement.changedAt());
    }
}
