package io.raksa.feedback.mysteryvisit;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.mysteryvisit.ComparisonView.Marks;
import io.raksa.feedback.mysteryvisit.ComparisonView.PointView;
import io.raksa.feedback.mysteryvisit.MysteryVisitRepository.PointMarks;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes mystery visits down and compares us with others. */
@ApplicationScoped
@Transactional
class MysteryVisits {

    private static final Marks NONE = new Marks(0, 0, 0);

    private final MysteryVisitRepository repository;
    private final BusinessTime time;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    MysteryVisits(MysteryVisitRepository repository, BusinessTime time, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.time = time;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ScorecardView design(ScorecardRequest request) {
        if (request.points().stream().map(ScorePoint::key).distinct().count()
                < request.points().size()) {
            throw MysteryVisitProblem.SCORECARD_POINTS_ALIKE.because().at("/points");
        }
        ScorecardView card = new ScorecardView(Ids.next(), request.name(), request.points(), clock.instant());
        repository.insert(card);
        audit.record("scorecard.made", "scorecard", card.id(), 1, null, card, null);
        return card;
    }

    MysteryVisitView record(MysteryVisitRequest request) {
        ScorecardView card = repository
                .card(request.scorecardId())
                .orElseThrow(() -> MysteryVisitProblem.SCORECARD_UNKNOWN
                        .because(request.scorecardId())
                        .at("/scorecardId"));
        Set<String> keys = card.points().stream().map(ScorePoint::key).collect(Collectors.toSet());
        if (!keys.equals(request.scores().keySet())) {
            throw MysteryVisitProblem.SCORES_UNFIT
                    .because(keys.stream().sorted().collect(Collectors.joining(", ")))
                    .at("/scores");
        }
        if (request.visitedOn().isAfter(LocalDate.ofInstant(clock.instant(), time.timeZone()))) {
            throw MysteryVisitProblem.MYSTERY_VISIT_IN_FUTURE.because().at("/visitedOn");
        }
        MysteryVisitView visit = new MysteryVisitView(
                Ids.next(),
                card.id(),
                request.whose(),
                request.place(),
                request.approach(),
                request.visitedOn(),
                request.scores(),
                request.note(),
                caller.id());
        repository.insert(visit);
        audit.record("mystery-visit.recorded", "mystery-visit", visit.id(), 1, null, visit, null);
        return visit;
    }

    ComparisonView compare(UUID scorecardId, Period period) {
        ScorecardView card = repository.card(scorecardId).orElseThrow(CommonProblem.NOT_FOUND::because);
        List<PointMarks> marks = repository.marks(card.id(), period.from(), period.to());
        return ComparisonView.of(card.points().stream()
                .map(point -> PointView.of(
                        point.key(), marks(marks, point.key(), Whose.OWN), marks(marks, point.key(), Whose.COMPETITOR)))
                .toList());
    }

    private static Marks marks(List<PointMarks> all, String point, Whose whose) {
        return all.stream()
                .filter(one -> one.point().equals(point) && one.whose() == whose)
                .map(PointMarks::marks)
                .findFirst()
                .orElse(NONE);
    }
}
