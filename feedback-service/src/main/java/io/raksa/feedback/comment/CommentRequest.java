package io.raksa.feedback.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be written in a case. */
@Schema(description = "Something to be written in a case.")
record CommentRequest(
        @Schema(
                description =
                        "Who writes to whom. A customer writes FROM_CUSTOMER; staff write any of them, FROM_CUSTOMER where they put down"
                                + " what the customer said to them.",
                examples = "TO_CUSTOMER")
        @NotNull
        CommentKind kind,

        @Schema(description = "The words.", examples = "The kitchen found your order slip. We call you today.")
        @NotBlank
        @Size(max = 4000)
        String text) {}
