package io.raksa.feedback.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the bytes of a file.
 *
 * @param finding what the scanner calls what it found
 */
record FileContent(
        String hash,
        long size,
        FileType type,
        ContentState state,
        @Nullable String finding) {}
