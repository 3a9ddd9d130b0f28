package io.raksa.feedback.idea;

import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.feedback.improvement.Effect;
import io.raksa.feedback.improvement.Improvements;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads ideas from their submission to their reward. */
@ApplicationScoped
@Transactional
class Ideas {

    private static final String RESOURCE = "idea";

    private final IdeaRepository repository;
    private final Improvements improvements;
    private final ErasedCustomers erased;
    private final Versions versions;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    Ideas(
            IdeaRepository repository,
            Improvements improvements,
            ErasedCustomers erased,
            Versions versions,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.improvements = improvements;
        this.erased = erased;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Idea submit(IdeaRequest request) {
        Idea idea = new Idea(
                Ids.next(),
                1,
                request.title(),
                request.text(),
                caller.id(),
                clock.instant(),
                IdeaState.SUBMITTED,
                null,
                null,
                null,
                null,
                null,
                0);
        repository.insert(idea);
        audit.record("idea.submitted", RESOURCE, idea.id(), 1, null, IdeaView.of(idea), null);
        return idea;
    }

    Idea support(UUID id, boolean supports) {
        Idea idea = repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        requireNotOwn(idea);
        if (supports) {
            repository.support(id, caller.id(), clock.instant());
        } else {
            repository.withdrawSupport(id, caller.id());
        }
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Idea decide(UUID id, @Nullable String ifMatch, DecideIdeaRequest request) {
        Idea before = require(id, ifMatch, IdeaState.SUBMITTED);
        requireNotOwn(before);
        @Nullable UUID improvement = request.improvementId();
        if (improvement != null && !improvements.exists(improvement)) {
            throw IdeaProblem.IDEA_IMPROVEMENT_UNKNOWN.because(improvement).at("/improvementId");
        }
        IdeaState how = improvement == null ? IdeaState.DECLINED : IdeaState.ADOPTED;
        return keep("idea.decided", before, before.decided(how, request.reason(), caller.id(), improvement));
    }

    /** Rewards an idea, once, if there are provably fewer complaints since its improvement. */
    Idea reward(UUID id, @Nullable String ifMatch, RewardIdeaRequest request) {
        Idea before = require(id, ifMatch, IdeaState.ADOPTED);
        requireNotOwn(before);
        if (improvements
                .effect(Objects.requireNonNull(before.improvementId()))
                .filter(Effect::proven)
                .isEmpty()) {
            throw IdeaProblem.IDEA_EFFECT_UNPROVEN.because();
        }
        if (!erased.among(List.of(request.customerId())).isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Idea after = keep("idea.rewarded", before, before.rewarded(request.customerId(), request.points()));
        events.append(
                request.customerId(), new IdeaRewarded(id, request.customerId(), request.points(), clock.instant()));
        return after;
    }

    private void requireNotOwn(Idea idea) {
        if (idea.submittedBy().equals(caller.id())) {
            throw IdeaProblem.IDEA_OWN.because();
        }
    }

    private Idea require(UUID id, @Nullable String ifMatch, IdeaState state) {
        Idea idea = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, idea.version());
        if (idea.state() != state) {
            throw IdeaProblem.IDEA_STATE.because(idea.state()).with("state", idea.state());
        }
        return idea;
    }

    private Idea keep(String what, Idea before, Idea after) {
        repository.update(after);
        audit.record(
                what, RESOURCE, after.id(), after.version(), IdeaView.of(before), IdeaView.of(after), after.decision());
        return after;
    }
}
