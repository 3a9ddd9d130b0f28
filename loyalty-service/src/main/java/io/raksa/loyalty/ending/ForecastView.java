package io.raksa.loyalty.ending;

import io.raksa.loyalty.ending.core.Forecast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What ends when. */
@Schema(
        name = "Forecast",
        description =
                "What of the available points ends when, if nothing is spent and nothing comes. The months sum to the available points"
                        + " exactly. Days and months are those of the business time zone. Points set aside are not in it.")
record ForecastView(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "The instant it is true for.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant asOf,

        @Schema(description = "Points that can be spent now.", examples = "120", required = true)
        long available,

        @Schema(
                description =
                        "Before this instant nothing ends: a complaint of the customer is open, or was until a short while ago. What would have"
                                + " ended sooner ends then. Absent otherwise.",
                examples = "2026-12-06T03:15:30Z",
                nullable = true)
        @Nullable
        Instant waitsUntil,

        @Schema(
                description = "The next 90 days, today included, on which points end; the soonest first.",
                required = true)
        List<DayView> days,

        @Schema(description = "Every month in which points end, the soonest first.", required = true)
        List<MonthView> months,

        @Schema(
                description =
                        "Points that were earned and cannot be used yet, the soonest first; they are not among the available ones, nor in days and months.",
                required = true)
        List<PendingView> pending) {

    /** Points that cannot be used yet. */
    @Schema(
            name = "ForecastPending",
            description =
                    "Points that cannot be used yet: from an instant on they can, or they await word and are cancelled at an instant if none comes.")
    record PendingView(
            @Schema(description = "How many.", examples = "40", required = true)
            long points,

            @Schema(
                    description =
                            "When they can be used: a midnight in the business time zone. Absent where they await word.",
                    examples = "2026-12-06T17:00:00Z")
            @Nullable
            Instant usableFrom,

            @Schema(description = "When they end. Absent where they await word.", examples = "2028-12-31T17:00:00Z")
            @Nullable
            Instant endsAt,

            @Schema(description = "What must be told of the purchase. Absent otherwise.", examples = "DELIVERED")
            @Nullable
            String awaits,

            @Schema(
                    description = "When they are cancelled if it is not told. Absent otherwise.",
                    examples = "2026-12-22T17:00:00Z")
            @Nullable
            Instant cancelledAt) {

        static PendingView of(Maturing points) {
            return points.awaits() == null
                    ? new PendingView(points.points(), points.dueAt(), points.endsAt(), null, null)
                    : new PendingView(points.points(), null, null, points.awaits(), points.dueAt());
        }
    }

    /** Points that end with a day. */
    @Schema(name = "ForecastDay", description = "Points that end with a day.")
    record DayView(
            @Schema(description = "The last day on which they can be spent.", examples = "2026-11-30", required = true)
            LocalDate lastDay,

            @Schema(description = "How many.", examples = "40", required = true)
            long points) {}

    /** Points that end in a month. */
    @Schema(name = "ForecastMonth", description = "Points that end in a month.")
    record MonthView(
            @Schema(description = "The month.", examples = "2026-11", required = true)
            String month,

            @Schema(description = "How many.", examples = "40", required = true)
            long points) {}

    static ForecastView of(
            UUID memberId, Instant asOf, Forecast forecast, List<Maturing> maturing, @Nullable Instant waitsUntil) {
        return new ForecastView(
                memberId,
                asOf,
                forecast.total(),
                waitsUntil,
                forecast.days().entrySet().stream()
                        .map(day -> new DayView(day.getKey(), day.getValue()))
                        .toList(),
                forecast.months().entrySet().stream()
                        .map(month -> new MonthView(month.getKey().toString(), month.getValue()))
                        .toList(),
                maturing.stream().map(PendingView::of).toList());
    }
}
