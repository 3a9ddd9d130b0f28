package io.raksa.gateway.routing;

/** Where a request goes. */
public sealed interface Route {

    /** Whether a caller need not say who they are. */
    boolean isPublic();

    /** The gateway answers itself. */
    record Own() implements Route {

        @Override
        public boolean isPublic() {
            return false;
        }
    }

    /**
     * A service answers.
     *
     * @param name what it is called where figures are kept: its path as far as it is the same for everybody
     * @param uri path and query at that service
     * @param isBulk whether the body may be large: NDJSON lines, the file of an import, or one that is attached
     * @param deadline how long the service may be silent
     */
    record ToService(Service service, String name, String uri, boolean isPublic, boolean isBulk, Deadline deadline)
            implements Route {}
}
