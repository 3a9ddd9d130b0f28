package io.raksa.gateway.overview;

/** A service answered, but not with what was asked for. */
final class Refused extends RuntimeException {

    private final int status;

    Refused(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
