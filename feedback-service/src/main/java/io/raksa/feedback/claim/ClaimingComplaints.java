package io.raksa.feedback.claim;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.feedback.intake.ClaimingFeedback;
import io.raksa.feedback.profile.Profiles;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Links a complaint that nobody knew the owner of to the customer who holds its code. */
@ApplicationScoped
class ClaimingComplaints {

    /** What was derived from the case while nobody knew whose it was. */
    private static final String FOLLOW =
            "update survey set customer_id = :customer where complaint_id = any(:complaints)";

    private final Complaints complaints;
    private final ClaimingFeedback feedback;
    private final ErasedCustomers erased;
    private final Profiles profiles;
    private final Jdbi jdbi;
    private final Clock clock;

    ClaimingComplaints(
            Complaints complaints,
            ClaimingFeedback feedback,
            ErasedCustomers erased,
            Profiles profiles,
            Jdbi jdbi,
            Clock clock) {
        this.complaints = complaints;
        this.feedback = feedback;
        this.erased = erased;
        this.profiles = profiles;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Links all cases that came of the same words, once; for a customer whose they are already it does nothing. The erasure is asked
     * first: it locks in that order too.
     */
    @Transactional
    void claim(UUID complaintId, UUID customer) {
        if (!erased.among(Set.of(customer)).isEmpty()) {
            throw ClaimProblem.CLAIMANT_ERASED.because();
        }
        UUID feedbackId = complaints
                .find(complaintId)
                .map(ComplaintCase::feedbackId)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
        // The first waits for a split that is going on; the case that it makes is seen by the second.
        complaints.lockOfFeedback(feedbackId);
        List<ComplaintCase> cases = complaints.lockOfFeedback(feedbackId);
        if (cases.stream().anyMatch(complaint -> isOfAnother(customer, complaint))) {
            throw ClaimProblem.COMPLAINT_OF_ANOTHER.because();
        }
        List<ComplaintCase> nobodys = cases.stream()
                .filter(complaint -> complaint.customerId() == null)
                .toList();
        if (!nobodys.isEmpty()) {
            Instant now = clock.instant();
            feedback.claim(feedbackId, customer, now);
            nobodys.forEach(complaint -> complaints.claim(complaint, customer, now));
            List<UUID> ids = nobodys.stream().map(ComplaintCase::id).toList();
            jdbi.useHandle(handle -> handle.createUpdate(FOLLOW)
                    .bind("customer", customer)
                    .bindArray("complaints", UUID.class, ids)
                    .execute());
        }
    }

    private boolean isOfAnother(UUID customer, ComplaintCase complaint) {
        return complaint.customerId() != null && !profiles.areOne(customer, complaint.customerId());
    }
}
