package io.raksa.customer.attribute;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about an attribute. */
@Schema(description = "What is to change about an attribute. What is absent stays as it is.")
public record ChangeAttributeDefinitionRequest(
        @Schema(description = "What it is called in Thai.", examples = "ห้องที่ชอบ", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*")
        String labelTh,

        @Schema(description = "What it is called in English.", examples = "Preferred room", nullable = true)
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*")
        String labelEn,

        @Schema(
                description = "The values of a CHOICE, all of them; one that customers have cannot go.",
                examples = "[\"GARDEN\", \"SEA\", \"CITY\"]",
                nullable = true)
        @Nullable
        @Size(min = 1, max = 50)
        List<@NotBlank @Size(max = 60) String> choices,

        @Schema(
                description = "How many characters a TEXT has at most; not fewer than a value that there is.",
                examples = "300",
                nullable = true)
        @Nullable
        @Min(1)
        @Max(2000)
        Integer maxLength,

        @Schema(description = "Whether it gets no new values any more.", examples = "true", nullable = true) @Nullable
        Boolean retired) {}
