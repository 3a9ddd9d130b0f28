package io.raksa.gateway.live;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import io.raksa.platform.event.FactType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts down for open screens what the services tell of cases. Of each fact only the ids are read. */
@Singleton
class HearingOfCases {

    private static final String PREFIX = "io.raksa.";

    private final LiveLog log;

    HearingOfCases(LiveLog log) {
        this.log = log;
    }

    @FactType("feedback.complaint.opened.v1")
    record Opened(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.assessed.v1")
    record Assessed(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.escalated.v1")
    record Escalated(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.deadline.v1")
    record Deadline(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.messaged.v1")
    record Messaged(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.resolved.v1")
    record Resolved(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.closed.v1")
    record Closed(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.reopened.v1")
    record Reopened(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.merged.v1")
    record Merged(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.complaint.unmerged.v1")
    record Unmerged(UUID complaintId, @Nullable UUID customerId) {}

    @FactType("feedback.feedback.received.v1")
    record Received(UUID feedbackId, @Nullable UUID customerId) {}

    @FactType("customer.exit.due.v1")
    record ExitDue(UUID customerId) {}

    @Produces
    @Singleton
    FactHandler<Opened> opened() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Assessed> assessed() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Escalated> escalated() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Deadline> deadline() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Messaged> messaged() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Resolved> resolved() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Closed> closed() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Reopened> reopened() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Merged> merged() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Unmerged> unmerged() {
        return told -> ofComplaint(told, told.fact().complaintId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<Received> received() {
        return told -> put(
                told, LiveKind.FEEDBACK, told.fact().feedbackId(), told.fact().customerId());
    }

    @Produces
    @Singleton
    FactHandler<ExitDue> exitDue() {
        return told -> put(told, LiveKind.PROACTIVE_CASES, null, told.fact().customerId());
    }

    private void ofComplaint(FactEnvelope<?> told, UUID complaint, @Nullable UUID customer) {
        put(told, LiveKind.COMPLAINTS, complaint, customer);
    }

    private void put(FactEnvelope<?> told, LiveKind kind, @Nullable UUID caseId, @Nullable UUID customer) {
        log.append(told.type().substring(PREFIX.length()), kind, caseId, customer, told.time());
    }
}
