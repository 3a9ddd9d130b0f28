package io.raksa.feedback.survey;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what customers are asked on which occasion. */
@ApplicationScoped
class SurveyPlans {

    private static final String RESOURCE = "survey-plan";

    private final SurveyPlanRepository repository;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    SurveyPlans(SurveyPlanRepository repository, Versions versions, Audit audit, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    SurveyPlan of(Occasion occasion) {
        return repository.of(occasion);
    }

    @Transactional
    SurveyPlan change(Occasion occasion, @Nullable String ifMatch, SurveyPlanRequest request) {
        SurveyPlan before = repository.of(occasion);
        UUID id = UUID.nameUUIDFromBytes(occasion.name().getBytes(StandardCharsets.UTF_8));
        versions.require(ifMatch, RESOURCE, id, before.version());
        check(occasion, request.questions());
        SurveyPlan after = before.changed(request, clock.instant());
        if (!repository.insert(after)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + after.version() + "\"");
        }
        audit.record(
                "survey-plan.changed",
                RESOURCE,
                id,
                after.version(),
                SurveyPlanView.of(before),
                SurveyPlanView.of(after),
                null);
        return after;
    }

    private static void check(Occasion occasion, List<Question> questions) {
        boolean fits = occasion == Occasion.RESOLUTION
                ? questions.containsAll(Question.JUSTICES)
                : questions.stream().noneMatch(Question.JUSTICES::contains);
        if (!fits
                || questions.size()
                        != (questions.isEmpty() ? 0 : EnumSet.copyOf(questions).size())) {
            throw SurveyProblem.SURVEY_QUESTIONS_UNFIT.because(occasion).at("/questions");
        }
    }
}
