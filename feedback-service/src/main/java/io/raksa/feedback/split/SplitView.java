package io.raksa.feedback.split;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The case that was taken out of another. */
@Schema(name = "ComplaintSplit", description = "The case that was taken out of another.")
record SplitView(
        @Schema(
                description = "The new complaint; read it at /v1/complaints/{complaintId}.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c77",
                required = true)
        UUID complaintId,

        @Schema(
                description = "Opens the new complaint on the tracking page. The first code goes on, and shows both.",
                examples = "RK-7F3K-9QXM-2VTB-H4WD-6JNC",
                required = true)
        String trackingCode) {}
