package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.membership.Profiles;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Gift cards over REST. Answers with codes are kept nowhere, so issuing and replacing take no Idempotency-Key: they are done once by what
 * they are about.
 */
@Path("/v1/gift-cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Gift cards",
        description =
                "Stored value in money: issued, sold, paid with in part or whole, refunded, blocked and replaced.")
class GiftCardResource {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String CARD = "The card's id.";
    private static final String WRONG_CODE = "GIFT_CARD_UNKNOWN; GIFT_CARD_MISTYPED: the check character does not fit.";
    private static final String TOO_OFTEN =
            "GIFT_CARD_WRONG_TOO_OFTEN: too many codes that are nobody's; 'again' in the context says when to try again.";

    private final Issuing issuing;
    private final Opening opening;
    private final GiftCards cards;
    private final GiftCardBatches batches;
    private final Profiles profiles;
    private final Caller caller;
    private final Clock clock;

    GiftCardResource(
            Issuing issuing,
            Opening opening,
            GiftCards cards,
            GiftCardBatches batches,
            Profiles profiles,
            Caller caller,
            Clock clock) {
        this.issuing = issuing;
        this.opening = opening;
        this.cards = cards;
        this.batches = batches;
        this.profiles = profiles;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/batches")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "issueGiftCards",
            summary = "Issue gift cards",
            description =
                    "One or up to 1,000 of one value. They are worth nothing until each is activated. The answer tells the codes, once; only hashes of"
                            + " them are kept. The same reference issues once: said again the answer is 200, without codes.")
    @APIResponse(
            responseCode = "201",
            description = "They are issued.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "They were issued before; nothing was done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedView.class)))
    @APIResponse(responseCode = "400", description = "GIFT_CARD_AMOUNT_NOT_POSITIVE.")
    @APIResponse(
            responseCode = "409",
            description = "GIFT_CARD_NOT_SOLD, GIFT_CARD_WORTH_TOO_MUCH, GIFT_CARD_ISSUED_OTHERWISE. Nothing was done.")
    public Response issue(@NotNull @Valid IssueRequest request) {
        Issuing.Issued issued = issuing.issue(request);
        return Response.status(issued.codes().isEmpty() ? Response.Status.OK : Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(IssuedView.of(issued))
                .build();
    }

    @GET
    @Path("/batches/{id}/cards")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listGiftCardsOfBatch",
            summary = "The cards of a batch",
            description = "In the order in which they were made, without their codes.")
    @APIResponse(responseCode = "200", description = "A page of cards.")
    public Page<GiftCardView> ofBatch(
            @Parameter(description = "The batch's id.") @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        GiftCardBatch batch = batches.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Page.of(cards.ofBatch(batch.id(), page), page, card -> Cursor.of(card.id()))
                .map(this::view);
    }

    @POST
    @Path("/balance")
    @CountsWrongCodes
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "readGiftCardByCode",
            summary = "Ask what a card is worth",
            description = "By its code, which stands in no address and no log. Nothing tells whose card it is.")
    @APIResponse(responseCode = "200", description = "It.")
    @APIResponse(responseCode = "404", description = WRONG_CODE)
    @APIResponse(responseCode = "409", description = "GIFT_CARD_REPLACED: another code opens this card now.")
    @APIResponse(responseCode = "429", description = TOO_OFTEN)
    public GiftCardView balance(@NotNull @Valid CodeRequest request) {
        GiftCards.Opened opened = opening.require(request.code());
        Opening.requireInForce(opened);
        return view(cards.find(opened.cardId()).orElseThrow());
    }

    @POST
    @Path("/claims")
    @CountsWrongCodes
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "claimGiftCard",
            summary = "Keep a card in my account",
            description =
                    "The customer sees the card and its statement from now on. Whoever has the code can pay with it all the same. Said again nothing"
                            + " changes.")
    @APIResponse(responseCode = "200", description = "It is in the account.")
    @APIResponse(responseCode = "404", description = WRONG_CODE)
    @APIResponse(responseCode = "409", description = "GIFT_CARD_OF_ANOTHER, GIFT_CARD_REPLACED, CUSTOMER_UNKNOWN.")
    @APIResponse(responseCode = "429", description = TOO_OFTEN)
    public GiftCardView claim(@NotNull @Valid CodeRequest request) {
        return view(issuing.claim(request.code()));
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "listOwnGiftCards",
            summary = "My cards",
            description = "Those that the customer claimed, the newest first.")
    @APIResponse(responseCode = "200", description = "A page of cards.")
    public Page<GiftCardView> mine(@BeanParam @Valid PageRequest page) {
        UUID customer = caller.customerId().orElseThrow(CommonProblem.NOT_FOUND::because);
        return Page.of(cards.ofCustomer(customer, page), page, card -> NewestFirst.mark(card.issuedAt(), card.id()))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
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
            operationId = "readGiftCard",
            summary = "Read a card",
            description = "As it is now; customers read those that they claimed.")
    @APIResponse(responseCode = "200", description = "It.")
    public GiftCardView read(@Parameter(description = CARD) @PathParam("id") UUID id) {
        return view(require(id));
    }

    @GET
    @Path("/{id}/statement")
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
            operationId = "readGiftCardStatement",
            summary = "What moved on a card",
            description = "The last first, each with the balance after it; customers read those that they claimed.")
    @APIResponse(responseCode = "200", description = "A page of movements.")
    public Page<StatementLineView> statement(
            @Parameter(description = CARD) @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        GiftCard card = require(id);
        return Page.of(cards.statement(id, page), page, line -> Cursor.of(line.number()))
                .map(line -> StatementLineView.of(line, card));
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "activateGiftCard",
            summary = "Activate a card",
            description =
                    "It is sold, and worth its value from now on, as long as the terms in force say. Once; said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It can be paid with.")
    @APIResponse(responseCode = "409", description = "GIFT_CARD_BLOCKED, GIFT_CARD_NOT_SOLD. Nothing was done.")
    public GiftCardView activate(@Parameter(description = CARD) @PathParam("id") UUID id) {
        return view(issuing.activate(id));
    }

    @POST
    @Path("/{id}/block")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "blockGiftCard",
            summary = "Block a card",
            description =
                    "It is lost or stolen: nothing is paid with it from now on, and what is on it stays. What was set aside before is captured or comes"
                            + " back. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is blocked.")
    public GiftCardView block(@Parameter(description = CARD) @PathParam("id") UUID id) {
        return view(issuing.block(id));
    }

    @POST
    @Path("/{id}/replace")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "replaceGiftCard",
            summary = "Replace a card's code",
            description =
                    "Another code opens the card from now on, told this once, and the one before does not any more. Balance, end, what is set aside and"
                            + " the statement stay; a blocked card is as it was before. Each time there is another code: whoever lost the answer asks"
                            + " again.")
    @APIResponseSchema(
            value = ReplacedView.class,
            responseCode = "200",
            responseDescription = "The card and its new code.")
    public Response replace(@Parameter(description = CARD) @PathParam("id") UUID id) {
        Issuing.Replaced replaced = issuing.replace(id);
        return Response.ok(
                        new ReplacedView(view(replaced.card()), replaced.code().written()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private GiftCard require(UUID id) {
        Optional<GiftCard> card = cards.find(id);
        UUID owner = card.map(GiftCard::customerId).map(profiles::profileOf).orElse(NOBODY);
        caller.requireOwn(owner);
        return card.orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private GiftCardView view(GiftCard card) {
        return GiftCardView.of(card, clock.instant());
    }
}
