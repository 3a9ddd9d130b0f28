package io.raksa.feedback.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a file's content. */
@Schema(
        name = "AttachmentState",
        description =
                "PENDING: not looked at for viruses yet, and not handed out; CLEAN: handed out; QUARANTINED: something was found, never"
                        + " handed out.")
enum ContentState {
    PENDING,
    CLEAN,
    QUARANTINED
}
