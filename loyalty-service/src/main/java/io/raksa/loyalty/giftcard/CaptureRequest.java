package io.raksa.loyalty.giftcard;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of what is set aside is paid. */
@Schema(name = "CaptureGiftCard", description = "How much of what is set aside is paid.")
record CaptureRequest(
        @Schema(description = "At most what is set aside; all of it where it is absent. The rest comes back.")
        @Nullable
        @Valid
        Money amount) {}
