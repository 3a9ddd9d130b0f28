package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.core.Likeness;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the search for duplicates has come. */
@Schema(
        name = "DuplicateScreening",
        description = "How far the search for duplicates has come, and what it passed over.")
public record ScreeningView(
        @Schema(
                description = "How many customers are new or changed and still to be compared, counted to 100000.",
                examples = "0",
                required = true)
        long waiting,

        @Schema(
                description =
                        "What more than 20 records share, such as the number of an office: it says nothing of any two of them and is passed over. Counted by"
                                + " what it would say.",
                required = true)
        List<CrowdedKeysView> crowded) {

    /** Keys that are shared by too many. */
    @Schema(name = "DuplicateCrowdedKeys", description = "Values that more than 20 records share.")
    public record CrowdedKeysView(
            @Schema(description = "What sharing one would say of two.", examples = "SAME_NAME", required = true)
            Likeness likeness,

            @Schema(description = "How many such values there are.", examples = "3", required = true)
            long keys) {}
}
