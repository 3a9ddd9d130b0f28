package io.raksa.feedback.claim;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer gets who claims a complaint. */
@Schema(name = "ClaimedComplaint", description = "The complaint is the customer's.")
record ClaimedView(
        @Schema(
                description = "The complaint, at /v1/complaints/{complaintId} for its customer from now on.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID complaintId) {}
