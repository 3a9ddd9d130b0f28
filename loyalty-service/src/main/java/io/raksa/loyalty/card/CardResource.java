package io.raksa.loyalty.card;

import io.raksa.loyalty.card.core.CardNumber;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cards at tills. */
@Path("/v1/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
class CardResource {

    private final Cards cards;
    private final Members members;
    private final Tiers tiers;

    CardResource(Cards cards, Members members, Tiers tiers) {
        this.cards = cards;
        this.members = members;
        this.tiers = tiers;
    }

    @POST
    @Path("/check")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER})
    @Operation(
            operationId = "checkCard",
            summary = "Ask what a card is worth",
            description =
                    "At a till: the tier in which the member stands now, and the percent that go off. Nothing tells whose card it is, and nothing"
                            + " is kept.")
    @APIResponse(responseCode = "200", description = "What it is worth; a blocked or replaced one nothing.")
    @APIResponse(responseCode = "404", description = "CARD_UNKNOWN; CARD_MISTYPED: the check digits do not fit.")
    public CardCheckView check(@NotNull @Valid CheckCardRequest request) {
        String number = CardNumber.canonical(request.number());
        Card card = cards.byNumber(number)
                .orElseThrow(() -> (CardNumber.isValid(number) ? CardProblem.CARD_UNKNOWN : CardProblem.CARD_MISTYPED)
                        .because()
                        .at("/number"));
        Member member = members.goingOn(card.memberId()).orElseThrow();
        return CardCheckView.of(card.state(), tiers.of(member));
    }
}
