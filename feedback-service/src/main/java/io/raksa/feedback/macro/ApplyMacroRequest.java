package io.raksa.feedback.macro;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a macro is applied. */
@Schema(description = "How a macro is applied.")
record ApplyMacroRequest(
        @Schema(description = "In which language it speaks.", examples = "TH") @NotNull
        Language language) {}
