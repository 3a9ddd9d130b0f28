package io.raksa.customer.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guide that is new. */
@Schema(description = "A new kind of customer, and how to treat it.")
public record DefineHandlingGuideRequest(
        @Schema(
                description = "Names it for ever: capital letters, digits and underscores.",
                examples = "DECIDES_SLOWLY")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String code,

        @Schema(description = "The kind of customer, in Thai.", examples = "ตัดสินใจช้า") @NotBlank @Size(max = 100)
        String nameTh,

        @Schema(description = "The kind of customer, in English.", examples = "Decides slowly")
        @NotBlank
        @Size(max = 100)
        String nameEn,

        @Schema(description = "What to do, in Thai.", examples = "ใจเย็น อธิบายให้ครบ") @NotBlank @Size(max = 2000)
        String adviceTh,

        @Schema(description = "What to do, in English.", examples = "Have patience and explain; do not press.")
        @NotBlank
        @Size(max = 2000)
        String adviceEn) {}
