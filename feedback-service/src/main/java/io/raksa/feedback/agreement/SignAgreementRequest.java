package io.raksa.feedback.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which text is signed. */
@Schema(description = "Which text is signed.")
record SignAgreementRequest(
        @Schema(
                description =
                        "SHA-256 of the text that you read, in UTF-8, as hexadecimal digits: textHash of the agreement.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String textHash) {}
