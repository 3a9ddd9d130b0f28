package io.raksa.loyalty.checkout;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What points are worth, over REST. */
@Path("/v1/programmes/{code}/spend-rates/{currency}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
class SpendRateResource {

    private static final String RESOURCE = "spend-rate";
    private static final String CODE = "The programme's code.";
    private static final String CURRENCY = "ISO 4217 code.";

    /** By how much somebody's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final SpendRates rates;
    private final Programmes programmes;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SpendRateResource(
            SpendRates rates, Programmes programmes, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.rates = rates;
        this.programmes = programmes;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.CUSTOMER,
        Roles.PARTNER,
        Roles.SERVICE
    })
    @Operation(
            operationId = "readSpendRate",
            summary = "What points are worth",
            description = "The last rate that was made for the currency, though its time may be still to come.")
    @APIResponseSchema(value = SpendRateView.class, responseDescription = "The rate; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: points pay nothing in this currency.")
    public Response read(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = CURRENCY, example = "THB") @PathParam("currency") @Pattern(regexp = "^[A-Z]{3}$")
                    String currency) {
        SpendRate last = rates.last(code, currency).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(last.version(), SpendRateView.of(last));
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeSpendRate",
            summary = "Change what points are worth",
            description =
                    "As a new version, from now on or from the given instant. If-Match names the version it is based on, \"0\" where there is none."
                            + " What was set aside or paid before keeps its worth.")
    @APIResponseSchema(value = SpendRateView.class, responseDescription = "The rate; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "SPEND_RATE_UNFIT, SPEND_RATE_TOO_EARLY.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public Response change(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = CURRENCY, example = "THB") @PathParam("currency") @Pattern(regexp = "^[A-Z]{3}$")
                    String currency,
            @Parameter(description = "The ETag of the rate as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid SpendRateRequest request) {
        programmes.require(code);
        Instant now = clock.instant();
        requireSound(currency, request, now);
        Optional<SpendRate> before = rates.last(code, currency);
        long version = before.map(SpendRate::version).orElse(0L);
        UUID id = UUID.nameUUIDFromBytes((code + " " + currency).getBytes(StandardCharsets.UTF_8));
        versions.require(ifMatch, RESOURCE, id, version);
        SpendRate after = new SpendRate(
                code,
                currency,
                version + 1,
                request.points(),
                request.amount().amount(),
                request.step(),
                request.mostPercent(),
                Objects.requireNonNullElse(request.effectiveFrom(), now));
        if (!rates.add(after, caller.id(), now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + (version + 1) + "\"");
        }
        audit.record(
                "spend-rate.changed",
                RESOURCE,
                id,
                after.version(),
                before.map(SpendRateView::of).orElse(null),
                SpendRateView.of(after),
                null);
        return Answers.ok(after.version(), SpendRateView.of(after));
    }

    private static void requireSound(String currency, SpendRateRequest request, Instant now) {
        if (request.amount().amount().signum() <= 0
                || !request.amount().currency().equals(currency)) {
            throw CheckoutProblem.SPEND_RATE_UNFIT.because().at("/amount");
        }
        if (request.effectiveFrom() != null && request.effectiveFrom().isBefore(now.minus(CLOCK_DIFFERENCE))) {
            throw CheckoutProblem.SPEND_RATE_TOO_EARLY.because().at("/effectiveFrom");
        }
    }
}
