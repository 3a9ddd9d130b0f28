package io.raksa.testing.samples;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One class for each way to break a rule of the house. */
final class Bad {

    private Bad() {}

    static class CallsNow {
        Instant when = Instant.now();
    }

    static class CallsNowInAZone {
        LocalDate when = LocalDate.now(ZoneOffset.UTC);
    }

    static class RefersToNow {
        Supplier<Instant> when = Instant::now;
    }

    static class CallsCurrentTimeMillis {
        long when = System.currentTimeMillis();
    }

    @SuppressWarnings("JavaUtilDate")
    static class MakesADate {
        Date when = new Date();
    }

    static class OrderManager {}

    static class OrderHelper {}

    static class OrderUtil {}

    static class OrderUtils {}

    static class OrderImpl {}

    static class OrderDto {}

    static class OrderDTO {}

    static class OrderProcessor {}

    static class Prints {
        void print() {
            System.out.println("here");
        }
    }

    static class PrintsTraces {
        void print(Exception e) {
            e.printStackTrace();
        }
    }

    static class LogsByTheJdk {
        java.util.logging.Logger log = java.util.logging.Logger.getLogger("x");
    }

    static class LogsBySlf4j {
        org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("x");
    }

    static class ForAnyone {
        @GET
        @Operation
        public void read() {}
    }

    static class Undocumented {
        @POST
        @PermitAll
        public void write() {}
    }

    static class TrackRequest {}

    static class TrackView {}
}
