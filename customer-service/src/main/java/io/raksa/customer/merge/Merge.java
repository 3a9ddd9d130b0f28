package io.raksa.customer.merge;

import io.raksa.customer.profile.ProfileFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge as it stands in the journal.
 *
 * @param brought records that had been merged into the merged one before and came along
 * @param before the survivor's fields before
 * @param after the survivor's fields after
 */
record Merge(
        UUID id,
        UUID survivorId,
        UUID mergedId,
        List<UUID> brought,
        ProfileFields before,
        ProfileFields after,
        @Nullable String reason,
        Instant mergedAt,
        @Nullable Instant undoneAt,
        List<CustomerField> keptLater) {

    Merge undone(Instant now, List<CustomerField> kept) {
        return new Merge(id, survivorId, mergedId, brought, before, after, reason, mergedAt, now, kept);
    }
}
