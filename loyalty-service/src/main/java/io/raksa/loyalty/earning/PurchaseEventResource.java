package io.raksa.loyalty.earning;

import io.raksa.loyalty.programme.AvailabilityTerms;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What points of purchases await, over REST. */
@Path("/v1/purchase-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class PurchaseEventResource {

    private final TellingOfPurchases telling;
    private final Caller caller;

    PurchaseEventResource(TellingOfPurchases telling, Caller caller) {
        this.telling = telling;
        this.caller = caller;
    }

    /** Something that happened with a purchase. */
    @Schema(name = "PurchaseEventRequest", description = "Something that happened with a purchase.")
    record PurchaseEventRequest(
            @Schema(
                    description = "The purchase's id at customer-service, or the checkout's.",
                    examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8",
                    required = true)
            @NotNull
            UUID purchaseId,

            @Schema(
                    description =
                            "What happened, as the earn rates name it: capital letters, digits and underscores, 40 at most.",
                    examples = "DELIVERED",
                    required = true)
            @NotNull
            @Pattern(regexp = AvailabilityTerms.EVENT)
            String event) {}

    /** What it did. */
    @Schema(name = "PurchaseEvent", description = "Something that happened with a purchase, and what it did.")
    record PurchaseEventView(
            @Schema(
                    description = "The purchase's id.",
                    examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8",
                    required = true)
            UUID purchaseId,

            @Schema(description = "What happened.", examples = "DELIVERED", required = true)
            String event,

            @Schema(
                    description =
                            "Points that can be spent from now on since it was told; 0 where none awaited it any more, or where the purchase is not known yet.",
                    examples = "40",
                    required = true)
            long activated) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "tellPurchaseEvent",
            summary = "Tell what happened with a purchase",
            description =
                    "Points whose earn rate awaits this event can be used from now on, and their life begins. It may be told before the purchase"
                            + " is: then its points are never pending. Points that were cancelled, as it came too late, stay so. Needs no Idempotency-Key:"
                            + " told again it changes nothing.")
    @APIResponse(responseCode = "200", description = "It is told.")
    public PurchaseEventView tell(@NotNull @Valid PurchaseEventRequest request) {
        long activated = telling.tell(request.purchaseId(), request.event(), caller.id());
        return new PurchaseEventView(request.purchaseId(), request.event(), activated);
    }
}
