package io.raksa.feedback.catalogue.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same in Thai and in English. */
@Schema(name = "CatalogueWords", description = "The same in both languages.")
public record BothLanguages(
        @Schema(description = "Thai.", examples = "หมายเลขโต๊ะ", required = true) @NotBlank @Size(max = 1000)
        String th,

        @Schema(description = "English.", examples = "Table number", required = true) @NotBlank @Size(max = 1000)
        String en) {}
