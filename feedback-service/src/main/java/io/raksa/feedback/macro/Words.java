package io.raksa.feedback.macro;

import io.raksa.feedback.macro.core.Template;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template in both languages. */
@Schema(
        name = "MacroWords",
        description =
                "Words in both languages, with placeholders: {{complaint.id}}; {{complaint.category}}, in words; {{complaint.openedOn}} and"
                        + " {{complaint.dueOn}}, days in the business's time zone as 2026-11-23, '-' where nothing is due; {{customer.greeting}},"
                        + " which names nobody. No others, and no code.")
record Words(
        @Schema(description = "English.", examples = "{{customer.greeting}}, we are looking into it.", required = true)
        @NotBlank
        @Size(max = 2000)
        String en,

        @Schema(description = "Thai.", examples = "{{customer.greeting}} เรากำลังตรวจสอบให้ค่ะ", required = true)
        @NotBlank
        @Size(max = 2000)
        String th) {

    Template in(Language language) {
        return new Template(language == Language.TH ? th : en);
    }

    Stream<Template> both() {
        return Stream.of(Language.values()).map(this::in);
    }
}
