package io.raksa.feedback.catalogue;

import io.raksa.feedback.catalogue.core.BothLanguages;
import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.catalogue.core.FormField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked about a category, as a manager writes it and as it is kept. */
@Schema(description = "What is asked of whoever says something about a category.")
record CatalogueForm(
        @Schema(description = "What the category is called here.") @NotNull @Valid
        BothLanguages name,

        @Schema(description = "What belongs there.") @Nullable @Valid
        BothLanguages description,

        @Schema(
                description =
                        "For which kinds of feedback it is asked. Of others nothing is asked, and no details are taken.",
                examples = "[\"COMPLAINT\"]")
        @NotEmpty
        Set<@NotNull FeedbackKind> kinds,

        @Schema(description = "The questions, up to 30, in the order in which they are shown.") @NotNull @Size(max = 30)
        List<@NotNull @Valid FormField> fields) {}
