package io.raksa.customer.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds of a customer's consents. */
@Schema(description = "What holds of a customer's consents. What is not listed was never agreed to.")
public record CustomerConsentsView(
        @Schema(
                description = "The word that holds for each purpose and channel of which the customer ever said one.",
                required = true)
        List<ConsentEntryView> items) {}
