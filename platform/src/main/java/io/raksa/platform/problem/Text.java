package io.raksa.platform.problem;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * A sentence in the two languages of the platform. Placeholders are those of {@link MessageFormat}: {@code {0}}, {@code {1}}.
 *
 * @param en English
 * @param th Thai
 */
public record Text(String en, String th) {

    public static final Locale THAI = Locale.of("th");

    /** The sentence in the given language, English where it is neither Thai nor English. */
    public String in(Locale language, Object... arguments) {
        String pattern = isThai(language) ? th : en;
        if (arguments.length == 0) {
            return pattern;
        }
        // An apostrophe is an apostrophe here, never MessageFormat's quote.
        return new MessageFormat(pattern.replace("'", "''"), language).format(plain(arguments));
    }

    private static boolean isThai(Locale language) {
        return THAI.getLanguage().equals(language.getLanguage());
    }

    /** Numbers as they are written in JSON, without a grouping comma. */
    private static Object[] plain(Object[] arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return plain;
    }
}
