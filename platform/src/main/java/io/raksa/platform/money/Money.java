package io.raksa.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount of money.
 *
 * @param amount decimal with at most the currency's own number of places
 * @param currency ISO 4217 code
 */
@Schema(description = "An exact amount of money.")
@ValidMoney
public record Money(
        @Schema(
                description =
                        "Exact decimal in a string, with at most the currency's number of places; up to 15 digits before the point.",
                type = SchemaType.STRING,
                pattern = "^-?\\d{1,15}(\\.\\d{1,4})?$",
                examples = "1250.00")
        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = ExactDecimal.class)
        BigDecimal amount,

        @Schema(description = "ISO 4217 currency code.", examples = "THB") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency) {

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** An amount as a column with more places holds it, in the places of its currency. */
    public static Money stored(BigDecimal amount, String currency) {
        return new Money(amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits()), currency);
    }
}
