package io.raksa.customer.segment.core;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV (RFC 4180) that a spreadsheet shows and never runs: a cell that begins like a formula gets an apostrophe before it, as OWASP
 * advises against CSV injection, and every cell that holds a separator, a quote or a line break stands in quotes.
 */
public final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final String NEEDS_QUOTES = ",;\"\t\r\n";

    private Csv() {}

    /** A line with its end; an absent cell is empty. */
    public static String line(List<? extends @Nullable String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return harmless.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0)
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
