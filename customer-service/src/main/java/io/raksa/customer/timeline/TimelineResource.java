package io.raksa.customer.timeline;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that happened with a customer. */
@Path("/v1/customers/{id}/timeline")
@Tag(name = "Timeline", description = "Everything that happened with a customer.")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    private final TimelineRepository repository;
    private final Customers customers;
    private final Caller caller;

    TimelineResource(TimelineRepository repository, Customers customers, Caller caller) {
        this.repository = repository;
        this.customers = customers;
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
            operationId = "readTimeline",
            summary = "Read a customer's timeline",
            description =
                    "Everything that happened with a customer, the newest first: purchases, changes of stage, feedback, complaints, remedies, surveys, points, interactions. The last experience stands first: what the customer last lived through is what the next service has to"
                            + " beat."
                            + " What other services tell arrives a moment after it happened there. A customer may read only their own.")
    @APIResponseSchema(value = TimelineView.class, responseDescription = "A page of the timeline.")
    public TimelineView read(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "th or en, for the summaries.") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable
                    String acceptLanguage,
            @BeanParam @Valid PageRequest page) {
        caller.requireOwn(id);
        UUID profile = customers.require(id);
        Locale language = Language.of(acceptLanguage);
        boolean house = caller.isStaff() || caller.has(Roles.SERVICE);
        Page<TimelineEntryView> entries = Page.of(
                        repository.of(profile, page), page, entry -> NewestFirst.mark(entry.at(), entry.id()))
                .map(entry -> TimelineEntryView.of(house ? entry : entry.withoutWhatStaffNoticed(), language));
        boolean shown = house && page.cursor(2).isEmpty();
        return new TimelineView(shown ? lastExperience(profile, language) : null, entries.items(), entries.next());
    }

    private @Nullable LastExperienceView lastExperience(UUID profile, Locale language) {
        return repository
                .lastExperience(profile)
                .map(entry -> new LastExperienceView(Experience.of(entry), TimelineEntryView.of(entry, language)))
                .orElse(null);
    }
}
