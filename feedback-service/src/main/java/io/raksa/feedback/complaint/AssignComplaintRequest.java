package io.raksa.feedback.complaint;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answers for a complaint from now on. */
@Schema(description = "Who answers for a complaint from now on; what is absent is nobody.")
record AssignComplaintRequest(
        @Schema(description = "The subject of the owner's token; absent for nobody.", examples = "somchai")
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = Names.PRINTABLE, message = Names.RULE)
        String owner,

        @Schema(description = "The team; absent for none.", examples = "kitchen")
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = Names.PRINTABLE, message = Names.RULE)
        String team,

        @Schema(description = "Why, for colleagues.", examples = "She knows the branch.")
        @Nullable
        @Size(min = 1, max = 2000)
        String note) {

    /** How owners and teams are written. */
    static final class Names {

        static final String PRINTABLE = "\\S(.*\\S)?";
        static final String RULE = "must not begin or end with a space";

        private Names() {}
    }
}
