package io.raksa.customer.identifier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change for identifiers of a type. */
@Schema(description = "What is to change for identifiers of a type. What is absent stays as it is.")
public record ChangeIdentifierTypeRequest(
        @Schema(description = "The lower, the sooner it is shown and used.", examples = "10", nullable = true)
        @Nullable
        @Min(1)
        @Max(1000)
        Integer priority,

        @Schema(
                description = "How many of the type a customer may have; who has more already keeps them.",
                examples = "3",
                nullable = true)
        @Nullable
        @Min(1)
        @Max(20)
        Integer most,

        @Schema(description = "What it is called in Thai.", examples = "โทรศัพท์", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*")
        String labelTh,

        @Schema(description = "What it is called in English.", examples = "Phone", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*")
        String labelEn) {}
