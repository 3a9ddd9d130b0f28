package io.raksa.feedback.intake;

/** What a system calls a thing of its own: posted again under the same key it is the same thing. */
record BusinessKey(String source, String externalId) {}
