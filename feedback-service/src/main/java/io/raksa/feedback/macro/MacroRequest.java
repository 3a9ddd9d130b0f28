package io.raksa.feedback.macro;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff do again and again. */
@Schema(description = "What staff do again and again in a case; what is absent is not done, and something is.")
record MacroRequest(
        @Schema(description = "Its name, which no other macro has.", examples = "Ask for the table number")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "Only for cases that this team has; absent for all.", examples = "kitchen")
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = PRINTABLE, message = RULE)
        String team,

        @Schema(description = "What is written to the customer: an answer, shown on the tracking page.")
        @Nullable
        @Valid
        Words toCustomer,

        @Schema(description = "What is written for colleagues.") @Nullable @Valid
        Words note,

        @Schema(description = "The team that has the case from then on; its owner stays.", examples = "kitchen")
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = PRINTABLE, message = RULE)
        String assignTo,

        @Schema(description = "What failed: assesses the case so.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "How bad it is: assesses the case so.", examples = "HIGH") @Nullable
        Severity severity,

        @Schema(description = "Whether staff wait for the customer from then on.", examples = "true") @NotNull
        Boolean pause,

        @Schema(description = "Whether it can be applied.", examples = "true") @NotNull
        Boolean active) {

    static final String PRINTABLE = "\\S(.*\\S)?";
    static final String RULE = "must not begin or end with a space";

    boolean doesNothing() {
        return toCustomer == null && note == null && assignTo == null && category == null && severity == null && !pause;
    }
}
