package io.raksa.customer.interaction;

import io.raksa.customer.advocacy.AdvocacyChanged;
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
import jakarta.enterprise.event.Event;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recommendations: who told others. */
@Path("/v1/customers/{id}/recommendations")
@Tag(name = "Interactions", description = "Where customers meet us, and whom they told.")
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    private final Recommendations repository;
    private final Customers customers;
    private final ContactTime time;
    private final Event<AdvocacyChanged> changed;
    private final Audit audit;
    private final Caller caller;

    RecommendationResource(
            Recommendations repository,
            Customers customers,
            ContactTime time,
            Event<AdvocacyChanged> changed,
            Audit audit,
            Caller caller) {
        this.repository = repository;
        this.customers = customers;
        this.time = time;
        this.changed = changed;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordRecommendation",
            summary = "Record that a customer recommended us",
            description =
                    "Records a recommendation under its business key, source and externalId; the same again changes nothing (200), other content under the same key"
                            + " is refused (409 CONTACT_DIFFERS). It makes an advocate of a customer who has bought, from its time on, for as long as the lifecycle rule"
                            + " says.")
    @APIResponse(
            responseCode = "201",
            description = "The recommendation is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecommendationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before; nothing was done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecommendationView.class)))
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response record(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Valid @NotNull RecordRecommendationRequest request) {
        customers.requireHeld(id);
        customers.require(id);
        RecommendationView fresh =
                RecommendationView.of(Ids.next(), request, time.read(request.recommendedAt(), "/recommendedAt"));
        LocalDate day = time.day(fresh.recommendedAt());
        UUID profile = Objects.requireNonNull(customers.survivors(List.of(id)).get(id));
        if (!repository.insert(id, fresh, day, time.now())) {
            return Response.ok(known(id, fresh)).build();
        }
        audit.record("recommendation.recorded", "recommendation", fresh.id(), 1, null, fresh, null);
        changed.fire(new AdvocacyChanged(Map.of(profile, day)));
        return Response.status(Response.Status.CREATED).entity(fresh).build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "listRecommendations",
            summary = "List a customer's recommendations",
            description = "The newest first. A customer may read only their own.")
    public Page<RecommendationView> list(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        caller.requireOwn(id);
        UUID profile = customers.require(id);
        return Page.of(repository.of(profile, page), page, view -> NewestFirst.mark(view.recommendedAt(), view.id()));
    }

    private RecommendationView known(UUID customerId, RecommendationView fresh) {
        Recommendations.Kept kept = repository.require(fresh.source(), fresh.externalId());
        if (!kept.customerId().equals(customerId) || !kept.view().saysTheSameAs(fresh)) {
            throw InteractionProblem.CONTACT_DIFFERS.because().at("/externalId");
        }
        return kept.view();
    }
}
