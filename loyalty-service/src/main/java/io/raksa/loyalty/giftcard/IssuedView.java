package io.raksa.loyalty.giftcard;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Issued cards with their codes. */
@Schema(name = "IssuedGiftCards", description = "Issued cards with their codes, which are told this once.")
record IssuedView(
        @Schema(description = "The batch.", required = true) BatchView batch,

        @Schema(
                description =
                        "The cards and their codes; empty where they were issued before: codes are told once. Whoever lost them issues other cards;"
                                + " these are worth nothing until they are activated.",
                required = true)
        List<CodeView> codes) {

    /** A card and its code. */
    @Schema(name = "GiftCardCode", description = "A card and the code that opens it.")
    record CodeView(
            @Schema(description = "The card's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1de1", required = true)
            UUID cardId,

            @Schema(
                    description = "The code, as it is printed. Secret: whoever has it pays with the card.",
                    examples = "K7M2-QX9T-4RBW-HN6C-8DFA",
                    required = true)
            String code) {}

    static IssuedView of(Issuing.Issued issued) {
        return new IssuedView(
                BatchView.of(issued.batch()),
                IntStream.range(0, issued.codes().size())
                        .mapToObj(i -> new CodeView(
                                issued.cards().get(i).id(),
                                issued.codes().get(i).written()))
                        .toList());
    }
}
