package io.raksa.feedback.search;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to look for. */
@Schema(
        description =
                "What to look for. A body, since words can be somebody's name or number, which have no place in an address.")
record SearchCasesRequest(
        @Schema(
                description =
                        "One to eight words with space between them, in Thai or English; every one has to be there, in any order, also as a"
                                + " part of a longer word or in the middle of Thai. Upper and lower case and width make no difference. One"
                                + " of them has at least three characters.",
                examples = "อาหาร รอนาน")
        @NotBlank
        @Size(max = 200)
        String words,

        @Schema(description = "Only those in this state.", examples = "ASSESSED") @Nullable
        ComplaintState state,

        @Schema(description = "Only those of this.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "Only those of this severity.", examples = "HIGH") @Nullable
        Severity severity,

        @Schema(description = "Only those of this customer.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "Only those of this owner.", examples = "somchai") @Nullable @Size(min = 1, max = 200)
        String owner,

        @Schema(description = "Only those of this team.", examples = "kitchen") @Nullable @Size(min = 1, max = 100)
        String team,

        @Schema(
                description = "true: only those on which something is to be done, merged ones left out.",
                examples = "true")
        @Nullable
        Boolean open) {

    private static final int MOST = 8;
    private static final int SHORTEST_FOUND = 3;

    /** The words as they are compared; as {@code case_key} in the database. */
    List<String> wanted() {
        String key = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(key.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    boolean isSearchable() {
        List<String> wanted = wanted();
        return wanted.size() <= MOST && wanted.stream().anyMatch(word -> word.length() >= SHORTEST_FOUND);
    }

    /** For LIKE, whose own signs stand for themselves. */
    List<String> patterns() {
        return wanted().stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }
}
