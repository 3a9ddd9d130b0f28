package io.raksa.feedback.tone;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tone of feedback: the model's suggestion, and what staff said instead. */
@ApplicationScoped
public class Tones {

    static final String RESOURCE = "tone";

    private final ToneModels models;
    private final ToneRepository repository;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Tones(ToneModels models, ToneRepository repository, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.models = models;
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A feedback that has just come in. */
    public record Said(UUID feedbackId, String text, Instant at) {}

    /** Keeps what the models say of these; one statement, however many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void suggest(List<Said> said) {
        if (!said.isEmpty()) {
            repository.insert(models, said.stream().map(this::suggestion).toList());
        }
    }

    private SuggestedTone suggestion(Said said) {
        return new SuggestedTone(
                said.feedbackId(),
                said.at(),
                models.tone().judge(said.text()),
                models.route().judge(said.text()));
    }

    /** The tones of these feedbacks, those without one left out. */
    public Map<UUID, ToneView> of(List<UUID> feedbackIds) {
        return feedbackIds.isEmpty() ? Map.of() : repository.find(feedbackIds);
    }

    /** Puts what a member of staff heard in the place of what holds until now. */
    @Transactional
    ToneView correct(UUID feedbackId, @Nullable String ifMatch, CorrectToneRequest request) {
        ToneView before = repository.lock(feedbackId).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, feedbackId, before.version());
        ToneView after = before.corrected(request.tone());
        repository.correct(before, after, new Correction(request.reason(), caller.id(), clock.instant()));
        audit.record("tone.corrected", RESOURCE, feedbackId, after.version(), before, after, null);
        return after;
    }

    /** Why, by whom, when. */
    record Correction(@Nullable String reason, String by, Instant at) {}
}
