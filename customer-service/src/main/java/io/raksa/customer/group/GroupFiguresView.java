package io.raksa.customer.group;

import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the members of a group come to together. */
@Schema(
        name = "GroupFigures",
        description =
                "What those come to together for whom this is the primary group; who belongs to several groups counts in one. Days are those of the business time zone.")
public record GroupFiguresView(
        @Schema(description = "The group.", required = true) UUID groupId,

        @Schema(description = "How many belong to it.", examples = "4", required = true)
        long members,

        @Schema(description = "How many of them count in it.", examples = "3", required = true)
        long counted,

        @Schema(description = "Of those who count and have bought, how many are at each stage.", required = true)
        Map<Stage, Long> stages,

        @Schema(
                description = "The first day of the period, where one was asked for.",
                examples = "2026-01-01",
                nullable = true)
        @Nullable
        LocalDate from,

        @Schema(description = "The day after its last.", examples = "2027-01-01", nullable = true) @Nullable
        LocalDate to,

        @Schema(
                description =
                        "Purchase days of all who count, in the period: a day on which two of them bought is two.",
                examples = "42",
                required = true)
        long purchaseDays,

        @Schema(description = "What they bought for in the period, by currency.", required = true)
        List<Money> spent,

        @Schema(description = "The last purchase day of any of them, ever.", examples = "2026-11-20", nullable = true)
        @Nullable
        LocalDate lastPurchaseDay) {}
