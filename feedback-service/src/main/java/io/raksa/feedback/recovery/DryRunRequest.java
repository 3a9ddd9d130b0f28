package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RecoveryFact;
import io.raksa.platform.rule.FactType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A failure that is imagined. */
@Schema(description = "A failure that is imagined.")
record DryRunRequest(
        @Schema(
                description =
                        "Facts by their names in conditions (GET /v1/recovery-policies/facts), each of its type; what is left out is absent.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                examples = "{\"category\": \"SLOW\", \"severity\": \"HIGH\", \"earlierComplaints\": 1}")
        @NotNull
        @Size(max = 50)
        Map<String, Object> facts) {

    /** The name of a fact that there is not, or whose value is of another type. */
    Optional<String> unfit() {
        return facts.entrySet().stream()
                .filter(fact -> !isOfType(RecoveryFact.types().get(fact.getKey()), fact.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** As conditions read them: whole numbers are long. */
    Map<String, Object> read() {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        fact -> fact.getValue() instanceof Integer whole
                                ? (Object) whole.longValue()
                                : fact.getValue()));
    }

    private static boolean isOfType(@Nullable FactType type, Object value) {
        return switch (type) {
            case null -> false;
            case BOOLEAN -> value instanceof Boolean;
            case INTEGER -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Number;
            case TEXT, DAY -> value instanceof String;
            case TEXTS -> value instanceof List<?>;
        };
    }
}
