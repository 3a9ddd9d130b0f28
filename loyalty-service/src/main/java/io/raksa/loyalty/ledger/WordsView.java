package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sentence for people. */
@Schema(name = "Words", description = "A sentence for people, in English and Thai.")
public record WordsView(
        @Schema(
                description = "English.",
                examples = "Purchase of 1250.00 THB: 1 point for every 25.00 THB (rule 1)",
                required = true)
        String en,

        @Schema(
                description = "Thai.",
                examples = "ซื้อสินค้า 1250.00 THB: รับ 1 แต้มทุก 25.00 THB (กติกาฉบับที่ 1)",
                required = true)
        String th) {

    public static WordsView of(Words words) {
        return new WordsView(words.en(), words.th());
    }
}
