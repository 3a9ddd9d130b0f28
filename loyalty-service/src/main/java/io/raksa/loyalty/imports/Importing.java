package io.raksa.loyalty.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.imports.core.Fault;
import io.raksa.platform.file.FilePieces;
import io.raksa.platform.file.Row;
import io.raksa.platform.file.RowSource;
import io.raksa.platform.file.RowSource.BrokenFile;
import io.raksa.platform.job.OneOffJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Works off the file of an import, some lines in one transaction; after an interruption it goes on behind the last that were put down. */
@ApplicationScoped
class Importing implements OneOffJob<Importing.Work> {

    private static final int LINES_AT_ONCE = 200;

    private final ImportRepository repository;
    private final FilePieces pieces;
    private final Kinds kinds;
    private final ObjectMapper json;

    Importing(ImportRepository repository, FilePieces pieces, Kinds kinds, ObjectMapper json) {
        this.repository = repository;
        this.pieces = pieces;
        this.kinds = kinds;
        this.json = json;
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
        if (asked.state() == ImportState.RUNNING) {
            end(asked, workOff(asked));
        }
    }

    private ImportState workOff(Import asked) {
        UUID upload = Objects.requireNonNull(asked.upload());
        ImportRequest plan = asked.plan();
        Lines lines = new Lines(asked);
        try (InputStream file = pieces.read(upload)) {
            RowSource.read(file, plan.format(), plan.encodingOrUtf8(), plan.separatorOrComma(), json, lines);
            lines.take();
            return ImportState.DONE;
        } catch (BrokenFile broken) {
            lines.unreadable(lines.line + 1, "");
            lines.take();
            return ImportState.FAILED;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void end(Import asked, ImportState state) {
        QuarkusTransaction.requiringNew().run(() -> {
            repository.end(asked.id(), state);
            pieces.forget(Objects.requireNonNull(asked.upload()));
        });
    }

    /** The lines behind those that were put down, gathered until there are enough for a transaction. */
    private final class Lines implements RowSource.Taker {

        private final Import asked;
        private final List<Row> rows = new ArrayList<>();
        private final List<LineOutcome> unreadable = new ArrayList<>();
        private long done;
        private long line;

        Lines(Import asked) {
            this.asked = asked;
            this.done = asked.linesDone();
            this.line = done;
        }

        @Override
        public void row(Row row) {
            if (row.number() > done) {
                line = row.number();
                rows.add(row);
                takeIfFull();
            }
        }

        @Override
        public void unreadable(long number, String text) {
            if (number > done) {
                line = number;
                unreadable.add(LineOutcome.refused(number, "", Fault.Rule.UNREADABLE, ""));
                takeIfFull();
            }
        }

        private void takeIfFull() {
            if (rows.size() + unreadable.size() == LINES_AT_ONCE) {
                take();
            }
        }

        void take() {
            if (line > done) {
                if (asked.plan().dryRun()) {
                    Progress progress = tried();
                    QuarkusTransaction.requiringNew().run(() -> putDown(progress));
                } else {
                    QuarkusTransaction.requiringNew().run(this::keep);
                }
                done = line;
                rows.clear();
                unreadable.clear();
            }
        }

        private void keep() {
            Progress progress = brought();
            repository.remember(asked.id(), progress.brought());
            putDown(progress);
        }

        private Progress brought() {
            List<LineOutcome> outcomes = new ArrayList<>(unreadable);
            outcomes.addAll(kinds.of(asked.plan().kind()).bring(asked.plan(), rows));
            return Progress.of(line, outcomes);
        }

        /** What would become of them; nothing is kept. */
        private Progress tried() {
            QuarkusTransaction.begin();
            try {
                return brought();
            } finally {
                QuarkusTransaction.rollback();
            }
        }

        private void putDown(Progress progress) {
            if (!repository.advance(asked.id(), done, progress)) {
                throw new IllegalStateException("Another process works off import " + asked.id());
            }
        }
    }
}
