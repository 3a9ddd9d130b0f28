package io.raksa.customer.interaction;

import io.raksa.customer.lifecycle.AdvocateAlarm;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How customers were met. */
@Path("/v1/customers/{id}/interactions")
@Tag(name = "Interactions")
@Produces(MediaType.APPLICATION_JSON)
public class InteractionResource {

    private final Interactions repository;
    private final Touchpoints touchpoints;
    private final Customers customers;
    private final ContactTime time;
    private final AdvocateAlarm alarm;
    private final Audit audit;
    private final Caller caller;

    InteractionResource(
            Interactions repository,
            Touchpoints touchpoints,
            Customers customers,
            ContactTime time,
            AdvocateAlarm alarm,
            Audit audit,
            Caller caller) {
        this.repository = repository;
        this.touchpoints = touchpoints;
        this.customers = customers;
        this.time = time;
        this.alarm = alarm;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER, Roles.SERVICE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordInteraction",
            summary = "Record how a customer was met",
            description =
                    "Records an interaction under its business key, source and externalId; the same again changes nothing (200), other content under the same key is"
                            + " refused (409 CONTACT_DIFFERS). A partner's interactions have the partner's own name as source (403). When an advocate is let down - the"
                            + " service failed, the customer seems dissatisfied, or felt 1 or 2 of 5 - it tells io.raksa.customer.advocate.let-down.v1 at once.")
    @APIResponse(
            responseCode = "201",
            description = "The interaction is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before; nothing was done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It was recorded before with other content (CONTACT_DIFFERS), or the touch point is not defined (TOUCHPOINT_UNKNOWN); or the first request with"
                            + " this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response record(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Valid @NotNull RecordInteractionRequest request) {
        PartnerScope scope = PartnerScope.of(caller);
        if (!scope.covers(request.source())) {
            throw InteractionProblem.CONTACT_SOURCE_NOT_YOURS
                    .because(String.valueOf(scope.partner()))
                    .at("/source");
        }
        customers.requireHeld(id);
        UUID profile = customers.require(id);
        InteractionView fresh = InteractionView.of(Ids.next(), request, time.read(request.happenedAt(), "/happenedAt"));
        touchpoints.require(fresh.touchpoint());
        if (!repository.insert(id, fresh, time.now())) {
            return Response.ok(known(id, fresh)).build();
        }
        audit.record("interaction.recorded", "interaction", fresh.id(), 1, null, fresh, null);
        if (fresh.isBad()) {
            alarm.letDown(profile, AdvocateAlarm.Cause.INTERACTION, fresh.id(), fresh.happenedAt());
        }
        return Response.status(Response.Status.CREATED).entity(fresh).build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listInteractions",
            summary = "List how a customer was met",
            description =
                    "The newest first, with what staff noticed; for the house only. Customers see their interactions, without what staff noticed, on their timeline.")
    public Page<InteractionView> list(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        UUID profile = customers.require(id);
        return Page.of(repository.of(profile, page), page, view -> NewestFirst.mark(view.happenedAt(), view.id()));
    }

    private InteractionView known(UUID customerId, InteractionView fresh) {
        Interactions.Kept kept = repository.require(fresh.source(), fresh.externalId());
        if (!kept.customerId().equals(customerId) || !kept.view().saysTheSameAs(fresh)) {
            throw InteractionProblem.CONTACT_DIFFERS.because().at("/externalId");
        }
        return kept.view();
    }
}
