package io.raksa.feedback.theme;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.theme.core.Rising;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is spoken of more than before. */
@Schema(name = "Themes", description = "What is spoken of more than before.")
record ThemesView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-11-08", required = true)
        LocalDate to,

        @Schema(description = "Messages of the period.", examples = "412", required = true)
        long messages,

        @Schema(
                description = "Messages of the time before it, three times as long.",
                examples = "1180",
                required = true)
        long messagesBefore,

        @Schema(description = "The themes, the surest first; 20 at most.", required = true)
        List<ThemeView> themes) {

    /** One theme. */
    @Schema(name = "Theme", description = "A word, or two that stand together, that is said more often than before.")
    record ThemeView(
            @Schema(description = "The words.", examples = "ที่จอดรถ", required = true)
            String term,

            @Schema(
                    description = "Messages of the period that hold it; five at least.",
                    examples = "38",
                    required = true)
            long messages,

            @Schema(description = "Messages of the time before that hold it.", examples = "21", required = true)
            long messagesBefore,

            @Schema(
                    description =
                            "How often it is said, of so many messages, as a multiple of before; absent where nobody said it before.",
                    examples = "5.18")
            @Nullable
            BigDecimal ratio,

            @Schema(
                    description = "Where its exact 95 % interval begins (Przyborowski and Wilenski 1940).",
                    examples = "2.97",
                    required = true)
            BigDecimal low,

            @Schema(description = "The newest messages that hold it, three at most.", required = true)
            List<UUID> examples,

            @Schema(description = "All that in words.", required = true)
            Wording says) {}

    static ThemesView of(Period period, Rising.Messages messages, List<Themes.Found> found) {
        return new ThemesView(
                period.from(),
                period.to(),
                messages.now(),
                messages.before(),
                found.stream().map(each -> theme(each, messages)).toList());
    }

    private static ThemeView theme(Themes.Found found, Rising.Messages messages) {
        Rising.Count count = found.count();
        Estimate ratio = new Rate(count.now(), messages.now()).over(new Rate(count.before(), messages.before()));
        return new ThemeView(
                count.term(),
                count.now(),
                count.before(),
                count.before() == 0 ? null : places(ratio.value()),
                places(ratio.low()),
                found.examples(),
                says(count, messages));
    }

    private static Wording says(Rising.Count count, Rising.Messages messages) {
        return new Wording(
                "\"%s\" is in %d of %d messages, before in %d of %d."
                        .formatted(count.term(), count.now(), messages.now(), count.before(), messages.before()),
                "\"%s\" พบใน %d จาก %d ข้อความ ก่อนหน้านี้พบใน %d จาก %d"
                        .formatted(count.term(), count.now(), messages.now(), count.before(), messages.before()));
    }

    private static BigDecimal places(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}
