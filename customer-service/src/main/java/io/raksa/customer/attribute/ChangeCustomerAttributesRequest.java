package io.raksa.customer.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which attributes of a customer are to change. */
@Schema(description = "Which attributes of a customer are to change.")
public record ChangeCustomerAttributesRequest(
        @Schema(
                description =
                        "New values by the attributes' keys; null takes a value away, and what is not named stays as it is.",
                examples = "{\"roomPreference\": \"SEA\", \"childrenCount\": null}",
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class)
        @NotEmpty
        @Size(max = 100)
        Map<@Size(max = 40) String, JsonNode> values) {}
