package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.promotion.Minor;
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

/** The terms of cards, over REST. */
@Path("/v1/programmes/{code}/gift-card-terms/{currency}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gift cards")
class TermsResource {

    private static final String RESOURCE = "gift-card-terms";
    private static final String CODE = "The programme's code.";
    private static final String CURRENCY = "ISO 4217 code.";

    /** By how much somebody's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final TermsVersions terms;
    private final Programmes programmes;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    TermsResource(
            TermsVersions terms, Programmes programmes, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.terms = terms;
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
            operationId = "readGiftCardTerms",
            summary = "The terms of gift cards",
            description = "The last terms that were made for the currency, though their time may be still to come.")
    @APIResponseSchema(value = TermsView.class, responseDescription = "The terms; their version is in ETag.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no cards are sold in this currency.")
    public Response read(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = CURRENCY, example = "THB") @PathParam("currency") @Pattern(regexp = "^[A-Z]{3}$")
                    String currency) {
        Terms last = terms.last(code, currency).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(last.version(), TermsView.of(last));
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeGiftCardTerms",
            summary = "Change the terms of gift cards",
            description =
                    "As a new version, from now on or from the given instant. If-Match names the version it is based on, \"0\" where there is none."
                            + " Cards that are activated keep their end.")
    @APIResponseSchema(value = TermsView.class, responseDescription = "The terms; their version is in ETag.")
    @APIResponse(
            responseCode = "400",
            description = "GIFT_CARD_TERMS_UNFIT, GIFT_CARD_TERMS_TOO_EARLY, GIFT_CARD_VALIDITY_TOO_SHORT.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public Response change(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = CURRENCY, example = "THB") @PathParam("currency") @Pattern(regexp = "^[A-Z]{3}$")
                    String currency,
            @Parameter(description = "The ETag of the terms as you read them.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid TermsRequest request) {
        programmes.require(code);
        Instant now = clock.instant();
        requireSound(currency, request, now);
        Optional<Terms> before = terms.last(code, currency);
        long version = before.map(Terms::version).orElse(0L);
        UUID id = UUID.nameUUIDFromBytes((RESOURCE + code + " " + currency).getBytes(StandardCharsets.UTF_8));
        versions.require(ifMatch, RESOURCE, id, version);
        Terms after = new Terms(
                code,
                currency,
                version + 1,
                request.validMonths(),
                request.legalLeastMonths(),
                request.legalBasis(),
                Minor.of(request.mostValue()),
                Objects.requireNonNullElse(request.effectiveFrom(), now));
        if (!terms.add(after, caller.id(), now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + (version + 1) + "\"");
        }
        audit.record(
                "gift-card-terms.changed",
                RESOURCE,
                id,
                after.version(),
                before.map(TermsView::of).orElse(null),
                TermsView.of(after),
                null);
        return Answers.ok(after.version(), TermsView.of(after));
    }

    private static void requireSound(String currency, TermsRequest request, Instant now) {
        if (request.mostValue().amount().signum() <= 0
                || !request.mostValue().currency().equals(currency)) {
            throw GiftCardProblem.GIFT_CARD_TERMS_UNFIT.because().at("/mostValue");
        }
        if (request.validMonths() != null && request.validMonths() < request.legalLeastMonths()) {
            throw GiftCardProblem.GIFT_CARD_VALIDITY_TOO_SHORT
                    .because(request.legalLeastMonths(), request.legalBasis())
                    .at("/validMonths");
        }
        if (request.effectiveFrom() != null && request.effectiveFrom().isBefore(now.minus(CLOCK_DIFFERENCE))) {
            throw GiftCardProblem.GIFT_CARD_TERMS_TOO_EARLY.because().at("/effectiveFrom");
        }
    }
}
