package io.raksa.feedback.deviation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What second failures repeat, for the other features. */
@ApplicationScoped
public class FirstFailures {

    private final SecondFailureRepository repository;

    FirstFailures(SecondFailureRepository repository) {
        this.repository = repository;
    }

    /** The failure that a complaint's repeats; empty where it is the first. */
    public Optional<FirstFailure> of(UUID complaintId) {
        return repository.firstOf(complaintId);
    }
}
