package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.page.Cursor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stands in a list.
 *
 * @param dueAt when something of it is due next; null where nothing is owed
 */
record Listed(ComplaintCase complaint, @Nullable Instant dueAt) {

    Cursor mark(boolean byDue) {
        return byDue ? Cursor.of(Objects.requireNonNull(dueAt), complaint.id()) : Cursor.of(complaint.id());
    }
}
