package io.raksa.gateway.guard;

import io.vertx.core.http.ConnectionPoolTooBusyException;

/** A call that was let through. Whoever has it says how it went, and leaves in the end. */
public final class Passage implements Entry {

    private final Guard guard;
    private final Circuit begun;
    private boolean left;

    Passage(Guard guard, Circuit begun) {
        this.guard = guard;
        this.begun = begun;
    }

    /** The service answered, whatever it said, unless it said by its status that it cannot be reached. */
    public void answered(int status) {
        switch (status) {
            case 502, 503, 504 -> guard.breaker().failed(begun);
            default -> guard.breaker().succeeded(begun);
        }
    }

    /** The service could not be reached or broke the call off. That too many wait for a free connection says nothing of it. */
    public void failed(Throwable cause) {
        if (!(cause instanceof ConnectionPoolTooBusyException)) {
            failed();
        }
    }

    /** The service was silent for too long. */
    public void failed() {
        guard.breaker().failed(begun);
    }

    /** The call is over; makes room for another. Counts once. */
    public void leave() {
        if (!left) {
            left = true;
            guard.left(begun);
        }
    }
}
