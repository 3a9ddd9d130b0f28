package io.raksa.loyalty.tier.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a benefit gives. */
@Schema(
        name = "BenefitGives",
        description =
                "RECOGNITION: the member is known as one. GREETING: is greeted by name. POINTS_MULTIPLIER: purchases earn more points. DISCOUNT:"
                        + " a standing discount. GIFT: a gift. ADVISER: a named adviser. LINKED_SYSTEM: systems that work hand in hand.")
public enum Gives {
    RECOGNITION(BenefitKind.IMMATERIAL, Detail.NONE),
    GREETING(BenefitKind.IMMATERIAL, Detail.NONE),
    POINTS_MULTIPLIER(BenefitKind.MATERIAL, Detail.FIGURE),
    DISCOUNT(BenefitKind.MATERIAL, Detail.FIGURE),
    GIFT(BenefitKind.MATERIAL, Detail.WHAT),
    ADVISER(BenefitKind.RESOURCE_HEAVY, Detail.WHAT),
    LINKED_SYSTEM(BenefitKind.RESOURCE_HEAVY, Detail.WHAT);

    private final BenefitKind kind;
    private final Detail detail;

    Gives(BenefitKind kind, Detail detail) {
        this.kind = kind;
        this.detail = detail;
    }

    private enum Detail {
        NONE,
        FIGURE,
        WHAT
    }

    public BenefitKind kind() {
        return kind;
    }

    /** Whether it is said by a figure: by how much points are multiplied, how many percent go off. */
    public boolean hasFigure() {
        return detail == Detail.FIGURE;
    }

    /** Whether it is said in words which: the gift, the adviser, the system. */
    public boolean hasWhat() {
        return detail == Detail.WHAT;
    }
}
