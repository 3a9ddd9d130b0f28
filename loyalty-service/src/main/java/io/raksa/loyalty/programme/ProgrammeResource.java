package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Programmes over REST. */
@Path("/v1/programmes/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What purchases earn and how long points live.")
class ProgrammeResource {

    private static final String PROGRAMME = "programme";

    private final Programmes programmes;
    private final PointKinds kinds;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    ProgrammeResource(Programmes programmes, PointKinds kinds, Versions versions, Audit audit, Clock clock) {
        this.programmes = programmes;
        this.kinds = kinds;
        this.versions = versions;
        this.audit = audit;
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
    @Transactional
    @Operation(
            operationId = "getProgramme",
            summary = "Read a programme",
            description = "The programme with the rates in force now. The ETag names its version.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200", responseDescription = "The programme.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public Response get(
            @Parameter(description = "The programme's code.", example = "raksa") @PathParam("code") String code) {
        Programme programme = programmes.require(code);
        return Answers.ok(programme.version(), ProgrammeView.of(programme));
    }

    @PUT
    @Path("/earn-rates/{currency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Operation(
            operationId = "changeEarnRate",
            summary = "Change what purchases in a currency earn",
            description =
                    "The rate is for purchases made from now on, or from the instant given: one that was made before and is recorded"
                            + " later still earns by the rate of its own time, and what was posted stays. It takes the place of what was said before"
                            + " of that time, also of a rate that was to come later; the history tells of all of them. If-Match names the version of the"
                            + " programme that the change is based on. The rate that is in force already, asked for from now on, changes nothing.")
    @APIResponseSchema(
            value = ProgrammeView.class,
            responseCode = "200",
            responseDescription = "The programme with the new rate.")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: there is no programme with this code. POINT_KIND_UNKNOWN.")
    @APIResponse(
            responseCode = "412",
            description = "CHANGED_MEANWHILE: the programme was changed since the version in If-Match.")
    @APIResponse(responseCode = "428", description = "IF_MATCH_MISSING: the request names no version.")
    public Response changeEarnRate(
            @Parameter(description = "The programme's code.", example = "raksa") @PathParam("code") String code,
            @Parameter(description = "ISO 4217 code.", example = "THB")
                    @PathParam("currency")
                    @Pattern(regexp = "^[A-Z]{3}$")
                    String currency,
            @Parameter(description = "The ETag of the programme as it was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ChangeEarnRateRequest request) {
        refuseUnknown(currency);
        refuseTooEarly(request.effectiveFrom());
        refuseUnfit(request.available());
        Programme before = programmes.lock(code);
        versions.require(ifMatch, PROGRAMME, before.id(), before.version());
        boolean isAsAskedFor = isInForce(before, currency, request)
                && !programmes.isOneToCome(code, currency, request.pointKindOrDefault());
        Programme after = isAsAskedFor ? before : changed(before, currency, request);
        return Answers.ok(after.version(), ProgrammeView.of(after));
    }

    private Programme changed(Programme before, String currency, ChangeEarnRateRequest asked) {
        Instant from = Objects.requireNonNullElseGet(asked.effectiveFrom(), clock::instant);
        PointKind kind = kinds.require(before.code(), asked.pointKindOrDefault(), clock.instant());
        Programme after = programmes.change(before, asked.rule(currency, kind.validity(), before.version() + 1), from);
        audit.record(
                "programme.earn-rate-changed",
                PROGRAMME,
                after.id(),
                after.version(),
                ProgrammeView.of(before),
                ProgrammeView.of(after),
                null);
        return after;
    }

    private static boolean isInForce(Programme programme, String currency, ChangeEarnRateRequest asked) {
        return asked.effectiveFrom() == null
                && programme.earnRules().stream()
                        .anyMatch(rule -> rule.per().compareTo(asked.perAmount()) == 0
                                && rule.equals(inForce(asked, currency, rule)));
    }

    /** What is asked for, with what is not asked for as it is in force. */
    private static EarnRule inForce(ChangeEarnRateRequest asked, String currency, EarnRule rule) {
        EarnRule wanted = asked.rule(currency, rule.validity(), rule.version());
        return new EarnRule(
                wanted.currency(),
                wanted.points(),
                rule.per(),
                wanted.validity(),
                wanted.version(),
                wanted.pointKind(),
                wanted.availability());
    }

    private static void refuseUnfit(@Nullable AvailabilityTerms available) {
        if (available != null && !available.fits()) {
            throw ProgrammeProblem.AVAILABILITY_UNFIT.because().at("/available");
        }
    }

    /** Nothing that earns was bought before the time of which the first rates are; far before it, the database knows no instants. */
    private static void refuseTooEarly(@Nullable Instant effectiveFrom) {
        if (effectiveFrom != null && effectiveFrom.isBefore(Instant.EPOCH)) {
            throw ProgrammeProblem.RATE_TOO_EARLY.because(Instant.EPOCH).at("/effectiveFrom");
        }
    }

    private static void refuseUnknown(String currency) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw ProgrammeProblem.CURRENCY_UNKNOWN.because(currency).at("#currency");
        }
    }
}
