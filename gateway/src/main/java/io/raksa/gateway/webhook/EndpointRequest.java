package io.raksa.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint as it is to be. */
@Schema(name = "WebhookEndpointRequest", description = "An endpoint as it is to be.")
record EndpointRequest(
        @Schema(
                description =
                        "Where messages are posted: https, port 443 or 8443 unless the house allows others, and a host that leads to public"
                                + " addresses only. Redirects are not followed.",
                examples = "https://siam-marketplace.example/hooks/raksa")
        @NotBlank
        @Size(max = 1000)
        String url,

        @Schema(
                description = "What it is told of: codes of GET /v1/webhooks/event-types.",
                examples = "[\"complaint.opened\", \"complaint.resolved\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Size(max = 100) String> types,

        @Schema(
                description = "What the endpoint is for, in your words.",
                examples = "complaints into our ticket system")
        @Nullable
        @Size(max = 200)
        String description,

        @Schema(
                description =
                        "Whether it is called; true where it is absent. Messages for an endpoint that is not called wait, for 30 days at most.",
                examples = "true",
                defaultValue = "true")
        @Nullable
        Boolean enabled) {

    boolean isEnabled() {
        return enabled == null || enabled;
    }
}
