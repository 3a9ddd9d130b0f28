package io.raksa.feedback.recovery;

import io.raksa.platform.problem.CommonProblem;
import java.util.Optional;
import java.util.UUID;

/** Remedies as parts of their complaints. */
final class Remedies {

    private Remedies() {}

    /**
     * The remedy, which is the complaint's.
     *
     * @throws io.raksa.platform.problem.Problem 404 where there is none
     */
    static Remedy require(Optional<Remedy> found, UUID complaintId) {
        return found.filter(remedy -> remedy.complaintId().equals(complaintId))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
