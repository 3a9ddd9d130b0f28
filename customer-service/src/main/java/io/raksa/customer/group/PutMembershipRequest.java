package io.raksa.customer.group;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer belongs to a group. */
@Schema(description = "That a customer belongs to a group.")
public record PutMembershipRequest(
        @Schema(description = "As what.", examples = "HEAD") @NotNull
        GroupRole role,

        @Schema(
                description =
                        "Whether the customer counts in this group's figures and in no other's: true takes it from the group that has been the primary one, false leaves"
                                + " the customer without one. Absent: as it is; a customer's first group becomes the primary one.",
                examples = "true",
                nullable = true)
        @Nullable
        Boolean primary) {}
