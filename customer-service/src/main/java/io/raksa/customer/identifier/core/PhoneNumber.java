package io.raksa.customer.identifier.core;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people in Thailand write them, in E.164; an extension follows as {@code ;ext=}. */
final class PhoneNumber {

    private static final String REGION = "TH";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** From a foreign line, or with an operator's code (001, 007, 009), written as if dialled. */
    private static final Pattern DIALLED_FROM_ABROAD = Pattern.compile("^(?:00|00[179])[ -]?66");

    private static final Pattern THAI_EXTENSION = Pattern.compile("\\s*ต่อ\\s*");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,;/|\\n]|หรือ|และ| or | and ");
    private static final int DIGITS_OF_A_NUMBER = 7;

    private PhoneNumber() {}

    static Optional<String> normalized(String text) {
        String number = DIALLED_FROM_ABROAD.matcher(arabic(text)).replaceFirst("+66");
        if (isSeveral(number)) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed =
                    NUMBERS.parse(THAI_EXTENSION.matcher(number).replaceFirst(" ext. "), REGION);
            return NUMBERS.isValidNumber(parsed) ? Optional.of(written(parsed)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String written(Phonenumber.PhoneNumber number) {
        String e164 = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
        return number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164;
    }

    private static boolean isSeveral(String text) {
        return BETWEEN_NUMBERS
                        .splitAsStream(text)
                        .filter(part -> part.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER)
                        .count()
                > 1;
    }

    private static String arabic(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        arabic.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return arabic.toString();
    }
}
