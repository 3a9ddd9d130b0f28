package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.page.Cursor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stands in a list.
 *
 * @param dueAt when something of it is due next; null where nothing is owed
 * @param details what its feedback answered to the service catalogue
 */
record Listed(ComplaintCase complaint, @Nullable Instant dueAt, Map<String, Object> details) {

    Cursor mark(boolean byDue) {
        return byDue ? Cursor.of(Objects.requireNonNull(dueAt), complaint.id()) : Cursor.of(complaint.id());
    }
}
