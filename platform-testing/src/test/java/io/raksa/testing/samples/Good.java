package io.raksa.testing.samples;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** What keeps the rules of the house, and looks a little as if it did not. */
final class Good {

    private static final Logger LOG = Logger.getLogger(Good.class);

    private Good() {}

    static class Times {
        Instant when = Instant.now(Clock.systemUTC());
        long started = System.nanoTime();

        void say() {
            LOG.infof("at %s", when);
        }
    }

    static class Helpers {}

    static class MethodRoles {
        @GET
        @Operation
        @RolesAllowed("agent")
        public void read() {}
    }

    @PermitAll
    static class ClassRoles {
        @GET
        @Operation
        public void read() {}

        public void notAnOperation() {}
    }

    interface Client {
        @GET
        void read();
    }

    record TrackRequest(String code) {}

    record TrackView(String code) {}
}
