package io.raksa.customer.valuation;

import io.raksa.platform.problem.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Why a customer's silence has become a farewell. */
enum ExitReason {
    SILENT_BEYOND_OWN_RHYTHM(
            "Bought on {0} days, the last one {1}; silent for {2} days since, longer than this customer's own rhythm explains.",
            "ซื้อมาแล้ว {0} วัน ครั้งล่าสุด {1} เงียบไป {2} วัน นานกว่าจังหวะปกติของลูกค้ารายนี้"),
    NEVER_CAME_BACK(
            "Bought on {0} day only, {1}; silent for {2} days since, longer than those take who come back.",
            "ซื้อเพียง {0} วัน คือ {1} เงียบไป {2} วัน นานกว่าที่ผู้กลับมาซื้อใช้เวลา");

    private final Text words;

    ExitReason(String en, String th) {
        this.words = new Text(en, th);
    }

    static ExitDue.Reason of(CustomerState state, LocalDate today) {
        ExitReason reason = state.repeats() == 0 ? NEVER_CAME_BACK : SILENT_BEYOND_OWN_RHYTHM;
        int days = state.repeats() + 1;
        long silent = ChronoUnit.DAYS.between(state.lastDay(), today);
        return new ExitDue.Reason(
                reason.name(),
                days,
                state.lastDay(),
                silent,
                reason.words.in(Locale.ENGLISH, days, state.lastDay(), silent),
                reason.words.in(Text.THAI, days, state.lastDay(), silent));
    }
}
