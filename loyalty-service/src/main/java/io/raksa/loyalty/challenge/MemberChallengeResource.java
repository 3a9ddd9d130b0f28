package io.raksa.loyalty.challenge;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a member is. */
@Path("/v1/members/{memberId}/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges")
class MemberChallengeResource {

    private final Progressing progressing;
    private final MemberAccess access;
    private final Clock clock;

    MemberChallengeResource(Progressing progressing, MemberAccess access, Clock clock) {
        this.progressing = progressing;
        this.access = access;
        this.clock = clock;
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
            operationId = "listChallengesOfMember",
            summary = "Read how far a member is",
            description =
                    "In the challenges that run now and are meant for them, 50 at most; a customer reads only their own. What was met is paid within"
                            + " seconds.")
    @APIResponse(responseCode = "200", description = "The challenges, each with its progress.")
    public List<ProgressView> list(@Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        return progressing.running(access.require(memberId), clock.instant()).stream()
                .map(Progressing.Standing::view)
                .toList();
    }
}
