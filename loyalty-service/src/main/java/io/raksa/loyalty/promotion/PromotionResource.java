package io.raksa.loyalty.promotion;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns over REST. */
@Path("/v1/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions", description = "Campaigns: for whom, when, what they give, and how much of it at most.")
class PromotionResource {

    private static final String ID = "The promotion's id.";
    private static final String NOW = "The promotion as it is now; its version is in ETag.";

    private final ChangingPromotions changing;
    private final Promotions promotions;
    private final Judging judging;

    PromotionResource(ChangingPromotions changing, Promotions promotions, Judging judging) {
        this.changing = changing;
        this.promotions = promotions;
        this.judging = judging;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makePromotion",
            summary = "Make a promotion",
            description =
                    "As a draft, which nobody is given: start it with POST /v1/promotions/{id}/start. Try it with POST /v1/checkouts?dry=true.")
    @APIResponseSchema(value = PromotionView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(
            responseCode = "400",
            description =
                    "PROMOTION_CONDITION_INVALID, naming each fault with line and column; PROMOTION_EFFECT_UNFIT, PROMOTION_BUDGET_UNFIT, PROMOTION_GUARD_UNFIT, PROMOTION_PERIOD_UNFIT.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@NotNull @Valid PromotionRequest request) {
        Promotion promotion = changing.make(request);
        return Answers.created("/v1/promotions/" + promotion.id(), promotion.version(), PromotionView.of(promotion));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listPromotions", summary = "List promotions", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of promotions.")
    public Page<PromotionView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(promotions.page(page), page, promotion -> NewestFirst.mark(promotion.madeAt(), promotion.id()))
                .map(PromotionView::of);
    }

    @GET
    @Path("/facts")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listPromotionFacts",
            summary = "What conditions may ask",
            description = "All facts of a cart and of a line, with their names in conditions and their types.")
    @APIResponse(responseCode = "200", description = "The facts.")
    public List<FactView> facts() {
        return Stream.of(Fact.values()).map(FactView::of).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readPromotion", summary = "Read a promotion", description = "As it is now.")
    @APIResponseSchema(value = PromotionView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(promotions.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changePromotion",
            summary = "Change a promotion",
            description =
                    "What it says, from now on; what was bought before keeps what it gave, and names the version that gave it. A budget whose"
                            + " limit is lowered below what was given gives no more.")
    @APIResponseSchema(value = PromotionView.class, responseDescription = NOW)
    @APIResponse(
            responseCode = "400",
            description =
                    "PROMOTION_CONDITION_INVALID, PROMOTION_EFFECT_UNFIT, PROMOTION_BUDGET_UNFIT, PROMOTION_GUARD_UNFIT, PROMOTION_PERIOD_UNFIT.")
    @APIResponse(responseCode = "409", description = "PROMOTION_ENDED.")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the promotion as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PromotionRequest request) {
        return answer(changing.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "startPromotion",
            summary = "Start a promotion",
            description = "A draft, or one that is paused: it is in force from its start to its end.")
    @APIResponseSchema(value = PromotionView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "PROMOTION_STATE_UNFIT, PROMOTIONS_FULL.")
    public Response start(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(changing.become(id, PromotionState.ACTIVE, null));
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "pausePromotion",
            summary = "Pause a promotion",
            description = "No cart is given it from the next one on, at any replica. It can be started again.")
    @APIResponseSchema(value = PromotionView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "PROMOTION_STATE_UNFIT.")
    public Response pause(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return answer(changing.become(id, PromotionState.PAUSED, request.reason()));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "endPromotion",
            summary = "End a promotion",
            description = "For good. What was bought with it keeps what it gave.")
    @APIResponseSchema(value = PromotionView.class, responseDescription = NOW)
    public Response end(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return answer(changing.become(id, PromotionState.ENDED, request.reason()));
    }

    @GET
    @Path("/{id}/guard")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readPromotionGuard",
            summary = "How many complain after a promotion",
            description = "As its guard counts; and what followed where there were too many.")
    @APIResponse(responseCode = "200", description = "How it stands.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such promotion, or it has no guard.")
    public GuardView guard(@Parameter(description = ID) @PathParam("id") UUID id) {
        return judging.guard(id);
    }

    @GET
    @Path("/{id}/uplift")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readPromotionUplift",
            summary = "What a promotion did",
            description =
                    "By comparison with the control group. Reads all who came to it: a figure for a report, not for a page that is opened often.")
    @APIResponse(responseCode = "200", description = "What it did.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such promotion.")
    public UpliftView uplift(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "ISO 4217 code: what was spent in it is compared.", example = "THB")
                    @QueryParam("currency")
                    @DefaultValue("THB")
                    @Pattern(regexp = "^[A-Z]{3}$")
                    String currency,
            @Parameter(description = "Over how many days from the first time on.", example = "30")
                    @QueryParam("days")
                    @DefaultValue("30")
                    @Min(1)
                    @Max(365)
                    int days) {
        return judging.uplift(id, currency, days);
    }

    private static Response answer(Promotion promotion) {
        return Answers.ok(promotion.version(), PromotionView.of(promotion));
    }
}
