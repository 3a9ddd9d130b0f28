package io.raksa.customer.group;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household or company. */
@Schema(name = "Group", description = "A household or company.")
public record GroupView(
        @Schema(description = "The group's id.", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "What holds it together.", required = true)
        GroupKind kind,

        @Schema(description = "What it is called.", examples = "บ้านใจดี", required = true)
        String name,

        @Schema(description = "What it is called in English.", examples = "The Jaidees", nullable = true) @Nullable
        String nameEn,

        @Schema(description = "When it was made.", required = true)
        Instant createdAt) {

    GroupView changed(ChangeGroupRequest change) {
        return new GroupView(
                id,
                version + 1,
                kind,
                change.name() == null ? name : change.name(),
                change.nameEn() == null ? nameEn : change.nameEn(),
                createdAt);
    }
}
