package io.raksa.customer.attribute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the values of an attribute are. */
@Schema(
        description =
                "What the values are: TEXT a string of at most maxLength characters; NUMBER a number of at most 15 digits, six of them decimals; BOOLEAN; DATE a day"
                        + " as 2026-11-22; CHOICE one of the choices.")
public enum AttributeType {
    TEXT {
        @Override
        boolean takes(Object value, AttributeDefinitionView definition) {
            return value instanceof String text && !text.isBlank() && text.length() <= definition.longest();
        }
    },
    NUMBER {
        @Override
        boolean takes(Object value, AttributeDefinitionView definition) {
            return value instanceof Number number && isShort(new BigDecimal(number.toString()).stripTrailingZeros());
        }
    },
    BOOLEAN {
        @Override
        boolean takes(Object value, AttributeDefinitionView definition) {
            return value instanceof Boolean;
        }
    },
    DATE {
        @Override
        boolean takes(Object value, AttributeDefinitionView definition) {
            return value instanceof String text && isDay(text);
        }
    },
    CHOICE {
        @Override
        boolean takes(Object value, AttributeDefinitionView definition) {
            return value instanceof String text && definition.choices().contains(text);
        }
    };

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    /** Whether a value, as it was read from JSON, is one of these. */
    abstract boolean takes(Object value, AttributeDefinitionView definition);

    private static boolean isShort(BigDecimal number) {
        return number.scale() <= MOST_DECIMALS && number.precision() - Math.min(number.scale(), 0) <= MOST_DIGITS;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
