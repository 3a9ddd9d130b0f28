package io.raksa.feedback.intake;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.feedback.detail.Details;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to tell us. */
@Schema(description = "Something to tell us. It is kept to the letter and never changes.")
record PostFeedbackRequest(
        @Schema(description = "What kind of thing it is; a COMPLAINT opens a complaint case.", examples = "COMPLAINT")
        @NotNull
        FeedbackKind kind,

        @Schema(description = "Which way it came.", examples = "WEB") @NotNull
        Channel channel,

        @Schema(
                description = "What was said, in the customer's own words.",
                examples = "รออาหารสี่สิบนาที พนักงานไม่สนใจ")
        @NotBlank
        @Size(max = 10_000)
        String text,

        @Schema(description = "The language it is in (BCP 47), where that is known.", examples = "th")
        @Nullable
        @Size(max = 35)
        @Pattern(regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
        String language,

        @Schema(description = "What failed, where the poster can tell.", examples = "SLOW") @Nullable
        Category category,

        @Schema(
                description = "How bad it is. Always kept; only staff's word counts as the complaint's severity.",
                examples = "HIGH")
        @Nullable
        Severity severity,

        @Schema(
                description =
                        "Who said it. A customer may only give their own id, and need not: it is the token's. An anonymous post has none.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "When what it is about happened.", examples = "2026-11-22T02:30:00Z") @Nullable
        Instant occurredAt,

        @Schema(
                description =
                        "The system that has a key for it; a partner's is the partner's own name. Needed from partners and in bulk, with"
                                + " externalId; not for customers and anonymous posts.",
                examples = "grab-eats")
        @Nullable
        @Size(min = 1, max = 200)
        String source,

        @Schema(
                description = "The key. Under one source and externalId there is one feedback.",
                examples = "R-2026-004711")
        @Nullable
        @Size(min = 1, max = 200)
        String externalId,

        @Schema(description = "At which point of the visit.", examples = "check-out")
        @Nullable
        @Size(min = 1, max = 100)
        String touchPoint,

        @Schema(description = "At which branch.", examples = "siam-square") @Nullable @Size(min = 1, max = 100)
        String branch,

        @Schema(description = "About which product or service, in your own code.", examples = "green-curry")
        @Nullable
        @Size(min = 1, max = 100)
        String product,

        @Schema(
                description =
                        "Answers to what GET /v1/service-catalogue/{category} asks, by the names of its fields: text, numbers, true or false; up to 30,"
                                + " and 4096 bytes as JSON. Absent or empty where it asks nothing of this kind of feedback in this category.",
                examples = "{\"table\": 12, \"area\": \"terrace\"}")
        @Nullable
        @Size(max = 30)
        @JsonDeserialize(using = Details.Reading.class)
        Map<String, Object> details) {

    Content content(@Nullable UUID customer) {
        return new Content(
                kind,
                channel,
                text,
                language,
                category,
                severity,
                customer,
                occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS),
                touchPoint,
                branch,
                product,
                details == null ? Map.of() : details);
    }

    /** Null unless both halves are given. */
    @Nullable
    BusinessKey key() {
        return source == null || externalId == null ? null : new BusinessKey(source, externalId);
    }
}
