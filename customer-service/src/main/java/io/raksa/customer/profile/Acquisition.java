package io.raksa.customer.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a customer first came (L2), and by whom. */
@Schema(description = "How the customer first came.")
public record Acquisition(
        @Schema(
                description =
                        "What brought the customer. CIRCUMSTANCE: force of circumstance, such as nothing else being open.",
                examples = "REFERRAL")
        @NotNull
        AcquisitionSource source,

        @Schema(
                description = "The customer who referred this one.",
                examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                nullable = true)
        @Nullable
        UUID referrerId,

        @Schema(
                description = "In words: which advertisement, which sales person.",
                examples = "Songkran leaflet",
                nullable = true)
        @Nullable
        @Size(min = 1, max = 500)
        String note) {}
