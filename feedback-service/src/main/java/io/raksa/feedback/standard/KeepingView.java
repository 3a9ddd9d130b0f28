package io.raksa.feedback.standard;

import io.raksa.feedback.measure.Measured;
import io.raksa.feedback.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a promise was kept, month by month. */
@Schema(name = "PromiseKept", description = "Whether a promise was kept, month by month.")
record KeepingView(
        @Schema(description = "The promise.", required = true)
        ServiceStandardView standard,

        @Schema(description = "The calendar months of the period in which it held, the first first.", required = true)
        List<MonthView> months) {

    /** One month. */
    @Schema(
            name = "PromiseMonth",
            description = "One month, or the part of it that is in the period and in which it held.")
    record MonthView(
            @Schema(description = "First day.", examples = "2026-11-01", required = true)
            LocalDate from,

            @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
            LocalDate to,

            @Schema(description = "What is measured.", required = true)
            Measured measured,

            @Schema(description = "Whether that keeps the promise.", examples = "KEPT", required = true)
            Keeping keeping,

            @Schema(description = "The same in words.", required = true)
            Wording says) {

        static MonthView of(LocalDate from, LocalDate to, ServiceStandard standard, Measured measured) {
            Keeping keeping = Keeping.of(standard, measured);
            return new MonthView(from, to, measured, keeping, says(standard, measured, keeping));
        }

        private static Wording says(ServiceStandard standard, Measured measured, Keeping keeping) {
            String promised = standard.value().stripTrailingZeros().toPlainString();
            return switch (keeping) {
                case KEPT ->
                    new Wording(
                            "Kept: %s, promised %s.".formatted(measured.value(), promised),
                            "รักษาสัญญาได้: %s จากที่สัญญา %s".formatted(measured.value(), promised));
                case BROKEN ->
                    new Wording(
                            "Broken: %s, promised %s.".formatted(measured.value(), promised),
                            "ผิดสัญญา: %s จากที่สัญญา %s".formatted(measured.value(), promised));
                case TOO_FEW ->
                    new Wording(
                            "Only %d to judge by.".formatted(measured.denominator()),
                            "มีข้อมูลเพียง %d รายการ ยังตัดสินไม่ได้".formatted(measured.denominator()));
            };
        }
    }
}
