package io.raksa.customer.duplicate.core;

import io.raksa.customer.profile.CustomerKind;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as it is compared: without titles and legal forms, accents and tone marks, its parts in the order of the alphabet.
 *
 * @param spelling its parts; of a person's name two or more, for a nickname or a first name alone says nothing
 * @param sound what is heard of it, see {@link Sound}
 */
public record Name(String spelling, Optional<String> sound) {

    /** The same marks as of the database's {@code name_key}, those of silent letters among them. */
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F\\u0E47-\\u0E4C\\u0E4E]");

    private static final Pattern SILENT_LETTERS =
            Pattern.compile("(?:[ตทด]ร|[\\u0E01-\\u0E2E])[\\u0E34\\u0E38]?\\u0E4C");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A title that is followed by one of these is none, but the beginning of a word: คุณากร. */
    private static final String DEPENDENT_VOWEL = "[\\u0E30-\\u0E3A\\u0E45\\u0E4D]";

    private static final Pattern THAI_TITLES = Pattern.compile(alternatives(
                    "นางสาว",
                    "น.ส.",
                    "นส.",
                    "นาย",
                    "นาง",
                    "คุณ",
                    "เด็กชาย",
                    "เด็กหญิง",
                    "ด.ช.",
                    "ด.ญ.",
                    "ดร.",
                    "นพ.",
                    "พญ.")
            .collect(Collectors.joining("|", "^(?:(?:", ")\\s*(?!" + DEPENDENT_VOWEL + "))+")));

    private static final Pattern LATIN_TITLES = Pattern.compile("^(?:(?:mr|mrs|ms|miss|dr|khun)(?:\\.\\s*|\\s+))+");

    private static final Pattern LEGAL_FORMS = Pattern.compile(
            alternatives("ห้างหุ้นส่วนจำกัด", "ห้างหุ้นส่วน", "บริษัท", "(มหาชน)", "จำกัด", "บจก.", "บมจ.", "หจก.")
                    .collect(Collectors.joining(
                            "|", "", "|\\b(?:company|co|limited|ltd|public|plc|inc|corporation|corp)\\b\\.?")));

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int LETTERS_OF_A_NAME = 5;
    private static final int LETTERS_PER_SLIP = 6;

    /** Empty where the name says too little to be compared, or is an identifier that stands for the name that nobody knows. */
    public static Optional<Name> of(CustomerKind kind, String written) {
        if (written.indexOf('@') >= 0) {
            return Optional.empty();
        }
        List<String> parts = parts(kind, plain(written));
        int letters = parts.stream().mapToInt(String::length).sum();
        if (letters < LETTERS_OF_A_NAME || (kind == CustomerKind.PERSON && parts.size() < 2)) {
            return Optional.empty();
        }
        String voiced = SILENT_LETTERS.matcher(decomposed(written)).replaceAll("");
        return Optional.of(new Name(String.join(" ", parts), Sound.of(parts(kind, plain(voiced)))));
    }

    /** Whether one becomes the other by a slip of the pen in every six letters, one in short ones. */
    boolean isSpeltLike(Name other) {
        int slips = Math.max(1, Math.min(spelling.length(), other.spelling.length()) / LETTERS_PER_SLIP);
        return Slips.between(spelling, other.spelling) <= slips;
    }

    private static List<String> parts(CustomerKind kind, String plain) {
        String bare = kind == CustomerKind.PERSON
                ? LATIN_TITLES
                        .matcher(THAI_TITLES.matcher(plain).replaceFirst(""))
                        .replaceFirst("")
                : LEGAL_FORMS.matcher(plain).replaceAll(" ");
        return BETWEEN_PARTS
                .splitAsStream(bare)
                .filter(part -> !part.isEmpty()
                        && (kind == CustomerKind.ORGANISATION
                                || LETTER.matcher(part).find()))
                .sorted()
                .toList();
    }

    private static Stream<String> alternatives(String... words) {
        return Stream.of(words).map(Name::plain).map(Pattern::quote);
    }

    private static String plain(String text) {
        return MARKS.matcher(decomposed(text)).replaceAll("");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
