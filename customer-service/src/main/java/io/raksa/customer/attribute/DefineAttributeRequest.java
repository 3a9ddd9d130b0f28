package io.raksa.customer.attribute;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attribute that is new. */
@Schema(description = "A new attribute of customers.")
public record DefineAttributeRequest(
        @Schema(
                description = "Names it for ever: a small letter, then letters and digits.",
                examples = "roomPreference")
        @NotNull
        @Pattern(regexp = "[a-z][a-zA-Z0-9]{0,39}")
        String key,

        @Schema(description = "What its values are; it never changes.", examples = "CHOICE") @NotNull
        AttributeType type,

        @Schema(description = "What it is called in Thai.", examples = "ห้องที่ชอบ") @NotBlank @Size(max = 100)
        String labelTh,

        @Schema(description = "What it is called in English.", examples = "Preferred room") @NotBlank @Size(max = 100)
        String labelEn,

        @Schema(
                description = "The values of a CHOICE, which needs them; other types have none.",
                examples = "[\"GARDEN\", \"SEA\"]",
                nullable = true)
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = 60) String> choices,

        @Schema(
                description =
                        "How many characters a TEXT has at most, 1 to 2000; 200 where absent. Other types have none.",
                examples = "200",
                nullable = true)
        @Nullable
        @Min(1)
        @Max(2000)
        Integer maxLength) {}
