package io.raksa.customer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.customer.imports.ImportView.State;
import io.raksa.customer.imports.RowSource.BrokenFile;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.imports.core.Group;
import io.raksa.customer.imports.core.LineReader;
import io.raksa.platform.job.OneOffJob;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Works off the file of an import; after an interruption it goes on behind the last lines whose outcome was put down. */
@ApplicationScoped
class Importing implements OneOffJob<Importing.Work> {

    private final ImportRepository repository;
    private final TakingGroups taking;
    private final ObjectMapper json;
    private final BusinessTime time;

    Importing(ImportRepository repository, TakingGroups taking, ObjectMapper json, BusinessTime time) {
        this.repository = repository;
        this.taking = taking;
        this.json = json;
        this.time = time;
    }

    /** The import to be worked off. */
    record Work(UUID importId) {}

    @Override
    public String name() {
        return "import.work-off";
    }

    @Override
    public Class<Work> dataType() {
        return Work.class;
    }

    @Override
    public void run(UUID id, Work work) {
        Import asked = repository.find(work.importId()).orElseThrow();
        if (asked.state() == State.RUNNING) {
            end(asked, workOff(asked));
        }
    }

    private State workOff(Import asked) {
        UUID upload = Objects.requireNonNull(asked.upload());
        LineReader reader = new LineReader(asked.plan().columns().read(), time.timeZone());
        Grouping grouping = new Grouping(
                asked.linesDone(),
                reader,
                (from, groups, faults, line) -> taking.take(asked, from, groups, faults, line));
        try (PiecesStream file = new PiecesStream(number -> repository.piece(upload, number))) {
            RowSource.read(file, asked.plan(), json, grouping);
            grouping.finish();
            return State.DONE;
        } catch (BrokenFile broken) {
            grouping.unreadable(grouping.line() + 1, Objects.requireNonNullElse(broken.getMessage(), ""));
            grouping.finish();
            return State.FAILED;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void end(Import asked, State state) {
        QuarkusTransaction.requiringNew().run(() -> {
            repository.end(asked.id(), state);
            repository.forgetUpload(Objects.requireNonNull(asked.upload()));
        });
    }

    /** Takes what was read since the last time. */
    interface Sink {

        /**
         * @param from the last line whose outcome was put down before
         * @param line the last of these lines
         */
        void take(long from, List<Group> groups, List<Fault> faults, long line);
    }
}
