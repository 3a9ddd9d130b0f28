package io.raksa.gateway.webhook;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an endpoint can be told of. */
@Schema(name = "WebhookEventType", description = "What an endpoint can be told of.")
record EventTypeView(
        @Schema(description = "The code to choose it by.", examples = "complaint.opened", required = true)
        String code,

        @Schema(description = "What happened, in English.", examples = "A complaint was opened.", required = true)
        String en,

        @Schema(description = "The same in Thai.", examples = "มีการเปิดเรื่องร้องเรียน", required = true)
        String th,

        @Schema(
                description = "What 'data' may have: ids, codes and times.",
                examples = "[\"complaintId\", \"customerId\", \"category\", \"severity\", \"openedAt\"]",
                required = true)
        List<String> fields) {

    static EventTypeView of(WebhookType type) {
        return new EventTypeView(
                type.code(),
                type.description().in(Locale.ENGLISH),
                type.description().in(Locale.of("th")),
                type.fields());
    }
}
