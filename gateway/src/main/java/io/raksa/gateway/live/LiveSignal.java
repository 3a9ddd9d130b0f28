package io.raksa.gateway.live;

/** What goes to an open screen. */
sealed interface LiveSignal {

    /** Something changed. */
    record Changed(LiveEvent event) implements LiveSignal {}

    /** More happened than is remembered: read everything again, and go on from here. */
    record Missed(long from) implements LiveSignal {}

    /** A sign of life. */
    record Beat() implements LiveSignal {}
}
