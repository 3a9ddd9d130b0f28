package io.raksa.loyalty.reconciliation;

import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof over REST. */
@Path("/v1/liability/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Liability", description = "What the programme owes its members, and the proof that it adds up.")
class ReconciliationResource {

    private final Reconciling reconciling;

    ReconciliationResource(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "reconcileLedger",
            summary = "Prove that the ledger adds up",
            description =
                    "Recomputes everything from the entries, in one snapshot: that each posting balances and all entries sum to zero,"
                            + " that each balance is the sum of its entries and follows from posting to posting, and that the available points are"
                            + " those left in lots. Reads the whole ledger, while nobody who posts waits for it; one proof runs at a time, and none"
                            + " longer than 10 seconds unless the deployment says otherwise.")
    @APIResponse(responseCode = "200", description = "The proof, or what breaks it.")
    @APIResponse(
            responseCode = "409",
            description =
                    "RECONCILIATION_RUNNING: somebody else's proof is running. RECONCILIATION_TOO_LONG: it was not done in time.")
    public ReconciliationView reconcile() {
        return reconciling.reconcile();
    }
}
