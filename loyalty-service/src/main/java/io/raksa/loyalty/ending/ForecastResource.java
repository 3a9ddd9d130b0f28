package io.raksa.loyalty.ending;

import io.raksa.loyalty.ending.core.Forecast;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forecasts over REST. */
@Path("/v1/members/{memberId}/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class ForecastResource {

    private final Endings endings;
    private final Ledger ledger;
    private final MemberAccess access;
    private final BusinessTime time;
    private final Clock clock;

    ForecastResource(Endings endings, Ledger ledger, MemberAccess access, BusinessTime time, Clock clock) {
        this.endings = endings;
        this.ledger = ledger;
        this.access = access;
        this.time = time;
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
            operationId = "forecastPoints",
            summary = "Read what ends when",
            description =
                    "What of the available points ends when: by day for the next 90 days, by month for all of them; and what of the pending ones can be"
                            + " used when. A customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The forecast.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id.")
    public ForecastView forecast(@Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        Member member = access.require(memberId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, time.timeZone());
        return ForecastView.of(
                member.id(),
                now,
                Forecast.of(endings.of(member.id(), now), today, time.timeZone()),
                endings.maturing(member.id(), now),
                ledger.waitsUntil(member.id()).orElse(null));
    }
}
