package io.raksa.platform.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/** The types of facts, as they stand in conditions. */
public enum FactType {
    BOOLEAN(SimpleType.BOOL),
    INTEGER(SimpleType.INT),
    /** A number with decimals, compared as IEEE double; amounts of money are far inside its exact range. */
    NUMBER(SimpleType.DOUBLE),
    TEXT(SimpleType.STRING),
    /** An ISO date as text, which compares as dates do: {@code lastPurchaseDay >= "2026-01-01"}. */
    DAY(SimpleType.STRING),
    TEXTS(ListType.create(SimpleType.STRING));

    private final CelType cel;

    FactType(CelType cel) {
        this.cel = cel;
    }

    CelType cel() {
        return cel;
    }
}
