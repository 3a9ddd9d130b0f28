package io.raksa.customer.timeline;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened with a customer. */
@Schema(description = "Something that happened with a customer.")
public record TimelineEntryView(
        @Schema(description = "The entry's id.", examples = "01938c5e-7b00-7a01-8c11-2a2b2c2d2e2f", required = true)
        UUID id,

        @Schema(description = "When it happened.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant at,

        @Schema(description = "What happened.", examples = "PURCHASE", required = true)
        TimelineKind kind,

        @Schema(
                description = "What happened, in words, in the language of Accept-Language (th or en).",
                examples = "Bought for 250.00 THB.",
                required = true)
        String summary,

        @Schema(description = "What it is about.", required = true)
        ReferenceView reference,

        @Schema(
                description =
                        "The figures behind the words, by kind. REGISTERED: acquisitionSource. PURCHASE: source, externalId, total, channel, branch."
                                + " PURCHASE_RETURNED: amount, wholly. STAGE_CHANGED: from, to, reason, figures, ruleVersion. STANDING_CHANGED: the same. RECOMMENDED: kind, channel. INTERACTION: channel, touchpoint, moment, experience (1 to 5), failed, and for the house signal. FEEDBACK: kind, channel. COMPLAINT_OPENED: category, severity."
                                + " REMEDY_GRANTED: complaintId, kind, points, category. COMPLAINT_RESOLVED: outcome. COMPLAINT_REOPENED: complaintId. SURVEY_ANSWERED: outcome, process,"
                                + " treatment (1 to 5). POINTS_POSTED: kind, points, balanceAfter, cause. What is not known is absent.",
                examples = "{\"total\": {\"amount\": \"250.00\", \"currency\": \"THB\"}, \"source\": \"talad-d\"}",
                required = true)
        Map<String, Object> data) {

    static TimelineEntryView of(TimelineEntry entry, Locale language) {
        return new TimelineEntryView(
                entry.id(), entry.at(), entry.kind(), Wording.of(entry, language), entry.reference(), entry.data());
    }
}
