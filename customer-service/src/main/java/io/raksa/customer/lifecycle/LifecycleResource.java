package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.LifecycleRepository.KeptStage;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Language;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a relationship stands. */
@Path("/v1/customers/{id}/lifecycle")
@Tag(name = "Lifecycle", description = "Where the relationship stands: first visit, repeat, growing, advocate.")
@Produces(MediaType.APPLICATION_JSON)
public class LifecycleResource {

    private final LifecycleRepository repository;
    private final Survivors survivors;
    private final Caller caller;

    LifecycleResource(LifecycleRepository repository, Survivors survivors, Caller caller) {
        this.repository = repository;
        this.survivors = survivors;
        this.caller = caller;
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
            operationId = "readLifecycle",
            summary = "Read a customer's stage and how it came about",
            description =
                    "FIRST_VISIT from the first purchase day, REPEAT from the second; GROWING when, by the rule L1-2026-11, in the last 90 days the number of"
                            + " purchase days or the spending per purchase day was at least 1.5 times that of the 360 days before (at least 90 days and 3 purchase days"
                            + " of past, 2 purchase days now); ADVOCATE for 365 days after somebody whom the customer referred first bought, or after a recorded"
                            + " recommendation. Beside it the standing: AT_RISK when the customer stays away for twice the own mean gap between visits (30 to 180 days),"
                            + " LAPSED at four times (90 to 365), WON_BACK for 90 days after coming back from that. The figures are those of the rule in force, see"
                            + " /v1/lifecycle-rules. Stage and standing follow from facts and are never typed in; a customer can fall back, and a purchase, or a return,"
                            + " that comes late corrects the history. The page parameters are those of the history."
                            + " A customer may read only their own.")
    @APIResponseSchema(value = LifecycleView.class, responseDescription = "The stage with its history.")
    public LifecycleView read(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "th or en, for the reasons.") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable
                    String acceptLanguage,
            @BeanParam @Valid PageRequest page) {
        caller.requireOwn(id);
        UUID profile = survivors.answering(id);
        Relationship relationship = repository.find(profile).orElseThrow(CommonProblem.NOT_FOUND::because);
        Locale language = Language.of(acceptLanguage);
        Page<KeptStage> changes = Page.of(
                repository.stages(profile, page),
                page,
                kept -> NewestFirst.mark(kept.change().at(), kept.id()));
        Page<StageChangeView> history = changes.map(kept -> StageChangeView.of(kept.change(), language));
        Settled last = repository.latest(List.of(profile)).getOrDefault(profile, Settled.NOTHING);
        return LifecycleView.of(relationship, last, history, language);
    }
}
