package io.raksa.loyalty.card;

import io.raksa.loyalty.card.core.Symbol;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members' discount cards, over REST. */
@Path("/v1/members/{memberId}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards", description = "Discount cards: issued, blocked, replaced, and checked at tills.")
class MemberCardResource {

    private static final String MEMBER = "The member's id.";
    private static final String CARD = "The card's id.";
    private static final String SVG = "image/svg+xml";
    private static final String ERASED = "CUSTOMER_UNKNOWN: the person was erased.";

    private final IssuingCards issuing;
    private final Cards cards;
    private final MemberAccess access;

    MemberCardResource(IssuingCards issuing, Cards cards, MemberAccess access) {
        this.issuing = issuing;
        this.cards = cards;
        this.access = access;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "issueCard",
            summary = "Issue a card",
            description =
                    "A member has one at a time that is worth something; whoever has one keeps it, and the answer is 200. Customers ask for"
                            + " their own.")
    @APIResponseSchema(value = CardView.class, responseCode = "201", responseDescription = "It is issued.")
    @APIResponse(
            responseCode = "200",
            description = "There was one already; nothing was done.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "409", description = ERASED + " IDEMPOTENCY_STILL_RUNNING.")
    public Response issue(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        IssuingCards.Issued issued = issuing.issue(access.require(memberId));
        return Response.status(issued.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(CardView.of(issued.card()))
                .build();
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
            operationId = "listCards",
            summary = "List a member's cards",
            description = "The newest first, blocked and replaced ones among them; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "A page of cards.")
    public Page<CardView> list(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId, @BeanParam @Valid PageRequest page) {
        Member member = access.require(memberId);
        return Page.of(cards.page(member.id(), page), page, card -> NewestFirst.mark(card.issuedAt(), card.id()))
                .map(CardView::of);
    }

    @POST
    @Path("/{cardId}/block")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "blockCard",
            summary = "Block a card",
            description =
                    "It is lost: from now on no till takes it. Once; said again nothing changes. Customers block their own.")
    @APIResponse(responseCode = "200", description = "It is worth nothing.")
    @APIResponse(responseCode = "409", description = ERASED)
    public CardView block(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = CARD) @PathParam("cardId") UUID cardId) {
        return CardView.of(issuing.block(access.require(memberId), cardId));
    }

    @POST
    @Path("/{cardId}/replace")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "replaceCard",
            summary = "Replace a card",
            description =
                    "Another takes its place, and it is worth nothing from now on. Once: said again the answer is the same card. Customers"
                            + " replace their own.")
    @APIResponse(responseCode = "200", description = "The card that took its place.")
    @APIResponse(responseCode = "409", description = ERASED)
    public CardView replace(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = CARD) @PathParam("cardId") UUID cardId) {
        return CardView.of(issuing.replace(access.require(memberId), cardId));
    }

    @GET
    @Path("/{cardId}/qr")
    @Produces(SVG)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "drawCardQr",
            summary = "The card's number as a QR code",
            description = "SVG, one unit for each module, with its quiet zone. Customers see their own.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response qr(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = CARD) @PathParam("cardId") UUID cardId) {
        return drawn(Symbol.QR, memberId, cardId);
    }

    @GET
    @Path("/{cardId}/barcode")
    @Produces(SVG)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "drawCardBarcode",
            summary = "The card's number as Code 128",
            description = "SVG, one unit for each module, with its quiet zone. Customers see their own.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response barcode(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = CARD) @PathParam("cardId") UUID cardId) {
        return drawn(Symbol.CODE_128, memberId, cardId);
    }

    private Response drawn(Symbol symbol, UUID memberId, UUID cardId) {
        Member member = access.require(memberId);
        Card card = cards.find(member.id(), cardId).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Response.ok(symbol.svg(card.number()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
