package io.raksa.customer.group;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer belongs to a group. */
@Schema(name = "GroupMembership", description = "That a customer belongs to a group.")
public record MembershipView(
        @Schema(description = "The group.", required = true) UUID groupId,

        @Schema(description = "What holds it together.", required = true)
        GroupKind groupKind,

        @Schema(description = "What it is called.", examples = "บ้านใจดี", required = true)
        String groupName,

        @Schema(description = "The customer.", required = true)
        UUID customerId,

        @Schema(description = "What the customer is called.", examples = "คุณสมชาย ใจดี", required = true)
        String displayName,

        @Schema(description = "What the customer is called in English.", examples = "Somchai Jaidee", nullable = true)
        @Nullable
        String nameEn,

        @Schema(description = "Counts the changes of the membership; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "As what.", required = true) GroupRole role,

        @Schema(
                description = "Whether the customer counts in this group's figures.",
                examples = "true",
                required = true)
        boolean primary,

        @Schema(description = "Since when this is known.", required = true)
        Instant joinedAt) {}
