package io.raksa.customer.merge.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which value of one field is kept. */
public final class Choice {

    private Choice() {}

    /** What a merge makes of a field: the preferred record's value; where it has none, the other's. */
    public static <V> @Nullable V merged(@Nullable V survivor, @Nullable V merged, boolean preferMerged) {
        V preferred = preferMerged ? merged : survivor;
        V other = preferMerged ? survivor : merged;
        return preferred == null ? other : preferred;
    }

    /** What an undo makes of a field: what it was before the merge, unless somebody changed it since. */
    public static <V> @Nullable V undone(@Nullable V before, @Nullable V after, @Nullable V now) {
        return Objects.equals(after, now) ? before : now;
    }

    /** Whether an undo cannot give back what the merge took away, because somebody changed the field since. */
    public static boolean keepsLater(@Nullable Object before, @Nullable Object after, @Nullable Object now) {
        return !Objects.equals(before, after) && !Objects.equals(after, now);
    }
}
