package io.raksa.platform.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java types in the words of someone who writes JSON. */
final class JsonTypes {

    private JsonTypes() {}

    static String nameOf(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return "a JSON value of the documented type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" | "));
        }
        if (type == String.class) {
            return "a string of Unicode text";
        }
        if (type == UUID.class) {
            return "a UUID, in a string";
        }
        if (type == Instant.class) {
            return "an instant such as \"2026-01-31T09:30:00Z\"";
        }
        if (type == LocalDate.class) {
            return "a date such as \"2026-01-31\"";
        }
        if (type == BigDecimal.class) {
            return "a decimal number; an amount of money is one in a string, such as \"1250.00\"";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number in range";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? "an array"
                : Map.class.isAssignableFrom(type) || type.isRecord()
                        ? "an object"
                        : "a JSON value of the documented type";
    }
}
