package io.raksa.loyalty.tier;

import io.raksa.loyalty.tier.Measuring.Measured;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What rules would do. */
@Schema(
        name = "TierPreview",
        description = "What rules would do, if all terms ended now and everybody stood where the measure puts them.")
record TierPreviewView(
        @Schema(description = "All members.", examples = "12000", required = true)
        long members,

        @Schema(description = "How many would rise.", examples = "310", required = true)
        long rise,

        @Schema(description = "How many would be harmed: they would fall.", examples = "45", required = true)
        long fall,

        @Schema(description = "How many would stand in each tier; 'none' in none.", required = true)
        Map<String, Long> standing,

        @Schema(description = "Some of those who would fall; 100 at most.", required = true)
        List<UUID> harmed) {

    private static final int MOST = 100;

    /** Counts members as they come. */
    static final class Counting {

        private final TierRules rules;
        private final Map<String, Long> standing = new TreeMap<>();
        private final List<UUID> harmed = new ArrayList<>();
        private long members;
        private long rise;
        private long fall;

        Counting(TierRules rules) {
            this.rules = rules;
        }

        void count(Measured member) {
            @Nullable
            String would = rules.reached(member.measured()).map(Tier::code).orElse(null);
            members++;
            standing.merge(would == null ? "none" : would, 1L, Long::sum);
            if (rules.isAbove(would, member.code())) {
                rise++;
            } else if (member.code() != null && !member.code().equals(would)) {
                fall++;
                if (harmed.size() < MOST) {
                    harmed.add(member.memberId());
                }
            }
        }

        TierPreviewView view() {
            return new TierPreviewView(members, rise, fall, standing, harmed);
        }
    }
}
