package io.raksa.feedback.survey;

import io.raksa.feedback.capability.Capabilities;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.feedback.profile.Profiles;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks customers how a complaint was put right or a purchase was, and takes their answers, each once. */
@ApplicationScoped
public class Surveys {

    private static final String PURPOSE = "survey";
    private static final String RESOURCE = "survey";

    /** Bytes of a token: 144 bits, which nobody guesses. */
    private static final int TOKEN_BYTES = 18;

    /** Nobody is asked about what came in late, in an import of years say. */
    private static final Duration FRESH = Duration.ofDays(3);

    private final SurveyRepository repository;
    private final SurveyPlans plans;
    private final Capabilities capabilities;
    private final Profiles profiles;
    private final ErasedCustomers erasedCustomers;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    Surveys(
            SurveyRepository repository,
            SurveyPlans plans,
            Capabilities capabilities,
            Profiles profiles,
            ErasedCustomers erasedCustomers,
            Audit audit,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.capabilities = capabilities;
        this.profiles = profiles;
        this.erasedCustomers = erasedCustomers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Invites to one survey about a resolved complaint, if the plan draws it and leaves the customer no quiet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void invite(UUID complaintId, @Nullable UUID customerId, Instant at) {
        SurveyPlan plan = plans.of(Occasion.RESOLUTION);
        if (plan.draws(complaintId) && !isQuiet(plan, customerId, at)) {
            invite(plan, complaintId, null, customerId, at);
        }
    }

    /** Invites to one survey about a fresh purchase, unless the customer waits for us. */
    @Transactional(Transactional.TxType.MANDATORY)
    void inviteBuyer(PurchaseRecorded purchase) {
        SurveyPlan plan = plans.of(Occasion.PURCHASE);
        Instant now = clock.instant();
        if (plan.questions().isEmpty()
                || !plan.draws(purchase.purchaseId())
                || purchase.purchasedAt().isBefore(now.minus(FRESH))
                || isQuiet(plan, purchase.customerId(), now)
                || !erasedCustomers.among(Set.of(purchase.customerId())).isEmpty()
                || repository.waitsForUs(profiles.recordsOf(purchase.customerId()))) {
            return;
        }
        invite(plan, purchase.purchaseId(), purchase.origin(), purchase.customerId(), now);
    }

    /** Two invitations of one customer look one after the other. */
    private boolean isQuiet(SurveyPlan plan, @Nullable UUID customerId, Instant at) {
        if (plan.quietDays() == 0 || customerId == null) {
            return false;
        }
        List<UUID> records = profiles.recordsOf(customerId);
        repository.lockCustomer(records.getFirst());
        return repository.wasInvitedSince(records, at.minus(Duration.ofDays(plan.quietDays())));
    }

    private void invite(SurveyPlan plan, UUID about, @Nullable String origin, @Nullable UUID customerId, Instant at) {
        UUID id = Ids.next();
        Survey survey = new Survey(
                id,
                plan.occasion(),
                about,
                origin,
                customerId,
                Capabilities.hash(token(id)),
                at,
                plan.expiryOf(at),
                plan.questions(),
                null);
        if (repository.insert(survey)) {
            audit.record("survey.invited", RESOURCE, id, 1, null, SurveyView.of(survey, at), null);
            events.append(survey.subject(), new SurveyInvited(id, survey.occasion(), customerId, survey.expiresAt()));
        }
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
                .map(this::invitation);
    }

    /** What a customer can answer now, the newest first; few, since each expires. */
    List<SurveyInvitation> invitationsOf(UUID customerId) {
        return repository.openOf(profiles.recordsOf(customerId), clock.instant()).stream()
                .filter(this::opensWithItsToken)
                .map(this::invitation)
                .toList();
    }

    /** What opens a survey, for the system that sends it to the customer. Whoever takes it is written down. */
    @Transactional
    SurveyInvitation link(UUID id) {
        Survey survey = repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        SurveyState state = survey.state(clock.instant());
        if (state != SurveyState.OPEN || !opensWithItsToken(survey)) {
            throw SurveyProblem.SURVEY_CLOSED.because(state).with("state", state);
        }
        audit.record("survey.link-taken", RESOURCE, id, 1, null, null, null);
        return invitation(survey);
    }

    private SurveyInvitation invitation(Survey survey) {
        return new SurveyInvitation(token(survey.id()), survey.occasion(), survey.expiresAt());
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
        Survey.Answer answer = request.answer(open.asked(), clock.instant());
        repository.answer(open.id(), answer);
        audit.record(
                "survey.answered",
                RESOURCE,
                open.id(),
                2,
                SurveyView.of(open, answer.at()),
                SurveyView.of(open.answered(answer), answer.at()),
                null);
        events.append(open.subject(), fact(open, answer));
        return answer;
    }

    private static Record fact(Survey survey, Survey.Answer answer) {
        return switch (survey.occasion()) {
            case RESOLUTION ->
                new SurveyAnswered(
                        survey.about(),
                        survey.customerId(),
                        answer.mark(Question.OUTCOME),
                        answer.mark(Question.PROCESS),
                        answer.mark(Question.TREATMENT),
                        answer.at());
            case PURCHASE ->
                new PurchaseJudged(
                        survey.about(),
                        survey.customerId(),
                        answer.marks().get(Question.CSAT),
                        answer.marks().get(Question.NPS),
                        answer.marks().get(Question.CES),
                        answer.at());
        };
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
