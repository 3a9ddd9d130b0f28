package io.raksa.feedback.macro;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a macro did, or would do. */
@Schema(
        name = "AppliedMacro",
        description = "What a macro did to a complaint, or would do; what is absent is not done.")
record AppliedMacroView(
        @Schema(description = "The macro.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c61", required = true)
        UUID macroId,

        @Schema(description = "The version of the macro.", examples = "1", required = true)
        long macroVersion,

        @Schema(description = "What is written to the customer.", examples = "Dear guest, which table was it?")
        @Nullable
        String toCustomer,

        @Schema(description = "What is written for colleagues.", examples = "Table number asked for.") @Nullable
        String note,

        @Schema(description = "The team that has the case from then on.", examples = "kitchen") @Nullable
        String assignTo,

        @Schema(description = "What failed.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "How bad it is.", examples = "HIGH") @Nullable
        Severity severity,

        @Schema(description = "Whether staff wait for the customer.", examples = "true", required = true)
        boolean pause) {}
