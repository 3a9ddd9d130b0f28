package io.raksa.loyalty.checkout;

import io.raksa.loyalty.promotion.Basket;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.loyalty.promotion.core.Cart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what somebody wants to check out. */
final class CartReading {

    private CartReading() {}

    /**
     * What is to be bought.
     *
     * @throws io.raksa.platform.problem.Problem 400 for a cart that cannot be
     */
    static Cart cart(CheckoutRequest request) {
        String currency = request.lines().getFirst().unitPrice().currency();
        Set<String> names = new HashSet<>();
        List<Cart.Line> lines = new ArrayList<>();
        long total = 0;
        for (LineRequest line : request.lines()) {
            String pointer = "/lines/" + lines.size();
            if (!names.add(line.id())) {
                throw CheckoutProblem.CHECKOUT_LINE_TWICE.because().at(pointer + "/id");
            }
            if (!line.unitPrice().currency().equals(currency)) {
                throw CheckoutProblem.CHECKOUT_CURRENCIES_DIFFER
                        .because(currency)
                        .at(pointer + "/unitPrice/currency");
            }
            long unitPrice = Minor.of(line.unitPrice());
            if (unitPrice < 0 || unitPrice > Cart.MOST_TOTAL / line.quantity()) {
                throw CheckoutProblem.CHECKOUT_PRICE_UNFIT.because().at(pointer + "/unitPrice/amount");
            }
            total += unitPrice * line.quantity();
            if (total > Cart.MOST_TOTAL) {
                throw CheckoutProblem.CHECKOUT_PRICE_UNFIT.because().at("/lines");
            }
            lines.add(new Cart.Line(line.id(), line.sku(), line.category(), line.quantity(), unitPrice));
        }
        return new Cart(currency, lines);
    }

    /** The cart, and all that promotions may ask about it. */
    static Basket basket(CheckoutRequest request, Cart cart) {
        Set<String> codes = request.codes() == null
                ? Set.of()
                : request.codes().stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        return new Basket(
                cart,
                request.store(),
                request.channel(),
                request.session(),
                codes,
                request.context() == null ? Set.of() : request.context());
    }
}
