package io.raksa.feedback.agreement;

import io.raksa.feedback.agreement.Settlement.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an agreement stands today. */
@Schema(name = "AgreementProgress", description = "How an agreement stands today, from the data as they are.")
record ProgressView(
        @Schema(description = "The agreement.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9ca1", required = true)
        UUID agreementId,

        @Schema(
                description = "The day after the last that is measured: tomorrow, or the end where that is past.",
                examples = "2027-03-01",
                required = true)
        LocalDate until,

        @Schema(description = "The share of the period that is over, in hundredths.", examples = "33", required = true)
        int percentOver,

        @Schema(description = "Each target and what it is so far.", required = true)
        List<Result> soFar) {}
