package io.raksa.customer.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Puts down what became of some lines in the transaction in which it is done; of a dry run nothing else is kept. */
@ApplicationScoped
class PuttingDown {

    private final ImportRepository repository;

    PuttingDown(ImportRepository repository) {
        this.repository = repository;
    }

    /**
     * Does what is to be done for the lines after {@code from}.
     *
     * @throws IllegalStateException where another process has taken them meanwhile; nothing is kept of it then
     */
    void take(Import asked, long from, Supplier<Progress> work) {
        if (asked.plan().dryRun()) {
            Progress progress = tried(work);
            QuarkusTransaction.requiringNew().run(() -> advance(asked, from, progress));
        } else {
            QuarkusTransaction.requiringNew().run(() -> advance(asked, from, work.get()));
        }
    }

    /** What would become of them; nothing is kept. */
    private static Progress tried(Supplier<Progress> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new RolledBack(work.get());
            });
        } catch (RolledBack tried) {
            return tried.progress;
        }
    }

    /** Ends a transaction of which nothing is to be kept but what would have become of it. */
    private static final class RolledBack extends RuntimeException {

        private final transient Progress progress;

        RolledBack(Progress progress) {
            super(null, null, false, false);
            this.progress = progress;
        }
    }

    private void advance(Import asked, long from, Progress progress) {
        if (!repository.advance(asked.id(), from, progress)) {
            throw new IllegalStateException("Another process works off import " + asked.id());
        }
    }
}
