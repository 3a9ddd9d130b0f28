package io.raksa.loyalty.cap.core;

/** What a cap is for. */
public enum Span {
    TRANSACTION,
    DAY,
    MONTH,
    YEAR,
    PROGRAMME
}
