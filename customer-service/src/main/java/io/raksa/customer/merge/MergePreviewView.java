package io.raksa.customer.merge;

import io.raksa.customer.profile.ProfileFields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would become of two records. */
@Schema(name = "CustomerMergePreview", description = "What would become of two records; nothing is changed.")
public record MergePreviewView(
        @Schema(description = "The survivor as it is.", required = true)
        ProfileFields survivor,

        @Schema(description = "The record to be merged as it is.", required = true)
        ProfileFields merged,

        @Schema(description = "The survivor as it would be.", required = true)
        ProfileFields result,

        @Schema(
                description = "The fields in which the two differ, about which there is something to choose.",
                examples = "[\"NAME_EN\"]",
                required = true)
        List<CustomerField> differing,

        @Schema(description = "How much belongs to the survivor.", required = true)
        RecordCounts survivorCounts,

        @Schema(description = "How much belongs to the record to be merged.", required = true)
        RecordCounts mergedCounts,

        @Schema(description = "How much would belong to the profile.", required = true)
        RecordCounts resultCounts) {}
