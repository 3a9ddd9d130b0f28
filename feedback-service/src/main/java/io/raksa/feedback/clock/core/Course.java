package io.raksa.feedback.clock.core;

import io.raksa.platform.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one clock ran until now. Each step gives the course as it is afterwards; a step that means nothing at that point changes nothing.
 *
 * @param round counts the customer's messages that found nothing else unanswered, from 1; always 1 for clocks that do not begin anew
 * @param begun from when the public minimum counts
 * @param ran the stretches in which it ran before it was last held
 * @param since from when it runs on; null while it is held
 * @param settled calendar time that does not count, because nothing was owed: the case stood resolved
 * @param met when what it asks for was done; null while it is owed
 * @param withdrawn whether the case was merged into another
 */
record Course(
        int round,
        Instant begun,
        List<Stretch> ran,
        @Nullable Instant since,
        Duration settled,
        @Nullable Instant met,
        boolean withdrawn) {

    /** A stretch in which the clock ran, {@code to} not included. */
    record Stretch(Instant from, Instant to) {}

    static Course startedAt(Instant at) {
        return new Course(1, at, List.of(), at, Duration.ZERO, null, false);
    }

    /** It is held: it keeps the time that is left. */
    Course held(Instant at) {
        return met != null || since == null
                ? this
                : new Course(round, begun, with(since, at), null, settled, null, withdrawn);
    }

    /** It goes on with the time that is left. */
    Course goingOn(Instant at) {
        return met != null || since != null ? this : new Course(round, begun, ran, at, settled, null, withdrawn);
    }

    Course metAt(Instant at) {
        return met != null ? this : new Course(round, begun, ran, since, settled, at, withdrawn);
    }

    /** What was done did not settle it: the clock goes on with the time that was left. */
    Course takenBack(Instant at) {
        if (met == null) {
            return this;
        }
        List<Stretch> until = since == null ? ran : with(since, met);
        return new Course(round, begun, until, at, settled.plus(Duration.between(met, at)), null, withdrawn);
    }

    /** The customer wrote: the whole target counts from now, the public minimum from the first message that is unanswered. */
    Course askedAnew(Instant at) {
        return met == null
                ? new Course(round, begun, List.of(), at, settled, null, withdrawn)
                : new Course(round + 1, at, List.of(), at, Duration.ZERO, null, withdrawn);
    }

    Course withdrawn(boolean now) {
        return new Course(round, begun, ran, since, settled, met, now);
    }

    ClockState state() {
        if (met != null) {
            return ClockState.MET;
        }
        if (withdrawn) {
            return ClockState.STOPPED;
        }
        return since == null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /**
     * When the given share of what is allowed is used up: by the target or by the public minimum, whichever is sooner. Empty where there
     * is neither, or only a target that is held before it is reached.
     */
    Optional<Instant> at(int percent, @Nullable Target target, ClockKind kind) {
        Optional<Instant> byTarget = Optional.ofNullable(target).flatMap(allowed -> usedUp(allowed.percent(percent)));
        Optional<Instant> byMinimum = kind.publicMinimum().map(minimum -> begun.plus(settled)
                .plus(minimum.multipliedBy(percent).dividedBy(100)));
        return Stream.of(byTarget, byMinimum).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> usedUp(Target target) {
        BusinessCalendar calendar = target.calendar();
        Duration left = target.time();
        for (Stretch stretch : ran) {
            Duration used = calendar.between(stretch.from(), stretch.to());
            if (left.compareTo(used) <= 0) {
                return Optional.of(calendar.plus(stretch.from(), left));
            }
            left = left.minus(used);
        }
        return since == null ? Optional.empty() : Optional.of(calendar.plus(since, left));
    }

    private List<Stretch> with(Instant from, Instant to) {
        List<Stretch> all = new ArrayList<>(ran);
        all.add(new Stretch(from, to));
        return List.copyOf(all);
    }
}
