package io.raksa.loyalty.expiry;

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

/** Runs of the expiry over REST. */
@Path("/v1/liability/expiry-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Liability", description = "What the programme owes its members, and the proof that it adds up.")
class ExpiryRunResource {

    private static final long NO_VERSION = 0;

    private final ExpiringLots expiringLots;
    private final Audit audit;
    private final Clock clock;

    ExpiryRunResource(ExpiringLots expiringLots, Audit audit, Clock clock) {
        this.expiringLots = expiringLots;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "runExpiry",
            summary = "Expire ended points now",
            description =
                    "Writes into the ledger that points have ended, without waiting for the scheduled run. Needs no Idempotency-Key:"
                            + " points that were expired are not expired again, however often this is asked. Balances are right without it.")
    @APIResponse(responseCode = "200", description = "What was done.")
    @APIResponse(responseCode = "409", description = "EXPIRY_RUNNING: another such run is going on.")
    public ExpiryRunView run() {
        Instant startedAt = clock.instant();
        ExpiringLots.Run run = expiringLots.expireOnRequest();
        ExpiryRunView view = new ExpiryRunView(Ids.next(), startedAt, run.members(), run.points(), run.complete());
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("points.expiry-run", "expiry-run", view.id(), NO_VERSION, null, view, null));
        return view;
    }
}
