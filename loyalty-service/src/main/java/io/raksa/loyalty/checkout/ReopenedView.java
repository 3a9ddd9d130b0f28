package io.raksa.loyalty.checkout;

import io.raksa.platform.problem.Text;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase that was undone. */
@Schema(name = "ReopenedCheckout", description = "A purchase that was undone.")
record ReopenedView(
        @Schema(description = "The checkout as it is now.", required = true)
        CheckoutView checkout,

        @Schema(description = "What is not undone, and why; empty where everything is.", required = true)
        List<NotUndone> notUndone) {

    /** Something that is not undone. */
    @Schema(name = "NotUndone", description = "Something that is not undone.")
    record NotUndone(
            @Schema(
                    description =
                            "POINTS_OWED: points that were spent meanwhile. VOUCHER_GIVEN: a code that it gave. GIFT_GIVEN: a thing.",
                    examples = "POINTS_OWED",
                    required = true)
            What what,

            @Schema(description = "How many points, the code, or the thing.", examples = "20", required = true)
            String value,

            @Schema(description = "In English.", required = true)
            String en,

            @Schema(description = "In Thai.", required = true)
            String th) {

        static NotUndone of(What what, Object value) {
            return new NotUndone(
                    what, String.valueOf(value), what.words.in(Locale.ENGLISH, value), what.words.in(Text.THAI, value));
        }
    }

    /** Kinds of it. */
    enum What {
        POINTS_OWED(new Text(
                "{0} points were spent meanwhile; the next that come pay for them.",
                "แต้ม {0} แต้มถูกใช้ไปแล้ว จะหักจากแต้มที่ได้รับครั้งต่อไป")),
        VOUCHER_GIVEN(new Text("The customer keeps the voucher {0}.", "ลูกค้ายังคงมีบัตรกำนัล {0}")),
        GIFT_GIVEN(new Text("{0} was given already, if it was.", "อาจมอบ {0} ให้ลูกค้าไปแล้ว"));

        private final Text words;

        What(Text words) {
            this.words = words;
        }
    }
}
