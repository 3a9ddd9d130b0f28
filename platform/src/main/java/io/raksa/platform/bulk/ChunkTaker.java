package io.raksa.platform.bulk;

import java.util.List;

/**
 * Takes a chunk of messages inside one transaction. May throw: then the chunk is rolled back and its messages are given again one by one,
 * each in a transaction of its own, so that a bad line spoils no other.
 */
@FunctionalInterface
public interface ChunkTaker<T> {

    /** One outcome for each message, in their order. */
    List<Outcome> take(List<T> messages);
}
