package io.raksa.customer.profile;

import io.raksa.customer.identifier.IdentifierView;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.partner.PartnerScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer. */
@Schema(description = "A customer.")
public record CustomerView(
        @Schema(description = "The customer's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID id,

        @Schema(
                description =
                        "Counts the changes of what can be changed here; also the ETag. The stage follows from purchases and does not count.",
                examples = "1",
                required = true)
        long version,

        @Schema(description = "What the customer is.", examples = "PERSON", required = true)
        CustomerKind kind,

        @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", required = true)
        String displayName,

        @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee", nullable = true) @Nullable
        String nameEn,

        @Schema(description = "The language to speak with the customer: th or en.", examples = "th", nullable = true)
        @Nullable
        String preferredLanguage,

        @Schema(description = "How the customer first came, where that is known.", nullable = true) @Nullable
        Acquisition acquisition,

        @Schema(description = "By what the customer is known, the most important first.", required = true)
        List<IdentifierView> identifiers,

        @Schema(
                description = "When the customer was registered here.",
                examples = "2026-11-22T08:30:00Z",
                required = true)
        Instant registeredAt,

        @Schema(
                description = "Where the relationship stands; absent before the first purchase.",
                examples = "REPEAT",
                nullable = true)
        @Nullable
        Stage stage) {

    /** As the caller may see it: a partner sees of the identifiers only those of its own system, and nothing of how the house knows the customer. */
    CustomerView within(PartnerScope scope) {
        if (!scope.isPartner()) {
            return this;
        }
        List<IdentifierView> own = identifiers.stream()
                .filter(identifier -> identifier.system() != null && scope.covers(identifier.system()))
                .toList();
        return new CustomerView(id, version, kind, displayName, null, null, null, own, registeredAt, null);
    }
}
