package io.raksa.customer.handling;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about a guide. */
@Schema(description = "What is to change about a guide. What is absent stays as it is.")
public record ChangeHandlingGuideRequest(
        @Schema(description = "The kind of customer, in Thai.", examples = "ตัดสินใจช้า", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*")
        String nameTh,

        @Schema(description = "The kind of customer, in English.", examples = "Decides slowly", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*")
        String nameEn,

        @Schema(description = "What to do, in Thai.", examples = "ใจเย็น อธิบายให้ครบ", nullable = true)
        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*")
        String adviceTh,

        @Schema(description = "What to do, in English.", examples = "Have patience and explain.", nullable = true)
        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "(?s).*\\S.*")
        String adviceEn,

        @Schema(description = "Whether it is given to nobody any more.", examples = "true", nullable = true) @Nullable
        Boolean retired) {}
