package io.raksa.customer.valuation;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a customer is worth. */
@Path("/v1/customers/{id}")
@Tag(name = "Valuation", description = "What a customer is worth.")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerValuationResource {

    private static final int LONGEST_HORIZON = 3653;

    private final Valuing valuing;
    private final StatedSpends spends;
    private final Customers customers;
    private final Versions versions;
    private final Audit audit;
    private final ExitDates exits;

    CustomerValuationResource(
            Valuing valuing,
            StatedSpends spends,
            Customers customers,
            Versions versions,
            Audit audit,
            ExitDates exits) {
        this.valuing = valuing;
        this.spends = spends;
        this.customers = customers;
        this.versions = versions;
        this.audit = audit;
        this.exits = exits;
    }

    @GET
    @Path("/valuation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readCustomerValuation",
            summary = "Read what a customer is worth",
            description =
                    "For each currency: whether the customer still buys here, what is to be expected within a horizon, its value as money of today, RFM scores and"
                            + " the share of wallet. Computed now by the models in force, with the arithmetic shown. Without a published model there is no forecast; a"
                            + " model that learns nothing from one who never came back says NO_EVIDENCE instead of a probability of 1. A month is 30.4375 days.")
    @APIResponseSchema(value = CustomerValuationView.class, responseDescription = "The customer's value.")
    public CustomerValuationView read(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(
                            description = "How far to look ahead, in days.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "3653",
                                            defaultValue = "365"))
                    @QueryParam("horizonDays")
                    @DefaultValue("365")
                    String horizonDays,
            @Parameter(
                            description = "What money of next year is worth less today: 0.10 for 10 %.",
                            schema =
                                    @Schema(
                                            type = SchemaType.NUMBER,
                                            minimum = "0",
                                            maximum = "1",
                                            defaultValue = "0.10"))
                    @QueryParam("annualDiscountRate")
                    @DefaultValue("0.10")
                    String annualDiscountRate) {
        int horizon = horizon(horizonDays);
        double rate = rate(annualDiscountRate);
        return valuing.value(customers.require(id), horizon, rate);
    }

    @GET
    @Path("/stated-spend")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readStatedSpend",
            summary = "Read what a customer spends in all",
            description = "As it was said last; 404 where nothing was.")
    @APIResponseSchema(value = StatedSpendView.class, responseDescription = "What was said.")
    public Response stated(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        return spends.find(customers.require(id))
                .map(said -> Answers.ok(said.version(), said))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @PUT
    @Path("/stated-spend")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "stateStatedSpend",
            summary = "Record what a customer spends in all",
            description =
                    "What the customer spends on such things in all, here and elsewhere, as stated or surveyed; the share of wallet is read against it. Once"
                            + " something was recorded, a change needs If-Match with the ETag that was read.")
    @APIResponseSchema(value = StatedSpendView.class, responseDescription = "It is recorded.")
    public Response state(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read; absent the first time.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull StateStatedSpendRequest request) {
        UUID profile = customers.require(id);
        if (request.saidOn().isAfter(exits.today())) {
            throw ValuationProblem.SAID_IN_THE_FUTURE.because().at("/saidOn");
        }
        if (request.amount().amount().signum() <= 0) {
            throw ValuationProblem.SPEND_NOT_POSITIVE.because().at("/amount/amount");
        }
        Optional<StatedSpendView> before = spends.find(profile);
        before.ifPresent(said -> versions.require(ifMatch, "stated-spend", profile, said.version()));
        StatedSpendView now = new StatedSpendView(
                profile,
                before.map(StatedSpendView::version).orElse(0L) + 1,
                request.amount(),
                request.period(),
                request.basis(),
                request.saidOn());
        if (!spends.write(now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + now.version() + "\"");
        }
        audit.record(
                before.isPresent() ? "stated-spend.changed" : "stated-spend.recorded",
                "stated-spend",
                profile,
                now.version(),
                before.orElse(null),
                now,
                null);
        return Answers.ok(now.version(), now);
    }

    private static int horizon(String text) {
        int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > LONGEST_HORIZON) {
            throw CommonProblem.WRONG_TYPE
                    .because("#horizonDays", "a whole number from 1 to " + LONGEST_HORIZON)
                    .at("#horizonDays");
        }
        return days;
    }

    private static double rate(String text) {
        if (!text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
            throw CommonProblem.WRONG_TYPE
                    .because("#annualDiscountRate", "a number from 0 to 1")
                    .at("#annualDiscountRate");
        }
        return new BigDecimal(text).doubleValue();
    }
}
