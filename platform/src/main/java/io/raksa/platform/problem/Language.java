package io.raksa.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the platform's two languages a client wants. */
public final class Language {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Text.THAI);

    private Language() {}

    /** Thai or English by the header Accept-Language; English where it is absent, unreadable or asks for neither. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
