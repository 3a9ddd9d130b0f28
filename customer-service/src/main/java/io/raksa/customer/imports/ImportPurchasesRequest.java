package io.raksa.customer.imports;

import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.customer.imports.core.PurchaseColumns;
import io.raksa.platform.file.FileEncoding;
import io.raksa.platform.file.FileFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file of purchases is to be brought in. */
@Schema(
        name = "ImportPurchasesRequest",
        description = "How a file of purchases is to be brought in; its kind is PURCHASES.")
public record ImportPurchasesRequest(
        @Schema(description = "What people call it.", examples = "Till, November") @NotBlank @Size(max = 200)
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
                description = "The system that knows the purchases; with the purchase's id the business key.",
                examples = "till")
        @NotBlank
        @Size(max = 100)
        String source,

        @Schema(description = "The currency of all amounts, ISO 4217.", examples = "THB")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "What the buyer's identifier is.", examples = "EXTERNAL") @NotNull
        IdentifierType customerType,

        @Schema(description = "Whose id it is; needed for EXTERNAL.", examples = "till", nullable = true)
        @Nullable
        @Size(min = 1, max = 100)
        String customerSystem,

        @Schema(description = "Which column holds what.") @NotNull @Valid
        Columns columns)
        implements ImportPlan {

    /** Which column holds what. */
    @Schema(name = "ImportColumns", description = "Which column holds what.")
    public record Columns(
            @Schema(
                    description =
                            "The purchase's id in its source. Lines near each other with the same id are one purchase.",
                    examples = "invoice")
            @NotBlank
            @Size(max = 100)
            String purchase,

            @Schema(description = "The buyer's identifier.", examples = "customer_id") @NotBlank @Size(max = 100)
            String customer,

            @Schema(
                    description =
                            "When: yyyy-MM-dd, with HH:mm and seconds where known; in the business time zone unless an offset follows.",
                    examples = "invoiced_at")
            @NotBlank
            @Size(max = 100)
            String purchasedAt,

            @Schema(description = "What was bought.", examples = "stock_code") @NotBlank @Size(max = 100)
            String sku,

            @Schema(description = "What people call it.", examples = "description", nullable = true)
            @Nullable
            @Size(min = 1, max = 100)
            String itemName,

            @Schema(description = "How many; less than zero is a return.", examples = "quantity")
            @NotBlank
            @Size(max = 100)
            String quantity,

            @Schema(description = "The price of one.", examples = "unit_price") @NotBlank @Size(max = 100)
            String unitPrice) {

        PurchaseColumns read() {
            return new PurchaseColumns(purchase, customer, purchasedAt, sku, itemName, quantity, unitPrice);
        }
    }
}
