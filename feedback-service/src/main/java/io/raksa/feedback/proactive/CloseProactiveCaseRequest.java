package io.raksa.feedback.proactive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing more is done. */
@Schema(description = "Why nothing more is done.")
record CloseProactiveCaseRequest(
        @Schema(description = "For colleagues.", examples = "ลูกค้าย้ายไปต่างประเทศ") @NotBlank @Size(max = 500)
        String reason) {}
