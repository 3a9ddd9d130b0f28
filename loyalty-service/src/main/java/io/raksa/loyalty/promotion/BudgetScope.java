package io.raksa.loyalty.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a budget is counted apart. */
@Schema(description = "By what a budget is counted apart: each customer, code, store or session has one of its own.")
public enum BudgetScope {
    CUSTOMER,
    CODE,
    STORE,
    SESSION
}
