package io.raksa.gateway.partner;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an API key is for. Here stands, once, which calls each takes; {@code *} is one segment of a path. */
@Schema(description = """
        What an API key may be used for: `FEEDBACK_WRITE` post feedback and complaints, singly and in bulk; `FEEDBACK_READ` read what was posted; \
        `CUSTOMERS_WRITE` register customers and tell of interactions; `CUSTOMERS_LOOK_UP` find a customer by an identifier; \
        `PURCHASES_WRITE` tell of purchases and returns; `PURCHASES_READ` read what was told; `CHECKOUTS_WRITE` carts, cards and their points; \
        `VOUCHERS_REDEEM` check and redeem vouchers; `GIFT_CARDS_USE` pay with gift cards; `AGREEMENTS_READ` read service agreements and how they \
        are kept; `AGREEMENTS_SIGN` sign and review them; `CATALOGUE_READ` programmes, rewards, questions, standards and touchpoints; \
        `USAGE_READ` read how much one called; `WEBHOOKS_MANAGE` say where to be told of what, and replay it.""")
public enum Scope {
    FEEDBACK_WRITE("POST /v1/feedback", "POST /v1/feedback/batch"),
    FEEDBACK_READ("GET /v1/feedback/*"),
    CUSTOMERS_WRITE("POST /v1/customers", "POST /v1/customers/*/interactions"),
    CUSTOMERS_LOOK_UP("POST /v1/customers/lookup"),
    PURCHASES_WRITE("POST /v1/purchases", "POST /v1/purchases/batch", "POST /v1/purchases/*/returns"),
    PURCHASES_READ("GET /v1/purchases/*", "GET /v1/purchases/*/returns"),
    CHECKOUTS_WRITE(
            "POST /v1/cards/check",
            "POST /v1/checkouts",
            "GET /v1/checkouts/*",
            "POST /v1/checkouts/*/cancel",
            "POST /v1/checkouts/*/confirm",
            "POST /v1/checkouts/*/returns"),
    VOUCHERS_REDEEM(
            "POST /v1/vouchers/check",
            "POST /v1/vouchers/redemptions",
            "GET /v1/vouchers/redemptions/*",
            "POST /v1/vouchers/redemptions/*/confirm",
            "POST /v1/vouchers/redemptions/*/release"),
    GIFT_CARDS_USE(
            "POST /v1/gift-card-uses",
            "GET /v1/gift-card-uses/*",
            "POST /v1/gift-card-uses/*/capture",
            "POST /v1/gift-card-uses/*/refunds",
            "POST /v1/gift-card-uses/*/void",
            "POST /v1/gift-cards/balance"),
    AGREEMENTS_READ(
            "GET /v1/agreements",
            "GET /v1/agreements/*",
            "GET /v1/agreements/*/progress",
            "GET /v1/agreements/*/text",
            "GET /v1/measures"),
    AGREEMENTS_SIGN("POST /v1/agreements/*/review", "POST /v1/agreements/*/sign"),
    CATALOGUE_READ(
            "GET /v1/programmes/*",
            "GET /v1/programmes/*/caps",
            "GET /v1/programmes/*/gift-card-terms/*",
            "GET /v1/programmes/*/point-kinds",
            "GET /v1/programmes/*/point-kinds/*",
            "GET /v1/programmes/*/spend-rates/*",
            "GET /v1/programmes/*/tiers",
            "GET /v1/rewards",
            "GET /v1/rewards/*",
            "GET /v1/service-catalogue",
            "GET /v1/service-catalogue/*",
            "GET /v1/service-standards",
            "GET /v1/service-standards/*",
            "GET /v1/touchpoints",
            "GET /v1/touchpoints/*"),
    USAGE_READ("GET /v1/partners/*/usage"),
    WEBHOOKS_MANAGE(
            "GET /v1/webhooks",
            "POST /v1/webhooks",
            "GET /v1/webhooks/event-types",
            "DELETE /v1/webhooks/*",
            "GET /v1/webhooks/*",
            "PUT /v1/webhooks/*",
            "GET /v1/webhooks/*/deliveries",
            "GET /v1/webhooks/*/deliveries/*",
            "POST /v1/webhooks/*/deliveries/*/replay",
            "POST /v1/webhooks/*/replay",
            "POST /v1/webhooks/*/secrets",
            "DELETE /v1/webhooks/*/secrets/former",
            "POST /v1/webhooks/*/test");

    private static final String ANY = "*";

    private final Set<List<String>> calls;

    Scope(String... calls) {
        this.calls = Stream.of(calls).map(Scope::segments).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The scope that a call needs. Where one names it word for word, that one; empty where none does: what is open to everybody, or to no
     * partner at all.
     */
    public static Optional<Scope> of(HttpMethod method, String path) {
        HttpMethod read = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        List<String> call = segments(read.name() + " " + path);
        Stream<Scope> exact = Stream.of(values()).filter(scope -> scope.calls.contains(call));
        Stream<Scope> like =
                Stream.of(values()).filter(scope -> scope.calls.stream().anyMatch(template -> matches(template, call)));
        return Stream.concat(exact, like).findFirst();
    }

    private static boolean matches(List<String> template, List<String> call) {
        if (template.size() != call.size()) {
            return false;
        }
        for (int segment = 0; segment < call.size(); segment++) {
            String wanted = template.get(segment);
            if (!wanted.equals(ANY) && !wanted.equals(call.get(segment))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String call) {
        return List.of(call.split("/", -1));
    }
}
