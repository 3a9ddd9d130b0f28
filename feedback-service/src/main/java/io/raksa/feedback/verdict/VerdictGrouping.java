package io.raksa.feedback.verdict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what customers are told apart. */
@Schema(
        name = "VerdictGrouping",
        description =
                "ALL: one group, of all who said something or fell behind; BRANCH, CATEGORY: of those who said something of it; STAGE: where"
                        + " the relationship stands today.")
enum VerdictGrouping {
    ALL,
    BRANCH,
    CATEGORY,
    STAGE
}
