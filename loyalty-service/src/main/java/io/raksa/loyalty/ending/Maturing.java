package io.raksa.loyalty.ending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that were earned and cannot be used yet.
 *
 * @param dueAt when they can be used; where they await word, when they are cancelled if none came
 * @param awaits the word; null where nothing but the time is missing
 * @param endsAt when they end; null where that is counted from word that nobody gave yet
 */
record Maturing(
        long points,
        Instant dueAt,
        @Nullable String awaits,
        @Nullable Instant endsAt) {}
