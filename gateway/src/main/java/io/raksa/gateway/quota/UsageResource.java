package io.raksa.gateway.quota;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner's keys were used for, in figures. */
@Path("/v1/partners/{id}/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
class UsageResource {

    private final QuotaTable table;
    private final Caller caller;

    UsageResource(QuotaTable table, Caller caller) {
        this.table = table;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readPartnerUsage",
            summary = "Read how much a partner called",
            description =
                    "The calls of each key and day, the latest day first, for thirteen months. A partner reads its own.")
    @APIResponse(responseCode = "200", description = "A page of days.")
    public Page<KeyUsageView> read(
            @Parameter(description = "The partner's id; of a partner that asks, its own.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        if (caller.has(Roles.PARTNER) && !caller.id().equals(id.toString())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return table.usage(id, page);
    }
}
