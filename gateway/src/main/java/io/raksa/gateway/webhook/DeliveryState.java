package io.raksa.gateway.webhook;

/** Where a delivery stands. */
enum DeliveryState {
    /** It has still to be made. */
    WAITING,
    /** The receiver took it. */
    DELIVERED,
    /** It was tried as often as it is ever tried; it can be replayed. */
    FAILED
}
