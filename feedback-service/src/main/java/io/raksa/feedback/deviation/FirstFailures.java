package io.raksa.feedback.deviation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What second failures repeat, for the other features. */
@ApplicationScoped
public class FirstFailures {

    private final SecondFailureRepository repository;

    FirstFailures(SecondFailureRepository repository) {
        this.repository = repository;
    }

    /** All complaints of the same failure before this one, however often it was repeated; empty where it is the first. */
    public List<UUID> allBefore(UUID complaintId) {
        return repository.allBefore(complaintId);
    }

    /** The failure that a complaint's repeats; empty where it is the first. */
    public Optional<FirstFailure> of(UUID complaintId) {
        return repository.firstOf(complaintId);
    }
}
