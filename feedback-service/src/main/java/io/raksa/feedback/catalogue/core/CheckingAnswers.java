package io.raksa.feedback.catalogue.core;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what was answered against what was asked. Answers are text, decimal numbers, true and false. */
public final class CheckingAnswers {

    private CheckingAnswers() {}

    /** What is wrong, in the order of the answers, then what is missing in the order of the questions. */
    public static List<Violation> violations(List<FormField> fields, Map<String, Object> answers) {
        Map<String, FormField> asked = fields.stream().collect(Collectors.toMap(FormField::name, Function.identity()));
        String names = fields.stream().map(FormField::name).collect(Collectors.joining(", "));
        Stream<Violation> wrong = answers.entrySet().stream().flatMap(answer -> {
            @Nullable FormField field = asked.get(answer.getKey());
            return field == null
                    ? Stream.of(new Violation(answer.getKey(), Rule.UNKNOWN, names))
                    : wrong(field, answer.getValue()).stream();
        });
        Stream<Violation> missing = fields.stream()
                .filter(field -> field.required() && !answers.containsKey(field.name()))
                .map(field -> new Violation(field.name(), Rule.REQUIRED));
        return Stream.concat(wrong, missing).toList();
    }

    private static Optional<Violation> wrong(FormField field, Object answer) {
        return switch (field.type()) {
            case TEXT -> answer instanceof String text ? text(field, text) : broken(field, Rule.TEXT);
            case NUMBER -> answer instanceof BigDecimal number ? number(field, number) : broken(field, Rule.NUMBER);
            case DATE -> answer instanceof String text && isDay(text) ? Optional.empty() : broken(field, Rule.DATE);
            case CHOICE -> choice(field, answer);
            case BOOLEAN -> answer instanceof Boolean ? Optional.empty() : broken(field, Rule.BOOLEAN);
        };
    }

    private static Optional<Violation> text(FormField field, String text) {
        int longest = field.maxLength() == null ? FormField.USUAL_LENGTH : field.maxLength();
        if (field.required() && text.isBlank()) {
            return broken(field, Rule.REQUIRED);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return broken(field, Rule.LENGTH, longest);
        }
        return field.pattern() == null || Pattern.matches(field.pattern(), text)
                ? Optional.empty()
                : broken(field, Rule.PATTERN, field.pattern());
    }

    private static Optional<Violation> number(FormField field, BigDecimal number) {
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            return broken(field, Rule.AT_LEAST, field.min().toPlainString());
        }
        return field.max() == null || number.compareTo(field.max()) <= 0
                ? Optional.empty()
                : broken(field, Rule.AT_MOST, field.max().toPlainString());
    }

    private static Optional<Violation> choice(FormField field, Object answer) {
        List<String> choices = Objects.requireNonNull(field.choices());
        return answer instanceof String text && choices.contains(text)
                ? Optional.empty()
                : broken(field, Rule.CHOICE, String.join(", ", choices));
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == "2026-01-31".length()
                    && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static Optional<Violation> broken(FormField field, Rule rule, Object... arguments) {
        return Optional.of(new Violation(field.name(), rule, arguments));
    }
}
