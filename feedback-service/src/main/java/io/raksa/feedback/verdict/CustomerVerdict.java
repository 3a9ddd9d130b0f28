package io.raksa.feedback.verdict;

import io.raksa.feedback.deed.Standing;
import io.raksa.feedback.verdict.core.Deeds;
import io.raksa.feedback.verdict.core.Verdict;
import io.raksa.feedback.verdict.core.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's words and deeds say.
 *
 * @param score of the words, -1 to 1; null where there are none
 * @param said how many messages, observations and survey answers it is of
 * @param bad how many of them speak badly
 * @param standing null where none is known to have changed
 * @param since when it became so
 */
record CustomerVerdict(
        Verdict verdict,
        Words words,
        Deeds deeds,
        @Nullable Double score,
        long said,
        long bad,
        @Nullable Instant lastSaid,
        @Nullable Standing standing,
        @Nullable Instant since) {}
