package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.feedback.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be given for a complaint, and why. */
@Schema(name = "RecoveryPlaybook", description = "What may be given for a complaint, and why.")
record RecoveryView(
        @Schema(
                description = "The policy's name and version, or the limits of the roles where none is for it.",
                examples = "Long waits of regular guests, version 3",
                required = true)
        String policy,

        @Schema(
                description = "The policy's id; absent where the limits hold.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c81")
        @Nullable
        UUID policyId,

        @Schema(
                description = "The condition that holds; absent where the limits do.",
                examples = "category == \"SLOW\"")
        @Nullable
        String condition,

        @Schema(
                description = "The facts that decided, by their names in conditions; absent ones are not there.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                required = true)
        Map<String, Object> facts,

        @Schema(description = "What may be given, and up to how much by whom.", required = true)
        List<OfferRequest> offers,

        @Schema(
                description = "What the policy offers, but was given for the first failure and so is not given again.",
                required = true)
        List<RemedyKind> notAgain,

        @Schema(description = "Why that is so; absent where this is no second failure.") @Nullable
        Wording why,

        @Schema(description = "What the complaint has, whatever became of it; 200 at most.", required = true)
        List<RemedyView> remedies) {

    static RecoveryView of(Playbooks.Found found, List<Remedy> remedies) {
        @Nullable RecoveryPolicy policy = found.policy();
        return new RecoveryView(
                found.playbook().policy(),
                policy == null ? null : policy.id(),
                policy == null ? null : policy.condition(),
                new TreeMap<>(found.facts()),
                found.playbook().offers().stream().map(OfferRequest::of).toList(),
                List.copyOf(found.playbook().spent()),
                found.first() == null
                        ? null
                        : new Wording(
                                "The customer was failed in the same way %,d days before (complaint %s, rule %d)."
                                        .formatted(
                                                found.first().days(),
                                                found.first().complaintId(),
                                                found.first().ruleVersion()),
                                "ลูกค้าเคยพบความผิดพลาดแบบเดียวกันเมื่อ %,d วันก่อน (เรื่อง %s กฎข้อ %d)"
                                        .formatted(
                                                found.first().days(),
                                                found.first().complaintId(),
                                                found.first().ruleVersion())),
                remedies.stream().map(RemedyView::of).toList());
    }
}
