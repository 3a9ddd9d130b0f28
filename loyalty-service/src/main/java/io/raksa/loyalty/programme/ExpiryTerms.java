package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.Rounding;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.loyalty.programme.core.Validity.Calendar;
import io.raksa.loyalty.programme.core.Validity.Inactivity;
import io.raksa.loyalty.programme.core.Validity.Rolling;
import io.raksa.loyalty.programme.core.Validity.Unit;
import io.raksa.loyalty.programme.core.Validity.Unlimited;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By which policy points end, as it is asked for, shown and stored. */
@Schema(
        name = "ExpiryPolicy",
        description =
                "How long points live. Ends are midnights of the business time zone. ROLLING: count and unit from the day on which they became"
                        + " available, to the end of the day, month, quarter or year in which they get so old. CALENDAR: all at the end of one day"
                        + " of the year; those that would not live for count months by then, a year later. INACTIVITY: all of them count and unit"
                        + " after the member last bought or spent, rounded like ROLLING. NEVER: they do not end.")
public record ExpiryTerms(
        @Schema(description = "The policy.", examples = "ROLLING", required = true) @NotNull
        Rule rule,

        @Schema(
                description =
                        "ROLLING, INACTIVITY: 1 to 1200 months, or 1 to 3660 days. CALENDAR: the least months that points live, 0 to 120. Absent for NEVER.",
                examples = "24")
        @Nullable
        @Min(0)
        @Max(3660)
        Integer count,

        @Schema(description = "ROLLING, INACTIVITY: in what count is. Absent otherwise.", examples = "MONTHS") @Nullable
        Unit unit,

        @Schema(description = "ROLLING, INACTIVITY: to the end of what. Absent otherwise.", examples = "MONTH")
        @Nullable
        Rounding endOf,

        @Schema(
                description = "CALENDAR: month and day; 02-29 is the 28th in other than leap years. Absent otherwise.",
                examples = "12-31")
        @Nullable
        @Pattern(regexp = "^\\d{2}-\\d{2}$")
        String day) {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_LEAST_MONTHS = 120;

    /** The policies. */
    public enum Rule {
        ROLLING,
        CALENDAR,
        INACTIVITY,
        NEVER
    }

    static ExpiryTerms of(Validity validity) {
        return switch (validity) {
            case Rolling(int count, Unit unit, Rounding endOf) ->
                new ExpiryTerms(Rule.ROLLING, count, unit, endOf, null);
            case Inactivity(int count, Unit unit, Rounding endOf) ->
                new ExpiryTerms(Rule.INACTIVITY, count, unit, endOf, null);
            case Calendar(MonthDay day, int least) ->
                new ExpiryTerms(Rule.CALENDAR, least, null, null, MONTH_DAY.format(day));
            case Unlimited() -> new ExpiryTerms(Rule.NEVER, null, null, null, null);
        };
    }

    /** Whether all is there that its rule needs, in its range, and nothing else. */
    boolean fits() {
        return switch (rule) {
            case ROLLING, INACTIVITY ->
                count != null
                        && unit != null
                        && endOf != null
                        && day == null
                        && count >= 1
                        && (unit == Unit.DAYS || count <= MOST_MONTHS);
            case CALENDAR ->
                count != null
                        && count <= MOST_LEAST_MONTHS
                        && unit == null
                        && endOf == null
                        && day != null
                        && isDay(day);
            case NEVER -> count == null && unit == null && endOf == null && day == null;
        };
    }

    private static boolean isDay(String day) {
        try {
            return MonthDay.parse(day, MONTH_DAY) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The policy; only where it {@linkplain #fits}. */
    Validity validity() {
        return switch (rule) {
            case ROLLING -> new Rolling(there(count), there(unit), there(endOf));
            case INACTIVITY -> new Inactivity(there(count), there(unit), there(endOf));
            case CALENDAR -> new Calendar(MonthDay.parse(there(day), MONTH_DAY), there(count));
            case NEVER -> new Unlimited();
        };
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the policy is not whole");
        }
        return part;
    }
}
