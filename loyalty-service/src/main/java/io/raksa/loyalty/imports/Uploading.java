package io.raksa.loyalty.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.file.FilePieces;
import io.raksa.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;

/** Takes the file of an import, a piece at a time, so that every replica can work it off and a broken upload leaves nothing. */
@ApplicationScoped
class Uploading {

    private final ImportRepository repository;
    private final FilePieces pieces;
    private final Jobs jobs;
    private final Importing importing;
    private final Audit audit;

    Uploading(ImportRepository repository, FilePieces pieces, Jobs jobs, Importing importing, Audit audit) {
        this.repository = repository;
        this.pieces = pieces;
        this.jobs = jobs;
        this.importing = importing;
        this.audit = audit;
    }

    /** Keeps the file and has it worked off. Of two uploads for one import, the first to end is its file. */
    void take(UUID id, InputStream file) throws IOException {
        UUID upload = pieces.keep(id, file);
        try {
            QuarkusTransaction.requiringNew().run(() -> begin(id, upload));
        } catch (RuntimeException refused) {
            QuarkusTransaction.requiringNew().run(() -> pieces.forget(upload));
            throw refused;
        }
    }

    private void begin(UUID id, UUID upload) {
        if (!repository.begin(id, upload)) {
            throw ImportProblem.IMPORT_HAS_ITS_FILE.because();
        }
        pieces.forgetAllBut(id, upload);
        jobs.start(importing, id, new Importing.Work(id));
        audit.record("import.started", "import", id, 2, null, Map.of("upload", upload), null);
    }
}
