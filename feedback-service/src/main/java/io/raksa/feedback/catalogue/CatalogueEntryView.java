package io.raksa.feedback.catalogue;

import io.raksa.feedback.catalogue.core.BothLanguages;
import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.catalogue.core.FormField;
import io.raksa.feedback.complaint.core.Category;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked about a category. */
@Schema(name = "CatalogueEntry", description = "What is asked of whoever says something about a category.")
record CatalogueEntryView(
        @Schema(description = "The category.", examples = "SLOW", required = true)
        Category category,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "What the category is called here.", required = true)
        BothLanguages name,

        @Schema(description = "What belongs there.") @Nullable
        BothLanguages description,

        @Schema(description = "For which kinds of feedback it is asked.", examples = "[\"COMPLAINT\"]", required = true)
        Set<FeedbackKind> kinds,

        @Schema(description = "The questions, in the order in which they are shown.", required = true)
        List<FormField> fields,

        @Schema(description = "When this version came.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static CatalogueEntryView of(CatalogueEntry entry) {
        CatalogueForm form = entry.form();
        return new CatalogueEntryView(
                entry.category(),
                entry.version(),
                form.name(),
                form.description(),
                form.kinds(),
                form.fields(),
                entry.changedAt());
    }
}
