package io.raksa.feedback.tracking;

import io.raksa.feedback.capability.Capabilities;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives out tracking codes and finds what they open; the table {@code tracking_code} holds their hashes. */
@ApplicationScoped
public class TrackingCodes {

    private static final String PURPOSE = "tracking";

    private static final String KEEP = """
            insert into tracking_code (code_hash, complaint_id, issued_at)
            select code_hash, complaint_id, :at from unnest(:hashes::text[], :complaintIds::uuid[]) as code (code_hash, complaint_id)
            on conflict do nothing
            """;

    private final Jdbi jdbi;
    private final Capabilities capabilities;
    private final Clock clock;

    TrackingCodes(Jdbi jdbi, Capabilities capabilities, Clock clock) {
        this.jdbi = jdbi;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /**
     * The code of a complaint as it is shown. Asked again, it is the same; and codes given out before the deployment's secret changed
     * open it too.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(UUID complaintId) {
        issue(List.of(complaintId));
        return code(complaintId).toString();
    }

    /** Makes the codes of complaints valid, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(List<UUID> complaintIds) {
        if (complaintIds.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("at", clock.instant())
                .bindArray("hashes", String.class, Rows.column(complaintIds, id -> hash(code(id))))
                .bindArray("complaintIds", UUID.class, complaintIds)
                .execute());
    }

    private Optional<UUID> find(TrackingCode code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select complaint_id from tracking_code where code_hash = :hash")
                        .bind("hash", hash(code))
                        .mapTo(UUID.class)
                        .findOne());
    }

    /**
     * The complaint that a code opens, however it is typed.
     *
     * @throws io.raksa.platform.problem.Problem 404 where it opens none
     */
    public UUID require(String typed) {
        TrackingCode code = TrackingCode.parse(typed).orElseThrow(TrackingProblem.TRACKING_CODE_MISTYPED::because);
        return find(code).orElseThrow(TrackingProblem.TRACKING_CODE_UNKNOWN::because);
    }

    private TrackingCode code(UUID complaintId) {
        return TrackingCode.of(capabilities.derive(PURPOSE, complaintId));
    }

    private static String hash(TrackingCode code) {
        return Capabilities.hash(code.symbols());
    }
}
