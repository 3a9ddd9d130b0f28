package io.raksa.gateway.live;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a screen wants to be told of.
 *
 * @param caseId one complaint or feedback only; null for all
 */
record Wanted(Set<LiveKind> kinds, @Nullable UUID caseId) {

    boolean takes(LiveEvent event) {
        return kinds.contains(event.kind()) && (caseId == null || caseId.equals(event.caseId()));
    }
}
