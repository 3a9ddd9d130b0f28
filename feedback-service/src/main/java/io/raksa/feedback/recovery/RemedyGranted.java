package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remedy was granted.
 *
 * @param category what had failed, by which the cost of failure is kept; the granter's words stay here
 */
@FactType("feedback.remedy.granted.v1")
record RemedyGranted(
        UUID remedyId,
        UUID complaintId,
        @Nullable UUID customerId,
        RemedyKind kind,
        @Nullable Integer points,
        @Nullable Money amount,
        @Nullable String voucher,
        Category category,
        String policyVersion,
        Instant grantedAt) {

    static RemedyGranted of(Remedy remedy, Category category) {
        return new RemedyGranted(
                remedy.id(),
                remedy.complaintId(),
                remedy.customerId(),
                remedy.what().kind(),
                remedy.what().points(),
                remedy.what().amount(),
                remedy.what().voucher(),
                category,
                remedy.policyVersion(),
                remedy.at());
    }
}
