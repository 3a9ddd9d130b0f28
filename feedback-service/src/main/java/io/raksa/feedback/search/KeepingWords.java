package io.raksa.feedback.search;

import io.raksa.feedback.complaint.CaseNews;
import io.raksa.feedback.complaint.core.ComplaintCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** Keeps what cases are found by as they are opened and as somebody writes in them. One statement, however many cases. */
@ApplicationScoped
class KeepingWords {

    private final CaseWordsRepository repository;

    KeepingWords(CaseWordsRepository repository) {
        this.repository = repository;
    }

    void follow(@Observes CaseNews news) {
        List<UUID> cases = news.cases().stream().map(ComplaintCase::id).toList();
        switch (news.what()) {
            case OPENED -> repository.open(cases);
            case STAFF_WROTE, CUSTOMER_WROTE -> repository.renew(cases);
            default -> {}
        }
    }
}
