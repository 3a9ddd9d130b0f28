package io.raksa.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of problem, explained. */
@Schema(name = "ProblemKind", description = "A kind of problem, explained in both languages.")
public record ProblemKindView(
        @Schema(description = "For programs; never changes.", examples = "VALIDATION_FAILED", required = true)
        String code,

        @Schema(description = "Address of its page.", examples = "/problems/validation-failed", required = true)
        String type,

        @Schema(description = "The HTTP status it comes with.", examples = "400", required = true)
        int status,

        @Schema(description = "What kind of problem it is.", required = true)
        Wording title,

        @Schema(
                description =
                        "What happened, as the answer says it; {0}, {1} stand for what differs from case to case.",
                required = true)
        Wording detail) {

    /** A sentence in both languages. */
    @Schema(name = "Wording", description = "A sentence in both languages.")
    public record Wording(
            @Schema(description = "English.", examples = "The request breaks a rule", required = true)
            String en,

            @Schema(description = "Thai.", examples = "ข้อมูลไม่เป็นไปตามกฎ", required = true)
            String th) {

        static Wording of(Text text) {
            return new Wording(text.en(), text.th());
        }
    }

    static ProblemKindView of(ProblemKind kind) {
        return new ProblemKindView(
                kind.name(),
                ProblemView.typeOf(kind),
                kind.status(),
                Wording.of(kind.title()),
                Wording.of(kind.detail()));
    }
}
