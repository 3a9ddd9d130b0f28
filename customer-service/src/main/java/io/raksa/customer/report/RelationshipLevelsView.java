package io.raksa.customer.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The levels of the service profile (C4). */
@Schema(name = "RelationshipLevels", description = "How many customers reached which level in the period.")
public record RelationshipLevelsView(
        @Schema(description = "Customers who bought for the first time.", examples = "320", required = true)
        long firstTime,

        @Schema(
                description = "Customers who bought on a day after their first ever, whenever that was.",
                examples = "946",
                required = true)
        long cameBack,

        @Schema(
                description =
                        "Customers who told others: who recommended us in the period, or who had referred somebody who bought for the first time in it.",
                examples = "41",
                required = true)
        long toldOthers) {}
