package io.raksa.customer.profile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody knows of a name. Three letters or digits in a row at least, since an index of trigrams knows nothing shorter: a search for
 * less would read every customer.
 */
record NamePart(String text) {

    /** A letter or digit, or a Thai vowel above or below; marks that {@code name_key} drops may follow. */
    private static final Pattern LONG_ENOUGH =
            Pattern.compile("(?:[\\p{L}\\p{N}\u0E31\u0E34-\u0E3A\u0E4D][\u0300-\u036F\u0E47-\u0E4C\u0E4E]*){3}");

    NamePart {
        text = text.strip();
        if (!LONG_ENOUGH
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .find()) {
            throw ProfileProblem.NAME_PART_TOO_SHORT.because().at("/name");
        }
    }
}
