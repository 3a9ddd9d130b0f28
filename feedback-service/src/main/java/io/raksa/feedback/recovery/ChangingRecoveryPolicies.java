package io.raksa.feedback.recovery;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and changes recovery policies. A change holds for what is granted from then on. */
@ApplicationScoped
@Transactional
class ChangingRecoveryPolicies {

    /** They are asked one after the other for every remedy. */
    static final int MOST = 200;

    private static final String RESOURCE = "recovery-policy";

    private final RecoveryPolicyRepository repository;
    private final Playbooks playbooks;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    ChangingRecoveryPolicies(
            RecoveryPolicyRepository repository, Playbooks playbooks, Versions versions, Audit audit, Clock clock) {
        this.repository = repository;
        this.playbooks = playbooks;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    RecoveryPolicy create(RecoveryPolicyRequest request) {
        check(request);
        if (repository.count() >= MOST) {
            throw RecoveryProblem.RECOVERY_POLICIES_FULL.because(MOST);
        }
        RecoveryPolicy policy = RecoveryPolicy.of(Ids.next(), 1, request, clock.instant());
        repository.insert(policy);
        audit.record("recovery-policy.created", RESOURCE, policy.id(), 1, null, RecoveryPolicyView.of(policy), null);
        return policy;
    }

    RecoveryPolicy replace(UUID id, @Nullable String ifMatch, RecoveryPolicyRequest request) {
        RecoveryPolicy before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        check(request);
        RecoveryPolicy after = RecoveryPolicy.of(id, before.version() + 1, request, clock.instant());
        repository.update(after);
        audit.record(
                "recovery-policy.changed",
                RESOURCE,
                id,
                after.version(),
                RecoveryPolicyView.of(before),
                RecoveryPolicyView.of(after),
                null);
        return after;
    }

    private void check(RecoveryPolicyRequest request) {
        playbooks.require(request.condition());
        long kinds =
                request.offers().stream().map(OfferRequest::kind).distinct().count();
        for (int place = 0; place < request.offers().size(); place++) {
            if (!request.offers().get(place).isWhole()
                    || kinds < request.offers().size()) {
                throw RecoveryProblem.RECOVERY_OFFER_UNFIT.because().at("/offers/" + place);
            }
        }
    }
}
