package io.raksa.loyalty.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.imports.LineOutcome.Brought;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.job.Jobs;
import io.raksa.platform.job.OneOffJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Takes back, line by line, what an import brought; after an interruption it goes on with what is left. */
@ApplicationScoped
class Reversing implements OneOffJob<Reversing.Work> {

    private static final int AT_ONCE = 500;

    /** PostgreSQL's state of a row that another one refers to. */
    private static final String REFERRED_TO = "23503";

    private final Effects effects;
    private final ImportRepository imports;
    private final Kinds kinds;
    private final Jobs jobs;
    private final Audit audit;

    Reversing(Effects effects, ImportRepository imports, Kinds kinds, Jobs jobs, Audit audit) {
        this.effects = effects;
        this.imports = imports;
        this.kinds = kinds;
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
        if (effects.begin(asked.id())) {
            jobs.start(this, Ids.next(), new Work(asked.id()));
            audit.record("import.reversal-started", "import", asked.id(), asked.version() + 1, null, null, null);
        } else if (effects.reversal(asked.id()).isEmpty()) {
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
        Import asked = imports.find(work.importId()).orElseThrow();
        List<Brought> some = effects.left(asked.id(), AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(one -> takeBack(asked, one));
            some = effects.left(asked.id(), AT_ONCE);
        }
        QuarkusTransaction.requiringNew().run(() -> effects.end(asked.id()));
    }

    /** Each in a transaction of its own: what stays keeps nothing else from going. */
    private void takeBack(Import asked, Brought one) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> effects.became(
                            asked.id(),
                            one.line(),
                            kinds.of(asked.plan().kind()).takeBack(asked.plan(), one.thing())));
        } catch (UnableToExecuteStatementException failed) {
            if (!(failed.getCause() instanceof SQLException sql) || !REFERRED_TO.equals(sql.getSQLState())) {
                throw failed;
            }
            QuarkusTransaction.requiringNew().run(() -> effects.became(asked.id(), one.line(), false));
        }
    }
}
