package io.raksa.customer.interaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about a touch point. */
@Schema(description = "What is to change about a touch point. What is absent stays as it is.")
public record ChangeTouchpointRequest(
        @Schema(description = "Where in the chain.", examples = "45", nullable = true) @Nullable @Min(1) @Max(100_000)
        Integer place,

        @Schema(description = "Its name in Thai.", examples = "เช็คอิน", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*")
        String nameTh,

        @Schema(description = "Its name in English.", examples = "Check in", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*")
        String nameEn,

        @Schema(description = "Whether it is no longer met.", examples = "true", nullable = true) @Nullable
        Boolean retired) {}
