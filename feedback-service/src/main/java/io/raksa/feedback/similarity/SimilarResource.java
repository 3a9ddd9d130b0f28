package io.raksa.feedback.similarity;

import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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

/** Shows staff which other cases may tell of the same. */
@Path("/v1/complaints/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class SimilarResource {

    private final SimilarCases similar;

    SimilarResource(SimilarCases similar) {
        this.similar = similar;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listSimilarComplaints",
            summary = "Find complaints that may tell of the same",
            description =
                    "For staff only: nobody outside learns of another's case. Open complaints, not merged, opened within 14 days before or after,"
                            + " of the same customer (all merged records) or of the same branch and category, whose words are similar (score 0.3 or"
                            + " more). Of each of the two groups the 100 newest are compared, by the first 2000 characters. What is the same can be merged.")
    @APIResponse(responseCode = "200", description = "At most 20, the most similar first.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such complaint.")
    public SimilarView list(@Parameter(description = "The complaint's id.") @PathParam("id") UUID id) {
        return SimilarView.of(similar.to(id));
    }
}
