package io.raksa.customer.duplicate.core;

import io.raksa.customer.profile.CustomerKind;

/**
 * What a record may have in common with another: only records that share a key are ever compared.
 *
 * @param kind of customer: a person and an organisation are never one
 * @param likeness what it says of two records that share it
 * @param value the one spelling that stands for all
 */
public record BlockingKey(CustomerKind kind, Likeness likeness, String value) {}
