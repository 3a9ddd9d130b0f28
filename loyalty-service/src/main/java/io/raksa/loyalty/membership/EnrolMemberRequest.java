package io.raksa.loyalty.membership;

import io.raksa.loyalty.programme.Programmes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to become a member. */
@Schema(name = "EnrolMember", description = "Who is to become a member, and of which programme.")
record EnrolMemberRequest(
        @Schema(
                description = "The customer's id at customer-service.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        @NotNull
        UUID customerId,

        @Schema(description = "The programme's code.", examples = "raksa", defaultValue = Programmes.DEFAULT)
        @Nullable
        @Pattern(regexp = "^[a-z][a-z0-9-]{1,30}$")
        String programme) {

    String programmeOrDefault() {
        return Objects.requireNonNullElse(programme, Programmes.DEFAULT);
    }
}
