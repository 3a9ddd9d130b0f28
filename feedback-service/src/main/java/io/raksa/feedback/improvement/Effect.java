package io.raksa.feedback.improvement;

import io.raksa.feedback.wording.Wording;
import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether there are fewer complaints of a cause since a change. */
@Schema(
        name = "ImprovementEffect",
        description =
                "Complaints of the cause in as many days before the change as were over since, at most 90 each. Seasons are not taken out.")
public record Effect(
        @Schema(description = "How many days are compared with how many.", examples = "30", required = true)
        long days,

        @Schema(description = "Complaints before.", examples = "48", required = true)
        long before,

        @Schema(description = "Complaints after.", examples = "21", required = true)
        long after,

        @Schema(
                description = "After as a multiple of before; absent where there were none before.",
                examples = "0.4375")
        @Nullable
        BigDecimal ratio,

        @Schema(
                description = "Where its exact interval of 95 % begins (Przyborowski and Wilenski 1940).",
                examples = "0.2500")
        @Nullable
        BigDecimal low,

        @Schema(description = "Where it ends.", examples = "0.7400") @Nullable
        BigDecimal high,

        @Schema(description = "Whether the interval is wholly below 1.", examples = "true", required = true)
        boolean proven,

        @Schema(description = "What that says, in words.", required = true)
        Wording words) {

    static Effect of(long days, long before, long after) {
        if (days < 1 || before == 0) {
            return new Effect(days, before, after, null, null, null, false, words(false, false));
        }
        Estimate ratio = new Rate(after, days).over(new Rate(before, days));
        return new Effect(
                days,
                before,
                after,
                rounded(ratio.value()),
                rounded(ratio.low()),
                rounded(ratio.high()),
                ratio.high() < 1,
                words(ratio.high() < 1, ratio.low() > 1));
    }

    private static Wording words(boolean fewer, boolean more) {
        if (fewer) {
            return new Wording("There are fewer complaints since.", "ข้อร้องเรียนลดลงหลังการเปลี่ยนแปลง");
        }
        return more
                ? new Wording("There are more complaints since.", "ข้อร้องเรียนเพิ่มขึ้นหลังการเปลี่ยนแปลง")
                : new Wording("No effect is proven.", "ยังไม่พบผลที่พิสูจน์ได้");
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
