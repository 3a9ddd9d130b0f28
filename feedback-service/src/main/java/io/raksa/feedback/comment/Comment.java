package io.raksa.feedback.comment;

import java.time.Instant;
import java.util.UUID;

/** Something written in a case. It never changes. */
public record Comment(UUID id, UUID complaintId, CommentKind kind, Instant at, String author, String text) {}
