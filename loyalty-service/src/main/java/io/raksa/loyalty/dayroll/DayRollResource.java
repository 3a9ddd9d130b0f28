package io.raksa.loyalty.dayroll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Day rolls over REST. */
@Path("/v1/day-rolls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Liability", description = "What the programme owes its members, and the proof that it adds up.")
class DayRollResource {

    private static final long NO_VERSION = 0;

    private final DayRoll dayRoll;
    private final Audit audit;
    private final Clock clock;

    DayRollResource(DayRoll dayRoll, Audit audit, Clock clock) {
        this.dayRoll = dayRoll;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rollDay",
            summary = "Do what is due now",
            description =
                    "Without waiting for the roll that comes by itself. In this order, for all members: pending points that are due can be used, or"
                            + " are cancelled where their word did not come; points that have ended are written off; tiers whose term and grace are over are"
                            + " looked at. Needs no Idempotency-Key: what was done is not done again, however often this is asked. Balances are right without it.")
    @APIResponse(responseCode = "200", description = "What was done.")
    @APIResponse(
            responseCode = "409",
            description = "DAY_ROLL_RUNNING: another one that somebody asked for is going on.")
    public DayRollView roll() {
        Instant startedAt = clock.instant();
        DayRollView view = DayRollView.of(Ids.next(), startedAt, dayRoll.rollOnRequest());
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("points.day-rolled", "day-roll", view.id(), NO_VERSION, null, view, null));
        return view;
    }
}
