package io.raksa.feedback.idea;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What you would do better. */
@Schema(description = "What you would do better.")
record IdeaRequest(
        @Schema(description = "In a few words.", examples = "A second till at noon") @NotBlank @Size(max = 200)
        String title,

        @Schema(
                description = "What is wrong, and what would be better.",
                examples = "ตอนเที่ยงแถวยาวถึงประตู เปิดเครื่องคิดเงินเพิ่มหนึ่งเครื่อง")
        @NotBlank
        @Size(max = 5000)
        String text) {}
