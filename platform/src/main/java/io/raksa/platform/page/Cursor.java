package io.raksa.platform.page;

import io.raksa.platform.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a page ended: the sort key of its last row. Opaque to clients; a forged one only moves the place to go on from. */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... key) {
        return new Cursor(Stream.of(key).map(String::valueOf).toList());
    }

    /** Reads what {@link #toString} wrote; refuses (400) anything that has not exactly {@code parts} parts. */
    public static Cursor parse(String text, int parts) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(key.split(SEPARATOR, -1)));
            if (cursor.key.size() == parts) {
                return cursor;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like a cursor of another list
        }
        throw CommonProblem.INVALID_CURSOR.because().at("#after");
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(key.get(part));
        } catch (DateTimeParseException notAnInstant) {
            throw CommonProblem.INVALID_CURSOR.because().at("#after");
        }
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(key.get(part));
        } catch (IllegalArgumentException notAnId) {
            throw CommonProblem.INVALID_CURSOR.because().at("#after");
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException notANumber) {
            throw CommonProblem.INVALID_CURSOR.because().at("#after");
        }
    }

    @Override
    public String toString() {
        String text = key.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
