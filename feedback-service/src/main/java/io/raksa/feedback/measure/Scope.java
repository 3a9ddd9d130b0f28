package io.raksa.feedback.measure;

import io.raksa.platform.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Of whom something is measured.
 *
 * @param name null for the whole organisation, and only then
 */
@Schema(name = "MeasureScope", description = "Of whom something is measured.")
public record Scope(
        @Schema(description = "What it is.", examples = "BRANCH", required = true) @NotNull
        Kind kind,

        @Schema(
                description =
                        "Which: the branch, the team, the owner (subject of a token), or the partner's source name. Absent for the whole"
                                + " organisation, and only then.",
                examples = "siam-square")
        @Nullable
        @Size(min = 1, max = 200)
        String name) {

    /** What a part is. */
    @Schema(
            name = "MeasureScopeKind",
            description =
                    "ORGANISATION: all; BRANCH: where it happened; TEAM: that has the case; PERSON: who answers for it; PARTNER: whose system"
                            + " told of it.")
    public enum Kind {
        ORGANISATION("true"),
        BRANCH("words.branch = :name"),
        TEAM("complaint.team = :name"),
        PERSON("complaint.owner = :name"),
        PARTNER("words.source = :name");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    public static final Scope ORGANISATION = new Scope(Kind.ORGANISATION, null);

    /** Whether it names a part just where it is one. */
    public boolean isWhole() {
        return (kind == Kind.ORGANISATION) == (name == null);
    }

    /**
     * Passes where the measure can be had of it.
     *
     * @param pointers where the scope stands in the request
     * @throws Problem MEASURE_SCOPE_UNFIT
     */
    public void requireFit(Measure measure, String... pointers) {
        if (!isWhole() || (name != null && !measure.hasParts())) {
            Problem unfit = MeasureProblem.MEASURE_SCOPE_UNFIT.because(measure);
            Stream.of(pointers).forEach(pointer -> unfit.at(pointer));
            throw unfit;
        }
    }

    /** As it is written in an agreement. */
    public String text() {
        return name == null ? kind.name() : kind + " " + name;
    }
}
