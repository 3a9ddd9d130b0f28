package io.raksa.customer.imports;

import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.platform.file.FileEncoding;
import io.raksa.platform.file.FileFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file of customers is to be brought in. */
@Schema(
        name = "ImportCustomersRequest",
        description = "How a file of customers is to be brought in, a customer a line; its kind is CUSTOMERS.")
public record ImportCustomersRequest(
        @Schema(description = "What people call it.", examples = "Members of the old system") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "What the file is.", examples = "CSV") @NotNull
        FileFormat format,

        @Schema(description = "How its characters are written.", examples = "UTF_8") @NotNull
        FileEncoding encoding,

        @Schema(
                description = "What stands between the values of a CSV file; a comma where it is absent.",
                examples = ";",
                nullable = true)
        @Nullable
        @Pattern(regexp = "[,;|\\t]")
        String separator,

        @Schema(
                description =
                        "Whether to only find out what would become of it: everything is checked, nothing is kept.",
                examples = "false")
        boolean dryRun,

        @Schema(
                description =
                        "The column of the identifier by which a customer is known: who has it is updated, a new one is registered. One of the columns of identifiers.",
                examples = "card")
        @NotBlank
        @Size(max = 100)
        String matchBy,

        @Schema(description = "Which column holds what; an empty value leaves what is known as it is.") @NotNull @Valid
        Columns columns)
        implements ImportPlan {

    /** Which column holds what. */
    @Schema(
            name = "ImportCustomerColumns",
            description = "Which column holds what; a column that is absent is not touched.")
    public record Columns(
            @Schema(
                    description =
                            "How the customer is addressed, up to 200 characters. Whoever is new and has none is called by the identifier of matchBy.",
                    examples = "name",
                    nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String displayName,

            @Schema(
                    description = "The name in Latin script, up to 200 characters.",
                    examples = "name_en",
                    nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String nameEn,

            @Schema(
                    description = "The language to speak with the customer: th or en.",
                    examples = "language",
                    nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String preferredLanguage,

            @Schema(
                    description =
                            "How the customer first came: ADVERTISEMENT, REFERRAL, SALES_PERSON, CIRCUMSTANCE or OTHER.",
                    examples = "source",
                    nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String acquisitionSource,

            @Schema(
                    description =
                            "How the customer first came, in words, up to 200 characters; taken where the source is known.",
                    examples = "campaign",
                    nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String acquisitionNote,

            @Schema(
                    description =
                            "The columns of identifiers, 1 to 20. An identifier that the customer has not is added; none is taken away.")
            @NotEmpty
            @Size(max = 20)
            List<@Valid @NotNull IdentifierColumn> identifiers) {}

    /** A column of identifiers. */
    @Schema(name = "ImportIdentifierColumn", description = "A column of identifiers.")
    public record IdentifierColumn(
            @Schema(description = "The column.", examples = "card") @NotBlank @Size(max = 100)
            String column,

            @Schema(description = "What the identifiers are.", examples = "MEMBER_CARD") @NotNull
            IdentifierType type,

            @Schema(
                    description = "Whose ids they are; needed for EXTERNAL, absent otherwise.",
                    examples = "till",
                    nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String system) {}
}
