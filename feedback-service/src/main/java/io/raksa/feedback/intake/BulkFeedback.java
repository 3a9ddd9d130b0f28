package io.raksa.feedback.intake;

import io.raksa.platform.bulk.BulkIntake;
import io.raksa.platform.bulk.Outcome;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Feedback in bulk: a chunk of lines is a handful of statements. */
@ApplicationScoped
class BulkFeedback {

    private final BulkIntake bulk;
    private final ReceivingFeedback receiving;
    private final Caller caller;

    BulkFeedback(BulkIntake bulk, ReceivingFeedback receiving, Caller caller) {
        this.bulk = bulk;
        this.receiving = receiving;
        this.caller = caller;
    }

    Response answer(InputStream body, RoutingContext request) {
        Poster poster = Poster.of(caller);
        return bulk.answer(body, request, PostFeedbackRequest.class, messages -> take(messages, poster));
    }

    static Problem differs(Feedback kept) {
        BusinessKey key = Objects.requireNonNull(kept.key());
        return IntakeProblem.FEEDBACK_DIFFERS
                .because(key.source(), key.externalId())
                .at("/externalId");
    }

    static Problem ofErased() {
        return IntakeProblem.CUSTOMER_ERASED.because().at("/customerId");
    }

    private List<Outcome> take(List<PostFeedbackRequest> messages, Poster poster) {
        List<Reading> readings =
                messages.stream().map(message -> read(message, poster)).toList();
        List<Feedback> posts = readings.stream()
                .filter(Sayable.class::isInstance)
                .map(reading -> ((Sayable) reading).post())
                .toList();
        Iterator<Taken> taken = receiving.take(posts, poster).iterator();
        List<Outcome> outcomes = new ArrayList<>(messages.size());
        for (Reading reading : readings) {
            outcomes.add(
                    switch (reading) {
                        case Sayable readable -> outcome(taken.next());
                        case Refused(Problem problem) -> new Outcome.Refused(problem);
                    });
        }
        return outcomes;
    }

    /** A line that may be said by this poster, or why not. */
    private sealed interface Reading {}

    private record Sayable(Feedback post) implements Reading {}

    private record Refused(Problem problem) implements Reading {}

    private Reading read(PostFeedbackRequest message, Poster poster) {
        try {
            Poster.requireKey(message);
            return new Sayable(receiving.read(message, poster));
        } catch (Problem problem) {
            return new Refused(problem);
        }
    }

    private static Outcome outcome(Taken taken) {
        return switch (taken) {
            case Taken.New(Feedback feedback) -> new Outcome.Created(feedback.id());
            case Taken.Same(Feedback feedback) -> new Outcome.Unchanged(feedback.id());
            case Taken.Differs(Feedback kept) -> new Outcome.Refused(differs(kept));
            case Taken.Unfit(Problem problem) -> new Outcome.Refused(problem);
            case Taken.OfErased() -> new Outcome.Refused(ofErased());
        };
    }
}
