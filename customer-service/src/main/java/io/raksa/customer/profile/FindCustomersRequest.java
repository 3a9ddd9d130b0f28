package io.raksa.customer.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom somebody looks for, by part of a name. */
@Schema(description = "Whom somebody looks for, by part of a name.")
public record FindCustomersRequest(
        @Schema(
                description =
                        "Part of a name, Thai or Latin, with at least three letters or digits in a row. Upper and lower case, accents and Thai tone marks"
                                + " make no difference.",
                examples = "ใจดี")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "How many customers at most, 1 to 50; 20 where absent.", examples = "20", nullable = true)
        @Nullable
        @Min(1)
        @Max(50)
        Integer limit) {

    private static final int LIMIT = 20;

    /** How many customers at most. */
    int atMost() {
        return limit == null ? LIMIT : limit;
    }
}
