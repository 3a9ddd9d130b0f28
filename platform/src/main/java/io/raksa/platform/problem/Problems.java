package io.raksa.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns a failure into what the client sees, and logs what the client must not see. */
@ApplicationScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** The problem a failure stands for, in the given language, with the trace id of the running request. */
    public ProblemView of(Throwable failure, Locale language) {
        Problem problem = problemOf(failure);
        ProblemView view = problem.view(language);
        String traceId = traceId();
        return traceId == null ? view : view.withTraceId(traceId);
    }

    /** The problem a failure stands for; a fault of ours is logged in full here, since the client is told nothing of it. */
    public Problem problemOf(Throwable failure) {
        Problem problem = ProblemTable.problemOf(failure);
        if (problem.kind() == CommonProblem.INTERNAL_ERROR) {
            LOG.error("request failed", failure);
        }
        return problem;
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
