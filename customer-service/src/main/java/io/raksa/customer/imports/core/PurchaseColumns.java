package io.raksa.customer.imports.core;

import org.jspecify.annotations.Nullable;

/**
 * Which column holds what. Lines near each other with the same purchase id are one purchase.
 *
 * @param purchase the purchase's id in its source
 * @param customer the buyer's identifier
 * @param purchasedAt when; ISO-8601, in the business time zone unless it names its own
 * @param sku what was bought
 * @param itemName what people call it
 * @param quantity how many
 * @param unitPrice for one
 */
public record PurchaseColumns(
        String purchase,
        String customer,
        String purchasedAt,
        String sku,
        @Nullable String itemName,
        String quantity,
        String unitPrice) {}
