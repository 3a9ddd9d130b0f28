package io.raksa.platform.web;

import io.raksa.platform.problem.CommonProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters that are more than text. One that cannot be read is refused by its name (400); JAX-RS itself would answer 404,
 * as if the address were wrong. Absent stays absent.
 */
public final class Parameters {

    private Parameters() {}

    /** One constant of an enum, by its name. */
    public static <E extends Enum<E>> @Nullable E constant(String name, @Nullable String text, Class<E> type) {
        return read(
                name,
                text,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | ")),
                value -> Enum.valueOf(type, value));
    }

    /** An identifier. */
    public static @Nullable UUID id(String name, @Nullable String text) {
        return read(name, text, "a UUID", UUID::fromString);
    }

    /** A day of a year with four digits, {@code 2026-11-22}. */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        return read(name, text, "a date such as \"2026-01-31\"", Parameters::day);
    }

    /** An instant of a year with four digits, {@code 2026-11-22T03:15:30Z}. */
    public static @Nullable Instant instant(String name, @Nullable String text) {
        return read(name, text, "an instant such as \"2026-01-31T09:30:00Z\"", Parameters::instant);
    }

    /** A whole number within limits; {@code otherwise} where it is absent. */
    public static int number(String name, @Nullable String text, int least, int most, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        long number = text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw CommonProblem.WRONG_TYPE
                    .because("#" + name, "a whole number from %d to %d".formatted(least, most))
                    .at("#" + name);
        }
        return (int) number;
    }

    private static Instant instant(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            throw new IllegalArgumentException(text);
        }
        return Instant.parse(text);
    }

    private static LocalDate day(String text) {
        if (text.length() != "2026-11-22".length()) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    private static <V> @Nullable V read(
            String name, @Nullable String text, String expected, Function<String, V> reader) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw CommonProblem.WRONG_TYPE.because("#" + name, expected).at("#" + name);
        }
    }
}
