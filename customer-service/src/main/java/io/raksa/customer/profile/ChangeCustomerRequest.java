package io.raksa.customer.profile;

import io.raksa.customer.identifier.IdentifierRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about a customer; what is absent stays as it is. */
@Schema(
        description =
                "What is to change about a customer. What is absent (or null) stays as it is; to empty a field, name it in 'clear'.")
public record ChangeCustomerRequest(
        @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", nullable = true)
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*")
        String displayName,

        @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee", nullable = true)
        @Nullable
        @Size(min = 1, max = 200)
        String nameEn,

        @Schema(
                description = "The language to speak with the customer.",
                enumeration = {"th", "en"},
                examples = "en",
                nullable = true)
        @Nullable
        @Pattern(regexp = "th|en")
        String preferredLanguage,

        @Schema(description = "How the customer first came. Staff only.", nullable = true) @Nullable @Valid
        Acquisition acquisition,

        @Schema(
                description =
                        "The whole new list, in place of the old one. Staff only, since an identifier decides to whom purchases belong.",
                nullable = true)
        @Nullable
        @Size(max = 20)
        List<@Valid @NotNull IdentifierRequest> identifiers,

        @Schema(description = "Fields to empty.", examples = "[\"NAME_EN\"]", nullable = true) @Nullable @Size(max = 3)
        Set<@NotNull Clearable> clear) {

    /** A field that may be empty. */
    @Schema(name = "ClearableCustomerField")
    public enum Clearable {
        NAME_EN,
        PREFERRED_LANGUAGE,
        /** Staff only. */
        ACQUISITION
    }

    /** Whether this empties the field. */
    boolean clears(Clearable field) {
        return clear != null && clear.contains(field);
    }

    /** Whether this touches what only staff may. */
    boolean isForStaff() {
        return acquisition != null || identifiers != null || clears(Clearable.ACQUISITION);
    }
}
