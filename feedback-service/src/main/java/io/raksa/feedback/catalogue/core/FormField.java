package io.raksa.feedback.catalogue.core;

import com.google.re2j.PatternSyntaxException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question of a form, and the rules of its answer. */
@Schema(name = "CatalogueField", description = "One question, and the rules of its answer; what is absent is no rule.")
public record FormField(
        @Schema(description = "Its name in details.", examples = "table")
        @NotNull
        @Pattern(
                regexp = "[a-z][A-Za-z0-9]{0,39}",
                message = "must begin with a small letter and have up to 40 letters and digits")
        String name,

        @Schema(description = "What people read.") @NotNull @Valid
        BothLanguages label,

        @Schema(description = "What is answered.", examples = "NUMBER") @NotNull
        FieldType type,

        @Schema(description = "Whether it must be answered.", examples = "true") @NotNull
        Boolean required,

        @Schema(description = "Of a NUMBER: the least.", examples = "1") @Nullable
        BigDecimal min,

        @Schema(description = "Of a NUMBER: the most.", examples = "60") @Nullable
        BigDecimal max,

        @Schema(description = "Of a TEXT: how many characters at most; 500 where absent.", examples = "20")
        @Nullable
        @Min(1)
        @Max(2000)
        Integer maxLength,

        @Schema(
                description = "Of a CHOICE: what can be chosen, 1 to 50, each once.",
                examples = "[\"kitchen\", \"bar\"]")
        @Nullable
        @Size(min = 1, max = 50)
        List<@NotNull @Size(min = 1, max = 100) String> choices,

        @Schema(
                description =
                        "Of a TEXT: what the whole of it must match, a regular expression as RE2 has them, without look-around and back references.",
                examples = "[A-Z][0-9]{4}")
        @Nullable
        @Size(min = 1, max = 100)
        String pattern) {

    static final int USUAL_LENGTH = 500;

    /** A counted repetition inside another multiplies; so much is no rule for a form any more. */
    private static final int MOST_REPETITIONS = 1000;

    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    /** What contradicts itself. */
    public Stream<Violation> contradictions() {
        return Stream.of(
                        misplaced("min", min, FieldType.NUMBER),
                        misplaced("max", max, FieldType.NUMBER),
                        misplaced("maxLength", maxLength, FieldType.TEXT),
                        misplaced("pattern", pattern, FieldType.TEXT),
                        misplaced("choices", choices, FieldType.CHOICE),
                        type == FieldType.CHOICE && choices == null
                                ? Stream.of(new Violation("choices", Rule.CHOICES_MISSING))
                                : Stream.<Violation>empty(),
                        choices != null && new HashSet<>(choices).size() < choices.size()
                                ? Stream.of(new Violation("choices", Rule.TWICE))
                                : Stream.<Violation>empty(),
                        min != null && max != null && min.compareTo(max) > 0
                                ? Stream.of(new Violation("max", Rule.AT_LEAST, min.toPlainString()))
                                : Stream.<Violation>empty(),
                        pattern != null && !isUsable(pattern)
                                ? Stream.of(new Violation("pattern", Rule.NOT_RE2))
                                : Stream.<Violation>empty())
                .flatMap(found -> found);
    }

    private Stream<Violation> misplaced(String rule, @Nullable Object value, FieldType only) {
        return value == null || type == only ? Stream.empty() : Stream.of(new Violation(rule, Rule.ONLY_FOR, only));
    }

    private static boolean isUsable(String pattern) {
        long repetitions = 1;
        Matcher counted = COUNTED.matcher(pattern);
        while (counted.find() && repetitions <= MOST_REPETITIONS) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            repetitions *= Math.max(1, Long.parseLong(most));
        }
        return repetitions <= MOST_REPETITIONS && compiles(pattern);
    }

    private static boolean compiles(String pattern) {
        try {
            return com.google.re2j.Pattern.compile(pattern).pattern().equals(pattern);
        } catch (PatternSyntaxException unusable) {
            return false;
        }
    }
}
