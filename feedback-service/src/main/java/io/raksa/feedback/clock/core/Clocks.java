package io.raksa.feedback.clock.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one complaint, derived from what happened to it and from nothing else.
 *
 * <p>ACKNOWLEDGE and FIRST_ANSWER are not held by anything: while they run, the customer waits for us. FIRST_ANSWER begins anew at each
 * message of the customer. RESOLVE is held while staff wait for the customer, until the customer writes at the latest, and while the case
 * stands resolved; it keeps its time. A pause that is taken while the customer waits for an answer holds nothing. Nothing holds or moves
 * the public minimum but a resolution.
 */
public final class Clocks {

    private Course acknowledge;
    private Course firstAnswer;
    private Course resolve;
    private final List<Pause> pauses = new ArrayList<>();
    private boolean unanswered = true;

    private Clocks(Instant start) {
        acknowledge = Course.startedAt(start);
        firstAnswer = Course.startedAt(start);
        resolve = Course.startedAt(start);
    }

    /**
     * Reads what happened.
     *
     * @param happened in order, beginning with STARTED; one that says an earlier time than the one before it, because two computers'
     *     clocks differ, is taken to be at the same time
     */
    public static Clocks of(List<Happening> happened) {
        if (happened.isEmpty() || happened.getFirst().kind() != Happening.Kind.STARTED) {
            throw new IllegalArgumentException("the clocks of a complaint start with the complaint");
        }
        Instant time = happened.getFirst().at();
        Clocks clocks = new Clocks(time);
        for (Happening happening : happened) {
            time = happening.at().isAfter(time) ? happening.at() : time;
            clocks.take(happening.kind(), time);
        }
        return clocks;
    }

    /** What a clock shows with a target; without one only the public minimum counts. */
    public Reading read(ClockKind kind, @Nullable Target target) {
        Course course = course(kind);
        return new Reading(
                kind,
                course.state(),
                course.round(),
                course.begun(),
                course.at(100, target, kind).orElse(null),
                course.met());
    }

    /** When that share of the time is used up, as far as it can be foreseen; empty unless the clock is open. */
    public Optional<Instant> alarm(ClockKind kind, @Nullable Target target, int percent) {
        Course course = course(kind);
        return course.state().isOpen() ? course.at(percent, target, kind) : Optional.empty();
    }

    /** The pauses, the oldest first. */
    public List<Pause> pauses() {
        return List.copyOf(pauses);
    }

    private void take(Happening.Kind kind, Instant at) {
        switch (kind) {
            case STARTED -> {
                // the constructor has it
            }
            case ACKNOWLEDGED -> acknowledge = acknowledge.metAt(at);
            case ANSWERED -> answered(at);
            case CUSTOMER_WROTE -> {
                endPause(at, kind);
                asked(at);
            }
            case PAUSED -> pause(at);
            case RESUMED -> endPause(at, kind);
            case RESOLVED -> {
                answered(at);
                resolve = resolve.metAt(at);
                endPause(at, kind);
            }
            case REOPENED -> {
                resolve = resolve.takenBack(at);
                asked(at);
            }
            case WITHDRAWN -> withdrawn(true);
            case RESTORED -> withdrawn(false);
        }
    }

    private void answered(Instant at) {
        unanswered = false;
        acknowledge = acknowledge.metAt(at);
        firstAnswer = firstAnswer.metAt(at);
    }

    private void asked(Instant at) {
        unanswered = true;
        firstAnswer = firstAnswer.askedAnew(at);
    }

    private void pause(Instant at) {
        if (isPaused() || resolve.met() != null) {
            return;
        }
        pauses.add(new Pause(at, null, null, unanswered));
        if (!unanswered) {
            resolve = resolve.held(at);
        }
    }

    private void endPause(Instant at, Happening.Kind by) {
        if (isPaused()) {
            pauses.add(pauses.removeLast().endedAt(at, by));
            resolve = resolve.goingOn(at);
        }
    }

    private boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    private void withdrawn(boolean now) {
        acknowledge = acknowledge.withdrawn(now);
        firstAnswer = firstAnswer.withdrawn(now);
        resolve = resolve.withdrawn(now);
    }

    private Course course(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> acknowledge;
            case FIRST_ANSWER -> firstAnswer;
            case RESOLVE -> resolve;
        };
    }
}
