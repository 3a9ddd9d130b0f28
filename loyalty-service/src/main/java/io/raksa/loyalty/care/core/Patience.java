package io.raksa.loyalty.care.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long nothing of a member ends because of complaints.
 *
 * @param longest so long after it was opened, a complaint is waited for at most
 * @param grace so long it is waited after the last open complaint was closed
 */
public record Patience(Duration longest, Duration grace) {

    /**
     * Before when nothing ends once a complaint was opened.
     *
     * @param waitsUntil the end of the wait that goes on; null where none does
     * @return nothing where it was opened too long ago to be waited for
     */
    public Optional<Instant> opened(Instant openedAt, @Nullable Instant waitsUntil, Instant now) {
        return later(Stream.concat(Stream.ofNullable(waitsUntil), Stream.of(openedAt.plus(longest))), now);
    }

    /**
     * Before when nothing ends once a complaint was closed for which it was waited.
     *
     * @param othersSince when those complaints were opened that are open still
     */
    public Instant closed(Collection<Instant> othersSince, Instant now) {
        Instant grace = now.plus(this.grace);
        return later(Stream.concat(Stream.of(grace), othersSince.stream().map(since -> since.plus(longest))), now)
                .orElse(grace);
    }

    private static Optional<Instant> later(Stream<Instant> ends, Instant now) {
        return ends.max(Instant::compareTo).filter(end -> end.isAfter(now));
    }
}
