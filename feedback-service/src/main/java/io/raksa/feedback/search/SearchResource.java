package io.raksa.feedback.search;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search of cases. */
@Path("/v1/complaints/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class SearchResource {

    private final CaseWordsRepository repository;

    SearchResource(CaseWordsRepository repository) {
        this.repository = repository;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "searchComplaints",
            summary = "Find cases by what was said in them",
            description =
                    "In the customer's words and in the messages of the case; the newest first. Nothing changes by asking. Refused:"
                            + " SEARCH_WORDS_UNFIT (400).")
    @APIResponse(responseCode = "200", description = "A page of cases.")
    public Page<FoundCaseView> search(@Valid @NotNull SearchCasesRequest request, @BeanParam @Valid PageRequest page) {
        if (!request.isSearchable()) {
            throw SearchProblem.SEARCH_WORDS_UNFIT.because().at("/words");
        }
        List<String> words = request.wanted();
        return Page.of(repository.find(request, page), page, CaseWordsRepository::mark)
                .map(found -> FoundCaseView.of(found, words));
    }
}
