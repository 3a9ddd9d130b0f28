package io.raksa.feedback.intake;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who hands feedback in, and what that allows them to say of it. */
sealed interface Poster {

    /** Refuses (400, 403) what this poster may not say. */
    void permit(PostFeedbackRequest request);

    /** Whom the feedback is from. */
    default @Nullable UUID customerOf(PostFeedbackRequest request) {
        return request.customerId();
    }

    static Poster of(Caller caller) {
        if (caller.isAnonymous()) {
            return new Anonymous();
        }
        if (caller.isStaff()) {
            return new Staff();
        }
        if (caller.has(Roles.PARTNER)) {
            return new Partner(caller.partnerName().orElseGet(caller::id));
        }
        return caller.customerId().map(Customer::new).orElseThrow(CommonProblem.FORBIDDEN::because);
    }

    /** Somebody without a token: complaining needs no account. */
    record Anonymous() implements Poster {
        @Override
        public void permit(PostFeedbackRequest request) {
            if (request.customerId() != null) {
                throw IntakeProblem.CUSTOMER_NOT_YOURS.because().at("/customerId");
            }
            refuseSource(request);
        }
    }

    /** A customer, who speaks in their own name. */
    record Customer(UUID id) implements Poster {
        @Override
        public void permit(PostFeedbackRequest request) {
            if (request.customerId() != null && !request.customerId().equals(id)) {
                throw IntakeProblem.CUSTOMER_NOT_YOURS.because().at("/customerId");
            }
            refuseSource(request);
        }

        @Override
        public UUID customerOf(PostFeedbackRequest request) {
            return id;
        }
    }

    /** A partner system, which passes on what its own users said. */
    record Partner(String name) implements Poster {
        @Override
        public void permit(PostFeedbackRequest request) {
            requireKey(request);
            if (!name.equals(request.source())) {
                throw IntakeProblem.SOURCE_NOT_YOURS.because().at("/source");
            }
        }
    }

    /** Somebody of the house, who may take down what anybody said. */
    record Staff() implements Poster {
        @Override
        public void permit(PostFeedbackRequest request) {
            if (request.source() != null || request.externalId() != null) {
                requireKey(request);
            }
        }
    }

    /** Refuses (400) feedback without a business key. */
    static void requireKey(PostFeedbackRequest request) {
        if (request.key() == null) {
            throw IntakeProblem.FEEDBACK_KEY_MISSING.because().at(request.source() == null ? "/source" : "/externalId");
        }
    }

    private static void refuseSource(PostFeedbackRequest request) {
        if (request.source() != null || request.externalId() != null) {
            throw IntakeProblem.SOURCE_NOT_YOURS.because().at(request.source() == null ? "/externalId" : "/source");
        }
    }
}
