package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What recovery may cost. A remedy takes from its budgets in the transaction that grants it, or is not granted. */
@ApplicationScoped
@Transactional
class Budgets {

    /** They are asked for every remedy. */
    static final int MOST = 200;

    private static final String RESOURCE = "recovery-budget";

    private final BudgetRepository repository;
    private final BusinessTime time;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    Budgets(BudgetRepository repository, BusinessTime time, Versions versions, Audit audit, Clock clock) {
        this.repository = repository;
        this.time = time;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a remedy from its budgets.
     *
     * @throws io.raksa.platform.problem.Problem 409 BUDGET_SPENT where one has too little left
     */
    void take(Remedy remedy, Category category) {
        Remedy.Gift what = remedy.what();
        if (what.kind() != RemedyKind.POINTS && what.kind() != RemedyKind.REFUND) {
            return;
        }
        @Nullable String currency = what.amount() == null ? null : what.amount().currency();
        LocalDate today = today();
        for (Budget budget : repository.of(currency, category)) {
            LocalDate beginsOn = budget.period().beginOf(today);
            if (!repository.take(budget, beginsOn, what.value())) {
                BigDecimal left = budget.most().subtract(repository.spent(budget.id(), beginsOn));
                throw RecoveryProblem.BUDGET_SPENT
                        .because(budget.name(), left.stripTrailingZeros().toPlainString(), what.value())
                        .with("left", left);
            }
            repository.reserve(remedy.id(), budget, beginsOn, what.value());
        }
    }

    /** Gives back what was taken for a remedy. */
    void release(Remedy remedy) {
        repository.release(remedy.id());
    }

    Budget create(BudgetRequest request) {
        if (repository.count() >= MOST) {
            throw RecoveryProblem.RECOVERY_POLICIES_FULL.because(MOST);
        }
        Budget budget = Budget.of(Ids.next(), 1, request, clock.instant());
        repository.insert(budget);
        audit.record("recovery-budget.created", RESOURCE, budget.id(), 1, null, view(budget), null);
        return budget;
    }

    Budget replace(UUID id, @Nullable String ifMatch, BudgetRequest request) {
        Budget before = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, before.version());
        Budget after = Budget.of(id, before.version() + 1, request, clock.instant());
        repository.update(after);
        audit.record("recovery-budget.changed", RESOURCE, id, after.version(), view(before), view(after), null);
        return after;
    }

    BudgetView view(Budget budget) {
        LocalDate beginsOn = budget.period().beginOf(today());
        return BudgetView.of(budget, beginsOn, repository.spent(budget.id(), beginsOn));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.timeZone());
    }
}
