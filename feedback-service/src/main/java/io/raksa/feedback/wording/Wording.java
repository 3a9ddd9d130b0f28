package io.raksa.feedback.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sentence for the customer in both languages, so that a page can switch without asking again.
 *
 * @param en English
 * @param th Thai
 */
@Schema(name = "Sentence", description = "A sentence in both languages.")
public record Wording(
        @Schema(description = "English.", examples = "We have received your complaint.", required = true)
        String en,

        @Schema(description = "Thai.", examples = "เราได้รับเรื่องร้องเรียนของคุณแล้ว", required = true)
        String th) {}
