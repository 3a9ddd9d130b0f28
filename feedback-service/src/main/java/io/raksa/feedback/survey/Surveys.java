package io.raksa.feedback.survey;

import io.raksa.feedback.capability.Capabilities;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks customers how a complaint was put right, and takes their answers, each once. */
@ApplicationScoped
public class Surveys {

    private static final String PURPOSE = "survey";
    private static final String RESOURCE = "survey";

    /** Bytes of a token: 144 bits, which nobody guesses. */
    private static final int TOKEN_BYTES = 18;

    private final SurveyRepository repository;
    private final SurveyConfig config;
    private final Capabilities capabilities;
    private final ErasedCustomers erasedCustomers;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    Surveys(
            SurveyRepository repository,
            SurveyConfig config,
            Capabilities capabilities,
            ErasedCustomers erasedCustomers,
            Audit audit,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.config = config;
        this.capabilities = capabilities;
        this.erasedCustomers = erasedCustomers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites to one survey about a resolved complaint.
     *
     * @return the token that opens it until it is answered or expires
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String invite(UUID complaintId, @Nullable UUID customerId, Instant at) {
        UUID id = Ids.next();
        String token = token(id);
        Survey survey =
                new Survey(id, complaintId, customerId, Capabilities.hash(token), at, at.plus(config.validity()), null);
        repository.insert(survey);
        audit.record("survey.invited", RESOURCE, id, 1, null, SurveyView.of(survey, at), null);
        return token;
    }

    /** Ends what can still be answered about a complaint, since its resolution is taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID complaintId, Instant at) {
        repository.lockOpen(complaintId, at).forEach(open -> {
            Survey withdrawn = open.endedAt(at);
            repository.withdraw(withdrawn);
            audit.record(
                    "survey.withdrawn",
                    RESOURCE,
                    open.id(),
                    2,
                    SurveyView.of(open, at),
                    SurveyView.of(withdrawn, at),
                    null);
        });
    }

    /** What opens the last survey about a complaint, while it can be answered. */
    public Optional<SurveyInvitation> invitation(UUID complaintId) {
        Instant now = clock.instant();
        return repository
                .latestOf(complaintId)
                .filter(survey -> survey.state(now) == SurveyState.OPEN)
                .filter(this::opensWithItsToken)
                .map(survey -> new SurveyInvitation(token(survey.id()), survey.expiresAt()));
    }

    /** The survey a token opens, if it can be answered now. */
    Survey open(String token) {
        return answerable(repository.findByToken(Capabilities.hash(token)));
    }

    /** Takes the answer; of two at the same time the second is refused. */
    @Transactional
    Survey.Answer answer(String token, AnswerSurveyRequest request) {
        Survey open = answerable(repository.lockByToken(Capabilities.hash(token)));
        requireNotErased(open);
        Survey.Answer answer = request.answer(clock.instant());
        repository.answer(open.id(), answer);
        Survey answered = new Survey(
                open.id(),
                open.complaintId(),
                open.customerId(),
                open.tokenHash(),
                open.invitedAt(),
                open.expiresAt(),
                answer);
        audit.record(
                "survey.answered",
                RESOURCE,
                open.id(),
                2,
                SurveyView.of(open, answer.at()),
                SurveyView.of(answered, answer.at()),
                null);
        events.append(
                open.subject(),
                new SurveyAnswered(
                        open.complaintId(),
                        open.customerId(),
                        answer.outcome(),
                        answer.process(),
                        answer.treatment(),
                        answer.at()));
        return answer;
    }

    /** The newest first. */
    Page<SurveyView> list(@Nullable UUID complaintId, PageRequest page) {
        Instant now = clock.instant();
        return Page.of(
                        repository.page(complaintId, page),
                        page,
                        survey -> NewestFirst.mark(survey.invitedAt(), survey.id()))
                .map(survey -> SurveyView.of(survey, now));
    }

    /** Of a person who was erased nothing is kept any more: the survey is as good as expired. */
    private void requireNotErased(Survey survey) {
        if (survey.customerId() != null
                && !erasedCustomers.among(Set.of(survey.customerId())).isEmpty()) {
            throw SurveyProblem.SURVEY_EXPIRED.because(survey.expiresAt());
        }
    }

    private Survey answerable(Optional<Survey> found) {
        Survey survey = found.orElseThrow(CommonProblem.NOT_FOUND::because);
        return switch (survey.state(clock.instant())) {
            case OPEN -> survey;
            case ANSWERED -> throw SurveyProblem.ALREADY_ANSWERED.because();
            case EXPIRED -> throw SurveyProblem.SURVEY_EXPIRED.because(survey.expiresAt());
        };
    }

    private String token(UUID id) {
        byte[] secret = Arrays.copyOf(capabilities.derive(PURPOSE, id), TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Not so where the deployment's secret has changed since: the token sent then opens it still, the one derived now never did. */
    private boolean opensWithItsToken(Survey survey) {
        return Capabilities.hash(token(survey.id())).equals(survey.tokenHash());
    }
}
