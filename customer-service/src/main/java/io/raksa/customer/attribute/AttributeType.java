package io.raksa.customer.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the values of an attribute are. */
@Schema(
        description =
                "What the values are: TEXT a string of at most maxLength characters; NUMBER a number below 1e15 with at most six decimals; BOOLEAN; DATE a day"
                        + " as 2026-11-22; CHOICE one of the choices.")
public enum AttributeType {
    TEXT {
        @Override
        boolean takes(JsonNode value, AttributeDefinitionView definition) {
            return value.isTextual()
                    && !value.asText().isBlank()
                    && value.asText().length() <= definition.longest();
        }
    },
    NUMBER {
        @Override
        boolean takes(JsonNode value, AttributeDefinitionView definition) {
            return value.isNumber()
                    && Double.isFinite(value.doubleValue())
                    && Math.abs(value.doubleValue()) < NUMBERS_END
                    && value.decimalValue().stripTrailingZeros().scale() <= MOST_DECIMALS;
        }
    },
    BOOLEAN {
        @Override
        boolean takes(JsonNode value, AttributeDefinitionView definition) {
            return value.isBoolean();
        }
    },
    DATE {
        @Override
        boolean takes(JsonNode value, AttributeDefinitionView definition) {
            return value.isTextual() && isDay(value.asText());
        }
    },
    CHOICE {
        @Override
        boolean takes(JsonNode value, AttributeDefinitionView definition) {
            return value.isTextual() && definition.choices().contains(value.asText());
        }
    };

    private static final double NUMBERS_END = 1e15;
    private static final int MOST_DECIMALS = 6;

    /** Whether a value is one of these. */
    abstract boolean takes(JsonNode value, AttributeDefinitionView definition);

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
