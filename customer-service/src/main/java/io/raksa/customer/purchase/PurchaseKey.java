package io.raksa.customer.purchase;

/**
 * The business key: however often a purchase is sent, it is kept once under it.
 *
 * @param source the system that knows the purchase
 * @param externalId its id there
 */
record PurchaseKey(String source, String externalId) {}
