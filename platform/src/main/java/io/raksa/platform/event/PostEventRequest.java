package io.raksa.platform.event;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as it is posted: CloudEvents 1.0, structured JSON. */
@Schema(
        name = "CloudEvent",
        description =
                "A fact, as a CloudEvents 1.0 event. Extension attributes other than traceparent and tracestate must be allowed by"
                        + " the setting raksa.events.extensions.")
record PostEventRequest(
        @Schema(description = "The version of CloudEvents.", examples = "1.0", required = true)
        @NotNull
        @Pattern(regexp = "^1\\.0$", message = "must be 1.0")
        String specversion,

        @Schema(
                description = "Unique within its source; the same event sent again has the same id.",
                examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42",
                required = true)
        @NotBlank
        @Size(max = 200)
        String id,

        @Schema(description = "Who tells the fact.", examples = "urn:raksa:customer-service", required = true)
        @NotBlank
        @Size(max = 200)
        String source,

        @Schema(
                description = "What happened, with the version of its form.",
                examples = "io.raksa.customer.purchase.recorded.v1",
                required = true)
        @NotBlank
        @Size(max = 200)
        String type,

        @Schema(
                description = "The id of whom or what it is about; order is kept within it.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        @NotNull
        UUID subject,

        @Schema(description = "When it happened.", examples = "2026-11-22T03:15:30.123456Z", required = true) @NotNull
        Instant time,

        @Schema(description = "The form of the data.", examples = "application/json", defaultValue = "application/json")
        @Nullable
        @Pattern(regexp = "^application/json$", message = "must be application/json")
        String datacontenttype,

        @Schema(
                description = "The trace it belongs to (W3C Trace Context).",
                examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        @Nullable
        @Size(max = 200)
        String traceparent,

        @Schema(description = "Vendors' part of the trace (W3C Trace Context).", examples = "congo=t61rcWkgMzE")
        @Nullable
        @Size(max = 1000)
        String tracestate,

        @Schema(
                description = "The fact itself; its fields depend on the type.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                examples = "{\"customerId\": \"019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01\"}",
                required = true)
        @NotNull
        ObjectNode data,

        @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, JsonNode> extensions) {

    /** The event, however it travelled. */
    ReceivedEvent received() {
        return new ReceivedEvent(id, source, type, subject, time, data);
    }
}
