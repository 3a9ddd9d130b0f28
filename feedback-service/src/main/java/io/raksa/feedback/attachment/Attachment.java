package io.raksa.feedback.attachment;

import java.time.Instant;
import java.util.UUID;

/** A file in a case, under the name it came with. */
record Attachment(UUID id, UUID complaintId, String name, String addedBy, Instant addedAt, FileContent content) {}
