package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.Availability;
import io.raksa.loyalty.programme.core.Availability.AfterDays;
import io.raksa.loyalty.programme.core.Availability.AtOnce;
import io.raksa.loyalty.programme.core.Availability.OnDate;
import io.raksa.loyalty.programme.core.Availability.OnEvent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when on earned points can be used, as it is asked for, shown and stored. */
@Schema(
        name = "PointsAvailable",
        description =
                "From when on the points of a purchase can be used; until then they are pending. Days begin at midnight of the business time"
                        + " zone. AT_ONCE. AFTER_DAYS: so many days after the day of the purchase. ON_DATE: from that day on. ON_EVENT: when the event"
                        + " is told of the purchase; if it is not told within so many days after the day of the purchase, the points are cancelled."
                        + " Their life is counted from when they become available.")
public record AvailabilityTerms(
        @Schema(description = "The rule.", examples = "AFTER_DAYS", required = true) @NotNull
        Rule rule,

        @Schema(description = "AFTER_DAYS, ON_EVENT: how many days. Absent otherwise.", examples = "14")
        @Nullable
        @Min(1)
        @Max(730)
        Integer days,

        @Schema(description = "ON_DATE: the day. Absent otherwise.", examples = "2027-01-01") @Nullable
        LocalDate date,

        @Schema(description = "ON_EVENT: what must be told. Absent otherwise.", examples = "DELIVERED")
        @Nullable
        @Pattern(regexp = EVENT)
        String event) {

    /** How an event is written. */
    public static final String EVENT = "^[A-Z][A-Z0-9_]{0,39}$";

    /** The rules. */
    public enum Rule {
        AT_ONCE,
        AFTER_DAYS,
        ON_DATE,
        ON_EVENT
    }

    static final AvailabilityTerms AT_ONCE = new AvailabilityTerms(Rule.AT_ONCE, null, null, null);

    static AvailabilityTerms of(Availability availability) {
        return switch (availability) {
            case AtOnce() -> AT_ONCE;
            case AfterDays(int days) -> new AvailabilityTerms(Rule.AFTER_DAYS, days, null, null);
            case OnDate(LocalDate date) -> new AvailabilityTerms(Rule.ON_DATE, null, date, null);
            case OnEvent(String event, int days) -> new AvailabilityTerms(Rule.ON_EVENT, days, null, event);
        };
    }

    /** Whether all is there that its rule needs, and nothing else. */
    boolean fits() {
        return (days != null) == (rule == Rule.AFTER_DAYS || rule == Rule.ON_EVENT)
                && (date != null) == (rule == Rule.ON_DATE)
                && (event != null) == (rule == Rule.ON_EVENT);
    }

    /** The rule; only where it {@linkplain #fits}. */
    Availability availability() {
        return switch (rule) {
            case AT_ONCE -> new AtOnce();
            case AFTER_DAYS -> new AfterDays(Objects.requireNonNull(days));
            case ON_DATE -> new OnDate(Objects.requireNonNull(date));
            case ON_EVENT -> new OnEvent(Objects.requireNonNull(event), Objects.requireNonNull(days));
        };
    }
}
