package io.raksa.feedback.macro.core;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with placeholders in double braces: {@code {{customer.greeting}}}. */
public record Template(String text) {

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*)}}");

    /** What stands between double braces and is no placeholder. */
    public List<String> unknown() {
        return BRACES.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(written -> Placeholder.of(written).isEmpty())
                .toList();
    }

    /**
     * With its placeholders filled, once: what a value says in braces stays as it is.
     *
     * @param values one for each placeholder
     */
    public String filled(Map<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Placeholder.of(found.group(1).strip())
                                .map(placeholder -> Objects.requireNonNull(values.get(placeholder)))
                                .orElse(found.group())));
    }
}
