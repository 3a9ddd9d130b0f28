package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cards to issue. */
@Schema(name = "IssueGiftCards", description = "Cards to issue.")
record IssueRequest(
        @Schema(
                description = "What you order them as, in your own words: the same order is issued once.",
                examples = "stock 2026-11 / 3",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(description = "What each is worth when it is activated; above 0.", required = true) @NotNull @Valid
        Money value,

        @Schema(description = "How many; 1 where it is absent.", examples = "100") @Nullable @Min(1) @Max(1_000)
        Integer cards,

        @Schema(description = "The programme's code; 'raksa' where it is absent.", examples = "raksa")
        @Nullable
        @Size(max = 60)
        String programme) {

    int cardsOrOne() {
        return Objects.requireNonNullElse(cards, 1);
    }

    String programmeOrDefault() {
        return Objects.requireNonNullElse(programme, Programmes.DEFAULT);
    }
}
