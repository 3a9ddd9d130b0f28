package io.raksa.customer.merge;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Blanks names and reasons in the journal of merges, when the person is erased. That two records were one stays: figures hang on it. */
@ApplicationScoped
class ErasingMerges {

    private final MergeRepository repository;

    ErasingMerges(MergeRepository repository) {
        this.repository = repository;
    }

    void on(@Observes PersonErased person) {
        repository.blank(person.customerId());
    }
}
