package io.raksa.customer.duplicate;

import io.raksa.customer.change.PersonErased;
import io.raksa.customer.survivor.RecordsLed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Pairs follow their records: a merge ends one, its undo brings it back, and of an erased person there is none. */
@ApplicationScoped
class FollowingRecords {

    private final DuplicateRepository duplicates;
    private final CandidateRepository candidates;
    private final KeyRepository keys;

    FollowingRecords(DuplicateRepository duplicates, CandidateRepository candidates, KeyRepository keys) {
        this.duplicates = duplicates;
        this.candidates = candidates;
        this.keys = keys;
    }

    void on(@Observes RecordsLed led) {
        duplicates.lead(led.records());
        candidates.again(led.records());
    }

    void on(@Observes PersonErased person) {
        duplicates.forget(person.customerId());
        keys.forget(person.customerId());
    }
}
