package io.raksa.loyalty.checkout;

import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came back of a checkout. */
@Schema(name = "CheckoutReturn", description = "What came back of a checkout.")
record ReturnView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1", required = true)
        UUID id,

        @Schema(
                description = "The return, in the words of whoever told it.",
                examples = "CN-2026-000123",
                required = true)
        String reference,

        @Schema(description = "What is to be paid back in money.", required = true)
        Money paidBack,

        @Schema(description = "Points that the purchase had earned, taken back.", examples = "20", required = true)
        long pointsTakenBack,

        @Schema(description = "Points that had paid for it, given back.", examples = "100", required = true)
        long pointsGivenBack,

        @Schema(description = "When.", examples = "2026-11-23T03:00:00Z", required = true)
        Instant returnedAt) {

    static ReturnView of(Return one, String currency) {
        return new ReturnView(
                one.id(),
                one.reference(),
                Minor.money(one.paidBack(), currency),
                one.takenBack(),
                one.givenBack(),
                one.returnedAt());
    }
}
