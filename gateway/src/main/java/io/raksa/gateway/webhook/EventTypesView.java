package io.raksa.gateway.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that an endpoint can be told of. */
@Schema(name = "WebhookEventTypes", description = "All that an endpoint can be told of.")
record EventTypesView(
        @Schema(description = "The types.", required = true) List<EventTypeView> items) {}
