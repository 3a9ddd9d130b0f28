package io.raksa.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details, with a stable code and the places in the request that are wrong. */
@Schema(
        name = ProblemView.SCHEMA,
        description = "What went wrong (RFC 9457), in the language of Accept-Language (th or en).")
public record ProblemView(
        @Schema(
                description = "Address of the page that explains this kind of problem.",
                examples = "/problems/validation-failed",
                required = true)
        String type,

        @Schema(
                description = "The kind of problem, for people.",
                examples = "The request breaks a rule",
                required = true)
        String title,

        @Schema(description = "The HTTP status, repeated.", examples = "400", required = true)
        int status,

        @Schema(
                description = "The kind of problem, for programs; never changes.",
                examples = "VALIDATION_FAILED",
                required = true)
        String code,

        @Schema(description = "What happened this time.", examples = "One field is not as it must be.", required = true)
        String detail,

        @Schema(
                description = "Give this to the operators: it finds the request in the logs.",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736",
                nullable = true)
        @Nullable
        String traceId,

        @Schema(description = "The places in the request that are wrong.") @Nullable
        List<FieldView> errors,

        @Schema(
                description = "Figures to act on, by name; which ones depends on the code.",
                examples = "{\"available\": 120}")
        @Nullable
        Map<String, Object> context) {

    /** Name of this message in the OpenAPI document. */
    public static final String SCHEMA = "Problem";

    /** One place in the request and the rule it breaks. */
    @Schema(name = "ProblemField", description = "One place in the request and the rule it breaks.")
    public record FieldView(
            @Schema(
                    description = "JSON pointer into the request body; a parameter is #name.",
                    examples = "/amount/currency",
                    required = true)
            String pointer,

            @Schema(description = "The rule.", examples = "must be a three-letter currency code", required = true)
            String detail) {}

    /** Where the pages of all problems are. */
    static final String TYPES = "/problems/";

    static String typeOf(ProblemKind kind) {
        return TYPES + pageOf(kind);
    }

    static String pageOf(ProblemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProblemView withTraceId(String id) {
        return new ProblemView(type, title, status, code, detail, id, errors, context);
    }
}
