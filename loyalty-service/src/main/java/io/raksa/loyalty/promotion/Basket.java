package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.core.Cart;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cart and where it stands.
 *
 * @param codes words that the customer said, in capitals and digits
 * @param context what the caller tells besides, as key:value
 */
public record Basket(
        Cart cart,
        @Nullable String store,
        @Nullable String channel,
        @Nullable String session,
        Set<String> codes,
        Set<String> context) {}
