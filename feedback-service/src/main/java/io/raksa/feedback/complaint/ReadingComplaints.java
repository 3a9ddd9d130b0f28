package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows complaints to those who may see them. */
@ApplicationScoped
class ReadingComplaints {

    private final ComplaintRepository repository;
    private final Caller caller;

    ReadingComplaints(ComplaintRepository repository, Caller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    /** One complaint. A customer is told the same (403) of another's complaint as of one that does not exist. */
    ComplaintCase read(UUID id) {
        Optional<ComplaintCase> found = repository.find(id);
        if (caller.isStaff()) {
            return found.orElseThrow(CommonProblem.NOT_FOUND::because);
        }
        return found.filter(this::isOwn).orElseThrow(CommonProblem.FORBIDDEN::because);
    }

    /** The newest first, of one state and one customer where they are given. A customer gets their own only. */
    Page<ComplaintCase> list(@Nullable ComplaintState state, @Nullable UUID customerId, PageRequest page) {
        if (!caller.isStaff()
                && caller.customerId().filter(own -> own.equals(customerId)).isEmpty()) {
            throw CommonProblem.FORBIDDEN.because();
        }
        return Page.of(repository.page(state, customerId, page), page, ComplaintRepository::mark);
    }

    /** What happened to a complaint, the oldest first. */
    Page<Transition> history(UUID id, PageRequest page) {
        if (repository.find(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        long after = page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(repository.transitions(id, after, page.rowsToRead()), page, step -> Cursor.of(step.version()));
    }

    private boolean isOwn(ComplaintCase complaint) {
        return complaint.customerId() != null
                && caller.customerId().filter(complaint.customerId()::equals).isPresent();
    }
}
