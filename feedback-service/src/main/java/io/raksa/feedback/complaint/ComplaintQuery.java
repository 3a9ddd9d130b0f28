package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints are asked for; what is null or false is not asked.
 *
 * @param customer all records of the customer; none where no customer is asked for
 * @param open only those on which something is to be done
 * @param overdue only those whose next date has passed
 * @param byDue those due first come first, and only those that have a date; else the newest first
 */
record ComplaintQuery(
        @Nullable ComplaintState state,
        List<UUID> customer,
        @Nullable String owner,
        @Nullable String team,
        boolean open,
        boolean overdue,
        boolean byDue) {}
