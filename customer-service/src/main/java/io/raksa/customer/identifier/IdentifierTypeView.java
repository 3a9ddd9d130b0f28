package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.IdentifierType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds for identifiers of a type. */
@Schema(name = "IdentifierTypeRules", description = "What holds for identifiers of a type.")
public record IdentifierTypeView(
        @Schema(description = "The type.", examples = "PHONE", required = true)
        IdentifierType type,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(
                description = "Which identifiers of a customer come first: those of the type with the lowest number.",
                examples = "10",
                required = true)
        int priority,

        @Schema(description = "How many of the type a customer may have.", examples = "5", required = true)
        int most,

        @Schema(description = "What it is called in Thai.", examples = "โทรศัพท์", required = true)
        String labelTh,

        @Schema(description = "What it is called in English.", examples = "Phone", required = true)
        String labelEn) {

    IdentifierTypeView changed(ChangeIdentifierTypeRequest change) {
        return new IdentifierTypeView(
                type,
                version + 1,
                change.priority() == null ? priority : change.priority(),
                change.most() == null ? most : change.most(),
                change.labelTh() == null ? labelTh : change.labelTh(),
                change.labelEn() == null ? labelEn : change.labelEn());
    }
}
