package io.raksa.feedback.mysteryvisit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the visitor approached. */
@Schema(
        name = "MysteryVisitApproach",
        description = "ENQUIRY: as somebody who wants to buy; COMPLAINT: as somebody who complains.")
enum Approach {
    ENQUIRY,
    COMPLAINT
}
