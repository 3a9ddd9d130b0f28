package io.raksa.customer.identifier.core;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one spelling that stands for all spellings of an identifier. */
final class Spelling {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>()\\[\\],;:\\\\]{1,64}@[^\\s@]{1,250}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern LINE_ID = Pattern.compile("@?[a-z0-9][a-z0-9._-]{1,49}");
    private static final Pattern BETWEEN_CARD_DIGITS = Pattern.compile("[\\s-]");
    private static final Pattern CARD = Pattern.compile("[\\p{L}\\p{N}./_]{1,50}");

    private Spelling() {}

    /** Empty where the value cannot be an identifier of this type. */
    static Optional<String> normalized(IdentifierType type, String value) {
        return switch (type) {
            case PHONE -> PhoneNumber.normalized(compatible(value));
            case EMAIL -> email(compatible(value));
            case LINE ->
                Optional.of(compatible(value).toLowerCase(Locale.ROOT))
                        .filter(id -> LINE_ID.matcher(id).matches());
            case MEMBER_CARD ->
                Optional.of(BETWEEN_CARD_DIGITS
                                .matcher(compatible(value))
                                .replaceAll("")
                                .toUpperCase(Locale.ROOT))
                        .filter(card -> CARD.matcher(card).matches());
            case EXTERNAL -> Optional.of(plain(value)).filter(id -> !id.isEmpty());
        };
    }

    /** Composed and stripped: what another system means by it is not ours to guess. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Full-width and other variants of a character become the character. */
    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Upper and lower case are one mailbox, also before the @: no provider of note tells them apart, and people write both. */
    private static Optional<String> email(String text) {
        if (!EMAIL.matcher(text).matches()) {
            return Optional.empty();
        }
        int at = text.indexOf('@');
        return domain(text.substring(at + 1))
                .map(domain -> text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain);
    }

    private static Optional<String> domain(String text) {
        try {
            return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
