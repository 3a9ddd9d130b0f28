package io.raksa.loyalty.imports.core;

import io.raksa.loyalty.imports.core.Fault.Rule;
import io.raksa.loyalty.membership.core.MemberNumber;
import io.raksa.platform.file.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a line while it is read: tells everything that is wrong with it, not only the first thing. */
final class Fields {

    private static final char NO_CHARACTER = '\uFFFD';
    private static final int LONGEST = 200;
    private static final String CODE = "[A-Z0-9](-?[A-Z0-9]){3,39}";

    private final Row row;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Row row) {
        this.row = row;
    }

    long line() {
        return row.number();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    boolean has(String column) {
        return row.values().containsKey(column);
    }

    void missing(String column) {
        fault(column, Rule.MISSING, "");
    }

    @Nullable
    UUID id(String column) {
        return read(column, Rule.NOT_AN_ID, false, UUID::fromString);
    }

    /** A member's number, with its check digits. */
    @Nullable
    String memberNumber(String column) {
        return read(column, Rule.NOT_AN_ID, false, text -> {
            String digits = text.replaceAll("[ -]", "");
            if (!MemberNumber.isValid(digits)) {
                throw new IllegalArgumentException(column);
            }
            return digits;
        });
    }

    /** A text that may be anybody's words: it is not shown. */
    @Nullable
    String key(String column) {
        return read(column, Rule.NOT_AN_ID, false, Function.identity());
    }

    @Nullable
    String code(String column) {
        return read(column, Rule.NOT_A_CODE, true, text -> {
            if (!text.matches(CODE)) {
                throw new IllegalArgumentException(column);
            }
            return text;
        });
    }

    /** A whole number from 1 on. */
    @Nullable
    Long count(String column, long most) {
        @Nullable Long count = read(column, Rule.NOT_A_NUMBER, true, Long::valueOf);
        if (count != null && (count < 1 || count > most)) {
            fault(column, Rule.OUT_OF_RANGE, String.valueOf(count));
            return null;
        }
        return count;
    }

    /** An instant with its offset, not after now. */
    @Nullable
    Instant past(String column, Instant now) {
        @Nullable
        Instant instant = read(column, Rule.NOT_A_TIME, true, text -> OffsetDateTime.parse(text)
                .toInstant());
        if (instant != null && (instant.isAfter(now) || instant.isBefore(Instant.EPOCH))) {
            fault(column, Rule.OUT_OF_RANGE, String.valueOf(instant));
            return null;
        }
        return instant;
    }

    private <V> @Nullable V read(String column, Rule rule, boolean shown, Function<String, V> reader) {
        @Nullable String text = row.values().get(column);
        if (text == null) {
            return null;
        }
        String value = shown ? text.substring(0, Math.min(text.length(), LONGEST)) : "";
        if (text.indexOf(NO_CHARACTER) >= 0) {
            fault(column, Rule.NOT_IN_ENCODING, value);
            return null;
        }
        if (text.length() > LONGEST) {
            fault(column, Rule.TOO_LONG, value);
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException not) {
            fault(column, rule, value);
            return null;
        }
    }

    private void fault(String column, Rule rule, String value) {
        faults.add(new Fault(row.number(), column, rule, value));
    }
}
