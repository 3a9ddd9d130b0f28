package io.raksa.loyalty.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which complaints of a customer are open. */
@ApplicationScoped
public class OpenComplaints {

    private final KnownComplaints complaints;
    private final CareConfig config;
    private final Clock clock;

    OpenComplaints(KnownComplaints complaints, CareConfig config, Clock clock) {
        this.complaints = complaints;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is open.
     *
     * @param worst the gravest severity; null where nothing is open, or nothing is known of how grave it is
     */
    public record Open(int number, @Nullable Severity worst) {}

    /** Complaints that were opened before are not waited for any more. */
    public Instant countedSince() {
        return clock.instant().minus(config.longestWait());
    }

    /** What of a customer is open, of complaints that are not older than is waited for. */
    public Open of(UUID customerId) {
        List<KnownComplaints.Open> open = complaints.open(customerId, countedSince());
        @Nullable
        Severity worst = open.stream()
                .map(KnownComplaints.Open::severity)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Open(open.size(), worst);
    }
}
