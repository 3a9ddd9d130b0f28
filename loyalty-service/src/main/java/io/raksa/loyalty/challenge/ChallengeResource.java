package io.raksa.loyalty.challenge;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What members are asked to do. */
@Path("/v1/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges", description = "What members are asked to do for a reward.")
class ChallengeResource {

    private static final String ID = "The challenge's id.";

    private final Challenges challenges;

    ChallengeResource(Challenges challenges) {
        this.challenges = challenges;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeChallenge",
            summary = "Ask members to do something",
            description =
                    "It is not changed afterwards, only ended: what was promised stays promised. Purchases of its time count, also those that are told"
                            + " up to 31 days after its end.")
    @APIResponseSchema(value = ChallengeView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "400", description = "CHALLENGE_UNFIT.")
    @APIResponse(responseCode = "409", description = "TOO_MANY_CHALLENGES, or IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@NotNull @Valid ChallengeRequest request) {
        Challenge challenge = challenges.make(request);
        return Answers.created("/v1/challenges/" + challenge.id(), 1, ChallengeView.of(challenge));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listChallenges", summary = "List the challenges", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of challenges.")
    public Page<ChallengeView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(challenges.page(page), page, challenge -> NewestFirst.mark(challenge.madeAt(), challenge.id()))
                .map(ChallengeView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readChallenge", summary = "Read a challenge", description = "As it is now.")
    @APIResponse(responseCode = "200", description = "It.")
    public ChallengeView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return ChallengeView.of(challenges.require(id));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "endChallenge",
            summary = "End a challenge now",
            description = "Purchases until now still count. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It has ended.")
    public ChallengeView end(@Parameter(description = ID) @PathParam("id") UUID id) {
        return ChallengeView.of(challenges.end(id));
    }
}
