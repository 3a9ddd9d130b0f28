package io.raksa.customer.valuation;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.job.Jobs;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Language;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The models by which customers are valued. */
@Path("/v1/valuation-models")
@Tag(name = "Valuation models", description = "The models by which customers are valued.")
@Produces(MediaType.APPLICATION_JSON)
public class ValuationModelResource {

    private final ModelRepository models;
    private final FittingModels fitting;
    private final Jobs jobs;
    private final Audit audit;
    private final ExitDates exits;
    private final Clock clock;

    ValuationModelResource(
            ModelRepository models, FittingModels fitting, Jobs jobs, Audit audit, ExitDates exits, Clock clock) {
        this.models = models;
        this.fitting = fitting;
        this.jobs = jobs;
        this.audit = audit;
        this.exits = exits;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fitValuationModel",
            summary = "Fit a valuation model",
            description =
                    "Starts a durable job that fits a model of purchases (BG/NBD, MBG/NBD or Pareto/NBD) and the Gamma-Gamma model of spending to the purchase"
                            + " days of a cohort in one currency, and tries them on the days after the calibration. Past every gate the model is published and takes the"
                            + " place of the one of the same cohort; otherwise it is refused with the reasons and the one before stays. Read the answer's Location until"
                            + " the state is no longer FITTING.")
    @APIResponseSchema(
            value = ValuationModelView.class,
            responseCode = "202",
            responseDescription = "The fit is ordered; Location is where to read what became of it.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response fit(@Valid @NotNull FitValuationModelRequest request) {
        requirePeriods(request);
        UUID id = Ids.next();
        models.insert(new Model(
                id,
                0,
                request.kind(),
                new Cohort(request.currency(), request.acquiredFrom(), request.acquiredTo()),
                request.calibratedTo(),
                request.holdoutDays(),
                ModelState.FITTING,
                clock.instant(),
                null));
        ValuationModelView view = ValuationModelView.of(models.find(id).orElseThrow(), Locale.ENGLISH);
        audit.record("valuation-model.ordered", "valuation-model", id, 1, null, view, null);
        jobs.start(fitting, id, new FittingModels.Ordered(id));
        return Response.accepted(view)
                .header(HttpHeaders.LOCATION, "/v1/valuation-models/" + id)
                .build();
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listValuationModels",
            summary = "List valuation models",
            description = "All models, published, refused and past, the newest first.")
    @APIResponse(responseCode = "200", description = "A page of models.")
    public Page<ValuationModelView> list(
            @Parameter(description = "th or en, for the reasons.") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable
                    String acceptLanguage,
            @BeanParam @Valid PageRequest page) {
        Locale language = Language.of(acceptLanguage);
        return Page.of(models.list(page), page, model -> Cursor.of(model.number()))
                .map(model -> ValuationModelView.of(model, language));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readValuationModel",
            summary = "Read a valuation model",
            description =
                    "With its parameters and their standard errors, the gates passed and failed in words, and the error on the holdout.")
    @APIResponseSchema(value = ValuationModelView.class, responseDescription = "The model.")
    public ValuationModelView read(
            @Parameter(description = "The model's id.") @PathParam("id") UUID id,
            @Parameter(description = "th or en, for the reasons.") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable
                    String acceptLanguage) {
        return models.find(id)
                .map(model -> ValuationModelView.of(model, Language.of(acceptLanguage)))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private void requirePeriods(FitValuationModelRequest request) {
        LocalDate end = request.calibratedTo().plusDays(request.holdoutDays());
        if (!end.isBefore(exits.today())) {
            throw ValuationProblem.WATCHED_INTO_THE_FUTURE
                    .because(end)
                    .at("/calibratedTo")
                    .at("/holdoutDays");
        }
        @Nullable LocalDate from = request.acquiredFrom();
        @Nullable LocalDate to = request.acquiredTo();
        if (from != null && (from.isAfter(request.calibratedTo()) || (to != null && !from.isBefore(to)))) {
            throw ValuationProblem.COHORT_EMPTY.because().at("/acquiredFrom");
        }
    }
}
