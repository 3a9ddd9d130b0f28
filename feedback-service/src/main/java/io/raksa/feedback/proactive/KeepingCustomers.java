package io.raksa.feedback.proactive;

import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens proactive cases and leads them to their end. */
@ApplicationScoped
@Transactional
class KeepingCustomers {

    private static final String RESOURCE = "proactive-case";

    private final ProactiveCaseRepository repository;
    private final ErasedCustomers erased;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    KeepingCustomers(
            ProactiveCaseRepository repository,
            ErasedCustomers erased,
            Versions versions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.erased = erased;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Somebody fell silent. Whoever complains is heard already; whoever is erased is left alone. */
    void fellSilent(ExitDue exit) {
        if (!erased.among(List.of(exit.customerId())).isEmpty()) {
            return;
        }
        ProactiveCase opened = ProactiveCase.open(Ids.next(), exit, clock.instant());
        if (repository.insert(opened)) {
            audit.record("proactive-case.opened", RESOURCE, opened.id(), 1, null, ProactiveCaseView.of(opened), null);
        }
    }

    /** Somebody bought: whoever was missed since before then is back. */
    void bought(PurchaseRecorded purchase) {
        repository
                .lockGoingOn(purchase.customerId())
                .filter(missed -> purchase.purchasedAt().isAfter(missed.openedAt()))
                .ifPresent(missed -> change(
                        "proactive-case.came-back",
                        missed,
                        missed.ended(ProactiveState.CAME_BACK, purchase.purchasedAt()),
                        null));
    }

    /** Gives up those who were opened before an instant; how many they were. */
    int giveUp(Instant before, int limit) {
        List<ProactiveCase> old = repository.takeOlder(before, limit);
        Instant now = clock.instant();
        old.forEach(missed -> change("proactive-case.left", missed, missed.ended(ProactiveState.LEFT, now), null));
        return old.size();
    }

    ProactiveCase take(UUID id, @Nullable String ifMatch) {
        ProactiveCase before = require(id, ifMatch);
        return change("proactive-case.taken", before, before.takenBy(caller.id()), null);
    }

    ProactiveCase contact(UUID id, @Nullable String ifMatch, ContactRequest contact) {
        ProactiveCase before = require(id, ifMatch);
        Instant now = clock.instant();
        ProactiveCase after = before.contacted(caller.id(), now);
        repository.add(after, contact, caller.id(), now);
        return change("proactive-case.contacted", before, after, null);
    }

    ProactiveCase close(UUID id, @Nullable String ifMatch, String reason) {
        ProactiveCase before = require(id, ifMatch);
        return change("proactive-case.closed", before, before.ended(ProactiveState.CLOSED, clock.instant()), reason);
    }

    private ProactiveCase require(UUID id, @Nullable String ifMatch) {
        ProactiveCase kept = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, kept.version());
        if (!kept.state().goesOn()) {
            throw ProactiveProblem.PROACTIVE_CASE_ENDED.because(kept.state());
        }
        return kept;
    }

    private ProactiveCase change(String what, ProactiveCase before, ProactiveCase after, @Nullable String reason) {
        repository.update(after);
        audit.record(
                what,
                RESOURCE,
                after.id(),
                after.version(),
                ProactiveCaseView.of(before),
                ProactiveCaseView.of(after),
                reason);
        return after;
    }
}
