package io.raksa.customer.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.customer.imports.ImportView.State;
import io.raksa.customer.imports.core.CustomerLineReader;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.imports.core.Group;
import io.raksa.customer.imports.core.LineReader;
import io.raksa.platform.file.FilePieces;
import io.raksa.platform.file.RowSource;
import io.raksa.platform.file.RowSource.BrokenFile;
import io.raksa.platform.job.OneOffJob;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Works off the file of an import; after an interruption it goes on behind the last lines whose outcome was put down. */
@ApplicationScoped
class Importing implements OneOffJob<Importing.Work> {

    private final ImportRepository repository;
    private final FilePieces pieces;
    private final TakingGroups taking;
    private final TakingCustomers takingCustomers;
    private final ObjectMapper json;
    private final BusinessTime time;

    Importing(
            ImportRepository repository,
            FilePieces pieces,
            TakingGroups taking,
            TakingCustomers takingCustomers,
            ObjectMapper json,
            BusinessTime time) {
        this.repository = repository;
        this.pieces = pieces;
        this.taking = taking;
        this.takingCustomers = takingCustomers;
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
        FileLines lines = lines(asked);
        try (InputStream file = pieces.read(upload)) {
            RowSource.read(
                    file,
                    asked.plan().format(),
                    asked.plan().encoding(),
                    asked.plan().separatorOrComma(),
                    json,
                    lines);
            lines.finish();
            return State.DONE;
        } catch (BrokenFile broken) {
            lines.unreadable(lines.line() + 1, Objects.requireNonNullElse(broken.getMessage(), ""));
            lines.finish();
            return State.FAILED;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private FileLines lines(Import asked) {
        return switch (asked.plan()) {
            case ImportPurchasesRequest plan ->
                new Grouping(
                        asked.linesDone(),
                        new LineReader(plan.columns().read(), time.timeZone()),
                        (from, groups, faults, line) -> taking.take(asked, plan, from, groups, faults, line));
            case ImportCustomersRequest plan ->
                new CustomerLines(
                        asked.linesDone(),
                        new CustomerLineReader(TakingCustomers.columns(plan)),
                        (from, customers, faults, refused, line) ->
                                takingCustomers.take(asked, from, customers, faults, refused, line));
        };
    }

    private void end(Import asked, State state) {
        QuarkusTransaction.requiringNew().run(() -> {
            repository.end(asked.id(), state);
            pieces.forget(Objects.requireNonNull(asked.upload()));
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
