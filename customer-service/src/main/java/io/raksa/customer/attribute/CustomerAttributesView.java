package io.raksa.customer.attribute;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attributes of a customer. */
@Schema(name = "CustomerAttributes", description = "The attributes of a customer.")
public record CustomerAttributesView(
        @Schema(description = "The customer.", required = true)
        UUID customerId,

        @Schema(description = "Counts the changes of the attributes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(
                description = "Values by the attributes' keys; what is not known is absent.",
                examples = "{\"roomPreference\": \"SEA\", \"childrenCount\": 2}",
                required = true)
        Map<String, Object> values) {}
