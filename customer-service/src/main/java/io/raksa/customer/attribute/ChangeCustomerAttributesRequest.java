package io.raksa.customer.attribute;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which attributes of a customer are to change. */
@Schema(description = "Which attributes of a customer are to change.")
public record ChangeCustomerAttributesRequest(
        @Schema(
                description =
                        "New values by the attributes' keys; null takes a value away, and what is not named stays as it is.",
                examples = "{\"roomPreference\": \"SEA\", \"childrenCount\": null}")
        @NotEmpty
        @Size(max = 100)
        Map<@Size(max = 40) String, @Nullable Object> values) {}
