package io.raksa.feedback.experiment;

import io.raksa.feedback.complaint.CaseNews;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.deviation.FirstFailures;
import io.raksa.feedback.experiment.core.Lot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a complaint's customer draw as soon as it is judged what failed; not after a second failure, which the playbook decides. */
@ApplicationScoped
class DrawingLots {

    private final ExperimentRepository experiments;
    private final DrawRepository draws;
    private final FirstFailures failures;

    DrawingLots(ExperimentRepository experiments, DrawRepository draws, FirstFailures failures) {
        this.experiments = experiments;
        this.draws = draws;
        this.failures = failures;
    }

    void follow(@Observes CaseNews news) {
        if (news.what() == CaseNews.What.ASSESSED) {
            List<Experiment> running = experiments.notEnded(news.at()).stream()
                    .filter(experiment -> !experiment.startsAt().isAfter(news.at()))
                    .toList();
            news.cases().forEach(complaint -> draw(complaint, running, news.at()));
        }
    }

    private void draw(ComplaintCase complaint, List<Experiment> running, Instant at) {
        @Nullable UUID customer = complaint.customerId();
        if (customer == null || failures.of(complaint.id()).isPresent()) {
            return;
        }
        running.stream()
                .filter(experiment -> experiment.isFor(complaint.assessment()))
                .findFirst()
                .ifPresent(experiment -> draws.insert(new Draw(
                        experiment.id(),
                        customer,
                        complaint.id(),
                        Lot.draw(experiment.id(), customer, experiment.weights()),
                        at,
                        null,
                        null)));
    }
}
