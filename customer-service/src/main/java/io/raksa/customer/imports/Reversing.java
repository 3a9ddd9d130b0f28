package io.raksa.customer.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.customer.profile.TakingBackCustomers;
import io.raksa.customer.profile.TakingBackCustomers.Brought;
import io.raksa.customer.purchase.TakingBack;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.job.Jobs;
import io.raksa.platform.job.OneOffJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes back, some at a time, the purchases that an import brought; after an interruption it goes on with those that are left. */
@ApplicationScoped
class Reversing implements OneOffJob<Reversing.Work> {

    private static final int AT_ONCE = 50;

    private final ImportRepository repository;
    private final CustomerEffects effects;
    private final TakingBackCustomers takingBackCustomers;
    private final TakingBack takingBack;
    private final Jobs jobs;
    private final Audit audit;

    Reversing(
            ImportRepository repository,
            CustomerEffects effects,
            TakingBackCustomers takingBackCustomers,
            TakingBack takingBack,
            Jobs jobs,
            Audit audit) {
        this.repository = repository;
        this.effects = effects;
        this.takingBackCustomers = takingBackCustomers;
        this.takingBack = takingBack;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** The import to be reversed. */
    record Work(UUID importId) {}

    /**
     * Has an import reversed; a second time changes nothing.
     *
     * @throws io.raksa.platform.problem.Problem 409 for an import that is not done, or that was a dry run
     */
    @Transactional
    void begin(Import asked) {
        if (asked.plan().dryRun()) {
            throw ImportProblem.IMPORT_BROUGHT_NOTHING.because();
        }
        if (repository.beginReversal(asked.id())) {
            jobs.start(this, Ids.next(), new Work(asked.id()));
            audit.record("import.reversal-started", "import", asked.id(), asked.version() + 1, null, null, null);
        } else if (repository.reversal(asked.id()).isEmpty()) {
            throw ImportProblem.IMPORT_NOT_DONE.because();
        }
    }

    @Override
    public String name() {
        return "import.reverse";
    }

    @Override
    public Class<Work> dataType() {
        return Work.class;
    }

    @Override
    public void run(UUID id, Work work) {
        while (QuarkusTransaction.requiringNew().call(() -> takeSomeBack(work.importId()))) {
            // the next ones
        }
    }

    /** Whether there may be more. */
    private boolean takeSomeBack(UUID importId) {
        List<Brought> brought = effects.left(importId, AT_ONCE);
        brought.forEach(one -> effects.reversed(importId, one.customerId(), takingBackCustomers.takeBack(one)));
        return !brought.isEmpty() || takePurchasesBack(importId);
    }

    private boolean takePurchasesBack(UUID importId) {
        List<UUID> some = repository.left(importId, AT_ONCE);
        if (some.isEmpty()) {
            repository.endReversal(importId);
            return false;
        }
        List<UUID> returned = new ArrayList<>();
        List<UUID> before = new ArrayList<>();
        for (UUID purchase : some) {
            (takingBack.wholly(purchase, "import-reversal", importId + "/" + purchase) ? returned : before)
                    .add(purchase);
        }
        repository.reversed(importId, returned, EffectOutcome.RETURNED);
        repository.reversed(importId, before, EffectOutcome.GIVEN_BACK_BEFORE);
        return true;
    }
}
