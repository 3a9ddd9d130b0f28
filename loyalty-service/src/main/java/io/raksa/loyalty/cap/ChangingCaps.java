package io.raksa.loyalty.cap;

import io.raksa.loyalty.cap.CapRules.Made;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes caps, each change as a version of its own. */
@ApplicationScoped
class ChangingCaps {

    private static final String RESOURCE = "caps";

    /** By how much somebody's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final CapRules rules;
    private final Programmes programmes;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ChangingCaps(CapRules rules, Programmes programmes, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.rules = rules;
        this.programmes = programmes;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Made change(String programme, @Nullable String ifMatch, CapsRequest request) {
        UUID id = programmes.require(programme).id();
        Instant now = clock.instant();
        Instant from = Objects.requireNonNullElse(request.effectiveFrom(), now);
        if (from.isBefore(now.minus(CLOCK_DIFFERENCE))) {
            throw CapProblem.CAPS_TOO_EARLY.because().at("/effectiveFrom");
        }
        Optional<Made> before = rules.last(programme);
        long version = before.map(Made::version).orElse(0L);
        versions.require(ifMatch, RESOURCE, id, version);
        Made after = new Made(programme, version + 1, from, request.caps());
        if (!rules.insert(after, caller.id(), now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + (version + 1) + "\"");
        }
        audit.record(
                "caps.changed",
                RESOURCE,
                id,
                after.version(),
                before.map(CapsView::of).orElse(null),
                CapsView.of(after),
                null);
        return after;
    }
}
