package io.raksa.loyalty.imports;

import io.raksa.loyalty.ledger.core.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the ledger says of opening balances. */
@ApplicationScoped
class OpeningPostings {

    private static final String OF_CAUSE =
            "FROM posting WHERE cause_id = :cause AND cause_type = :type AND kind = 'OPENING'";

    private final Jdbi jdbi;

    OpeningPostings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether so many points were posted to this member for this cause. */
    boolean isPosted(Cause cause, UUID memberId, long points) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT 1 " + OF_CAUSE + " AND member_id = :member AND points = :points")
                        .bind("cause", cause.id())
                        .bind("type", cause.type())
                        .bind("member", memberId)
                        .bind("points", points)
                        .mapTo(int.class)
                        .findOne()
                        .isPresent());
    }

    /** Whose opening balance it is. */
    Optional<UUID> member(Cause cause) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT member_id " + OF_CAUSE)
                .bind("cause", cause.id())
                .bind("type", cause.type())
                .mapTo(UUID.class)
                .findOne());
    }
}
