package io.raksa.feedback.agreement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who agreed to which text, and when. */
@Schema(name = "AgreementSignature", description = "Who agreed to which text, and when.")
record Signature(
        @Schema(description = "The subject of the signer's token.", examples = "malee", required = true)
        String by,

        @Schema(description = "When.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant at,

        @Schema(
                description = "SHA-256 of the text, in UTF-8, as hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String textHash) {}
