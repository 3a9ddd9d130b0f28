package io.raksa.loyalty.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a budget counts. */
@Schema(description = "USES: purchases to which it applies. MONEY: what it takes off. POINTS: what it gives in points.")
public enum BudgetMeasure {
    USES,
    MONEY,
    POINTS
}
