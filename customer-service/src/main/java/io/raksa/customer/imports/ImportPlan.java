package io.raksa.customer.imports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.raksa.platform.file.FileEncoding;
import io.raksa.platform.file.FileFormat;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file is to be brought in; {@code kind} says what it tells of, PURCHASES where it is absent. */
@Schema(
        name = "CreateImportRequest",
        description =
                "How a file is to be brought in. kind says what it tells of: PURCHASES (also where kind is absent) or CUSTOMERS.",
        oneOf = {ImportPurchasesRequest.class, ImportCustomersRequest.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "PURCHASES", schema = ImportPurchasesRequest.class),
            @DiscriminatorMapping(value = "CUSTOMERS", schema = ImportCustomersRequest.class)
        })
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ImportPurchasesRequest.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImportPurchasesRequest.class, name = "PURCHASES"),
    @JsonSubTypes.Type(value = ImportCustomersRequest.class, name = "CUSTOMERS")
})
public sealed interface ImportPlan permits ImportPurchasesRequest, ImportCustomersRequest {

    /** What people call it. */
    String name();

    /** What the file is. */
    FileFormat format();

    /** How its characters are written. */
    FileEncoding encoding();

    /** What stands between the values of a CSV file. */
    @Nullable
    String separator();

    /** Whether nothing is kept. */
    boolean dryRun();

    /** What stands between the values of a CSV file. */
    default char separatorOrComma() {
        String given = separator();
        return given == null ? ',' : given.charAt(0);
    }
}
