package io.raksa.feedback.similarity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two cases share beside their words. */
@Schema(description = "What the cases share beside their words.")
enum Resemblance {
    SAME_CUSTOMER,
    SAME_BRANCH_AND_CATEGORY
}
