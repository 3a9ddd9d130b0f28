package io.raksa.gateway.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One open screen. It is told in order, and nothing twice. */
final class LiveStream {

    private final String caller;
    private final Wanted wanted;
    private final Instant endsAt;
    private final @Nullable String sessionCookie;
    private final MultiEmitter<? super LiveSignal> screen;
    private long told;

    LiveStream(
            String caller,
            Wanted wanted,
            Instant endsAt,
            @Nullable String sessionCookie,
            long told,
            MultiEmitter<? super LiveSignal> screen) {
        this.caller = caller;
        this.wanted = wanted;
        this.endsAt = endsAt;
        this.sessionCookie = sessionCookie;
        this.told = told;
        this.screen = screen;
    }

    String caller() {
        return caller;
    }

    /** The cookie it was opened with; null for one that was opened with a token. */
    @Nullable
    String sessionCookie() {
        return sessionCookie;
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }

    void tell(LiveEvent event) {
        synchronized (this) {
            if (event.id() > told) {
                told = event.id();
                if (wanted.takes(event)) {
                    screen.emit(new LiveSignal.Changed(event));
                }
            }
        }
    }

    /** Tells the screen that it missed what is no longer remembered. */
    void tellMissed(long from) {
        synchronized (this) {
            told = from;
            screen.emit(new LiveSignal.Missed(from));
        }
    }

    long told() {
        synchronized (this) {
            return told;
        }
    }

    void beat() {
        screen.emit(new LiveSignal.Beat());
    }

    void end() {
        screen.complete();
    }
}
