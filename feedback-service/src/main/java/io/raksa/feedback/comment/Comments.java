package io.raksa.feedback.comment;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.feedback.profile.Profiles;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes down what is written in a case. A message of the customer ends the waiting for it, and asks for an answer. */
@ApplicationScoped
public class Comments {

    /** A page for the public shows no more messages than these. */
    private static final int SHOWN = 200;

    /** What is kept of words about a person who is erased. */
    private static final String GONE = "-";

    private static final Set<CommentKind> CUSTOMERS = EnumSet.of(CommentKind.FROM_CUSTOMER, CommentKind.TO_CUSTOMER);
    private static final Set<CommentKind> ALL = EnumSet.allOf(CommentKind.class);

    private final CommentRepository repository;
    private final Complaints complaints;
    private final Profiles profiles;
    private final ErasedCustomers erased;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    Comments(
            CommentRepository repository,
            Complaints complaints,
            Profiles profiles,
            ErasedCustomers erased,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.complaints = complaints;
        this.profiles = profiles;
        this.erased = erased;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a comment down in a case, or in the one that goes on with it. The case is locked, so that its clocks see what is written in
     * one order. Of a person who is erased the words are not kept.
     */
    @Transactional
    public Comment write(UUID complaintId, CommentKind kind, String text) {
        ComplaintCase complaint = complaints.lockGoingOn(complaintId);
        Instant now = clock.instant();
        String words = erased.has(complaint.customerId()) ? GONE : text;
        Comment comment = new Comment(Ids.next(), complaint.id(), kind, now, caller.id(), words);
        repository.insert(comment);
        audit.record(
                "complaint.commented",
                "complaint-comment",
                comment.id(),
                1,
                null,
                new Written(complaint.id(), kind, now),
                null);
        switch (kind) {
            case FROM_CUSTOMER -> complaints.customerWrote(complaint, now);
            case TO_CUSTOMER -> complaints.staffWrote(complaint, now);
            case INTERNAL -> {
                return comment;
            }
        }
        events.append(complaint.subject(), new ComplaintMessaged(complaint.id(), complaint.customerId(), kind, now));
        return comment;
    }

    /** Those of some comments that are shown in a case. */
    public Set<UUID> among(UUID complaintId, List<UUID> comments) {
        return repository.among(complaintId, comments);
    }

    /** Shows comments in another case too; they stay where they were written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share(List<UUID> comments, UUID with) {
        repository.share(comments, with);
    }

    /** What staff wrote to the customer, the oldest first. */
    public List<Comment> toCustomer(UUID complaintId) {
        return repository.first(complaintId, EnumSet.of(CommentKind.TO_CUSTOMER), SHOWN);
    }

    /** The oldest first; to the customer who complained nothing that staff wrote for staff. */
    Page<CommentView> list(UUID complaintId, PageRequest page) {
        require(complaintId);
        Set<CommentKind> shown = caller.isStaff() ? ALL : CUSTOMERS;
        return Page.of(repository.page(complaintId, shown, page), page, comment -> Cursor.of(comment.id()))
                .map(this::view);
    }

    CommentView view(Comment comment) {
        return caller.isStaff() ? CommentView.forStaff(comment) : CommentView.forCustomer(comment);
    }

    /** Refuses who may not see the case: a customer is told the same (403) of another's as of one that does not exist. */
    void require(UUID complaintId) {
        Optional<ComplaintCase> found = complaints.find(complaintId);
        if (caller.isStaff() && found.isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        if (!caller.isStaff() && found.filter(this::isOwn).isEmpty()) {
            throw CommonProblem.FORBIDDEN.because();
        }
    }

    private boolean isOwn(ComplaintCase complaint) {
        return profiles.areOne(caller.customerId().orElse(null), complaint.customerId());
    }

    /** A comment as it stands in the audit: the words themselves are in one place only. */
    private record Written(UUID complaintId, CommentKind kind, Instant at) {}
}
