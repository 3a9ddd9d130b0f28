package io.raksa.gateway.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header by which a receiver asks to be left alone: a number of seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** How long; null where it does not say, or cannot be read. */
    static @Nullable Duration read(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        try {
            return value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
