package io.raksa.feedback.attachment;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.feedback.profile.Profiles;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files of a case. They stay with the case they were attached to, also while it is merged into another, so that each goes with its
 * own customer.
 */
@ApplicationScoped
class Attachments {

    static final int MOST = 10;
    static final long MOST_BYTES = 50L * 1024 * 1024;

    private static final String RESOURCE = "attachment";

    private final AttachmentRepository repository;
    private final ContentRepository contents;
    private final Complaints complaints;
    private final ErasedCustomers erased;
    private final Profiles profiles;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Attachments(
            AttachmentRepository repository,
            ContentRepository contents,
            Complaints complaints,
            ErasedCustomers erased,
            Profiles profiles,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.contents = contents;
        this.complaints = complaints;
        this.erased = erased;
        this.profiles = profiles;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A file as it is in the case now. */
    sealed interface Kept {

        Attachment attachment();

        record Added(Attachment attachment) implements Kept {}

        /** It was in the case before. */
        record Known(Attachment attachment) implements Kept {}
    }

    /** Attaches a file once: the case is locked, so that of many who attach the same one the first does. */
    @Transactional(rollbackOn = IOException.class)
    Kept add(UUID complaintId, ReceivedFile file, String name) throws IOException {
        ComplaintCase complaint = hold(complaintId);
        List<Attachment> there = repository.own(complaint.id());
        Optional<Attachment> same = there.stream()
                .filter(attachment -> attachment.content().hash().equals(file.hash()))
                .findFirst();
        if (same.isPresent()) {
            return new Kept.Known(same.get());
        }
        refuseTooMany(there, file);
        return new Kept.Added(attach(complaint.id(), file, name));
    }

    private Attachment attach(UUID complaintId, ReceivedFile file, String name) throws IOException {
        contents.keep(file, clock.instant());
        FileContent content = new FileContent(file.hash(), file.size(), file.type(), ContentState.PENDING, null);
        Attachment attachment = new Attachment(Ids.next(), complaintId, name, caller.id(), clock.instant(), content);
        repository.insert(attachment);
        audit.record("attachment.added", RESOURCE, attachment.id(), 1, null, Audited.of(attachment), null);
        return repository.findShown(complaintId, attachment.id()).orElseThrow();
    }

    /** Whether somebody is erased is asked first: an erasure locks in that order too. */
    private ComplaintCase hold(UUID complaintId) {
        @Nullable
        UUID customer = complaints
                .find(complaintId)
                .orElseThrow(CommonProblem.NOT_FOUND::because)
                .customerId();
        if (customer != null && !erased.among(Set.of(customer)).isEmpty()) {
            throw AttachmentProblem.ATTACHMENT_CUSTOMER_ERASED.because();
        }
        ComplaintCase complaint = complaints.lock(complaintId);
        if (!Objects.equals(customer, complaint.customerId())) {
            throw CommonProblem.BUSY.because();
        }
        return complaint;
    }

    private static void refuseTooMany(List<Attachment> there, ReceivedFile file) {
        long bytes = there.stream()
                .mapToLong(attachment -> attachment.content().size())
                .sum();
        if (there.size() >= MOST || bytes + file.size() > MOST_BYTES) {
            throw AttachmentProblem.ATTACHMENTS_FULL
                    .because(MOST, MOST_BYTES)
                    .with("files", there.size())
                    .with("bytes", bytes);
        }
    }

    /** Takes a file out of the case; its bytes go unless another case has them too. */
    @Transactional
    void remove(UUID complaintId, UUID id) {
        Attachment attachment = find(complaintId, id);
        repository.delete(id);
        audit.record("attachment.removed", RESOURCE, id, 2, Audited.of(attachment), null, null);
    }

    /** Those of the case, of the cases that were merged into it, and of the case it was taken out of; the oldest first. */
    List<AttachmentView> list(UUID complaintId) {
        require(complaintId);
        return repository.shown(complaintId).stream().map(this::view).toList();
    }

    Attachment find(UUID complaintId, UUID id) {
        require(complaintId);
        return repository.findShown(complaintId, id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    AttachmentView view(Attachment attachment) {
        return caller.isStaff() ? AttachmentView.forStaff(attachment) : AttachmentView.forCustomer(attachment);
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

    /** An attachment as it stands in the audit: nothing that tells of its content is in more places than one. */
    private record Audited(UUID complaintId, FileType type, long size) {

        static Audited of(Attachment attachment) {
            return new Audited(
                    attachment.complaintId(),
                    attachment.content().type(),
                    attachment.content().size());
        }
    }
}
