package io.raksa.feedback.proactive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the customer was asked, and what came of it. */
@Schema(name = "ProactiveContactRequest", description = "That the customer was asked, and what came of it.")
record ContactRequest(
        @Schema(description = "How.", examples = "PHONE") @NotNull
        ContactChannel channel,

        @Schema(description = "What was said, for colleagues.", examples = "ลูกค้าย้ายบ้าน ขอให้ส่งถึงที่ใหม่")
        @NotBlank
        @Size(max = 2000)
        String note) {}
