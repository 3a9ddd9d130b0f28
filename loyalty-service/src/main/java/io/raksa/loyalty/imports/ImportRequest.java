package io.raksa.loyalty.imports;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.file.FileEncoding;
import io.raksa.platform.file.FileFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file is to be brought in. */
@Schema(name = "LoyaltyImportRequest", description = "How a file is to be brought in.")
record ImportRequest(
        @Schema(description = "What people call it.", examples = "Members of the old programme", required = true)
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "What it tells of.", examples = "BALANCES", required = true) @NotNull
        ImportKind kind,

        @Schema(description = "What the file is.", examples = "CSV", required = true) @NotNull
        FileFormat format,

        @Schema(description = "How its characters are written; UTF_8 where it is absent.", examples = "UTF_8") @Nullable
        FileEncoding encoding,

        @Schema(
                description = "What stands between the values of a CSV file; a comma where it is absent.",
                examples = ";")
        @Nullable
        @Pattern(regexp = "[,;|\\t]")
        String separator,

        @Schema(
                description =
                        "Whether to only find out what would become of it: everything is checked, nothing is kept.",
                examples = "false")
        boolean dryRun,

        @Schema(
                description = "The programme of members and balances.",
                examples = "raksa",
                defaultValue = Programmes.DEFAULT)
        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{1,30}")
        String programme,

        @Schema(
                description =
                        "MEMBERS: whether who is a member already, by registering say, gets the number of the line in place of their own; false"
                                + " where it is absent. For MEMBERS only.",
                examples = "true")
        @Nullable
        Boolean renumber,

        @Schema(
                description =
                        "BALANCES: the points end with the month in which they get so many months old, counted from the import; as the"
                                + " programme says where it is absent. For BALANCES only.",
                examples = "12")
        @Nullable
        @Min(1)
        @Max(1200)
        Integer validMonths,

        @Schema(
                description = "VOUCHER_CODES: the offer that gets the codes. For VOUCHER_CODES only.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1")
        @Nullable
        UUID offerId) {

    String programmeOrDefault() {
        return Objects.requireNonNullElse(programme, Programmes.DEFAULT);
    }

    FileEncoding encodingOrUtf8() {
        return Objects.requireNonNullElse(encoding, FileEncoding.UTF_8);
    }

    char separatorOrComma() {
        return separator == null ? ',' : separator.charAt(0);
    }

    boolean renumbers() {
        return Boolean.TRUE.equals(renumber);
    }

    /** Whether what is said goes together with the kind. */
    boolean fits() {
        return (kind == ImportKind.VOUCHER_CODES) == (offerId != null)
                && (validMonths == null || kind == ImportKind.BALANCES)
                && (renumber == null || kind == ImportKind.MEMBERS)
                && (programme == null || kind != ImportKind.VOUCHER_CODES);
    }
}
