package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.profile.Profiles;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows complaints to those who may see them. */
@ApplicationScoped
class ReadingComplaints {

    private final ComplaintRepository repository;
    private final Profiles profiles;
    private final Caller caller;
    private final Clock clock;

    ReadingComplaints(ComplaintRepository repository, Profiles profiles, Caller caller, Clock clock) {
        this.repository = repository;
        this.profiles = profiles;
        this.caller = caller;
        this.clock = clock;
    }

    /** One complaint. A customer is told the same (403) of another's complaint as of one that does not exist. */
    Listed read(UUID id) {
        Optional<ComplaintCase> found = repository.find(id);
        ComplaintCase complaint = caller.isStaff()
                ? found.orElseThrow(CommonProblem.NOT_FOUND::because)
                : found.filter(this::isOwn).orElseThrow(CommonProblem.FORBIDDEN::because);
        return listed(complaint);
    }

    /** With when something of it is due next, and what was answered. */
    Listed listed(ComplaintCase complaint) {
        return repository.listed(complaint);
    }

    /** As the caller may see it. */
    ComplaintView view(Listed listed) {
        return caller.isStaff() ? ComplaintView.of(listed) : ComplaintView.forCustomer(listed);
    }

    /** All records of a customer; none where nobody is asked for. */
    List<UUID> records(@Nullable UUID customer) {
        return customer == null ? List.of() : profiles.recordsOf(customer);
    }

    /** Those that are asked for. A customer gets their own only, and not by who works on them. */
    Page<Listed> list(ComplaintQuery wanted, PageRequest page) {
        boolean own = caller.customerId().filter(wanted.customer()::contains).isPresent();
        if (!caller.isStaff() && (!own || wanted.owner() != null || wanted.team() != null)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        return Page.of(repository.page(wanted, clock.instant(), page), page, listed -> listed.mark(wanted.byDue()));
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
        return profiles.areOne(caller.customerId().orElse(null), complaint.customerId());
    }
}
