package io.raksa.feedback.macro.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void placeholdersAreFilledHoweverTheyAreSpaced() {
        assertThat(new Template("{{customer.greeting}}, {{ complaint.id }}: {{customer.greeting}}")
                        .filled(values("Hi")))
                .isEqualTo("Hi, Hi: Hi");
    }

    @Test
    void whatAValueSaysIsNotFilledAgainAndNoPatternMeansAnything() {
        assertThat(new Template("{{complaint.id}}").filled(values("{{customer.greeting}} $1 \\d")))
                .isEqualTo("{{customer.greeting}} $1 \\d");
    }

    @Test
    void whatIsNoPlaceholderIsNamed() {
        assertThat(new Template("{{complaint.id}} {{customer.phone}} {{}} {not}").unknown())
                .containsExactly("customer.phone", "");
    }

    private static Map<Placeholder, String> values(String value) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            values.put(placeholder, value);
        }
        return values;
    }
}
