package io.raksa.customer.imports;

/** What became of a purchase when the import that brought it was reversed. */
enum EffectOutcome {
    RETURNED,
    /** All of it had been given back before. */
    GIVEN_BACK_BEFORE
}
