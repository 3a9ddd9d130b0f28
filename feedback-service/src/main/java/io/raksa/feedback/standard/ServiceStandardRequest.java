package io.raksa.feedback.standard;

import io.raksa.feedback.measure.Measure;
import io.raksa.feedback.measure.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise to make. */
@Schema(description = "A promise to make. It is never rewritten: retire it, and make another.")
record ServiceStandardRequest(
        @Schema(description = "In English.", examples = "We answer every complaint within one working day.")
        @NotNull
        @Size(min = 1, max = 300)
        String promiseEn,

        @Schema(description = "In Thai.", examples = "เราตอบทุกข้อร้องเรียนภายในหนึ่งวันทำการ")
        @NotNull
        @Size(min = 1, max = 300)
        String promiseTh,

        @Schema(description = "By what it is measured.", examples = "ANSWERED_IN_TIME") @NotNull
        Measure measure,

        @Schema(
                description =
                        "The value to reach where more is better, not to exceed where less is; in the measure's unit.",
                examples = "0.95")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal value,

        @Schema(description = "Who promises; the whole organisation where it is absent.") @Nullable @Valid
        Scope scope,

        @Schema(
                description =
                        "The first day on which it holds, in the business's time zone; today where it is absent, at most a year away.",
                examples = "2026-12-01")
        @Nullable
        LocalDate since) {

    Scope promiser() {
        return scope == null ? Scope.ORGANISATION : scope;
    }
}
