package io.raksa.feedback.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has every file looked at for viruses. What the scanner gives no verdict on stays as it is and is tried again after ever longer waits;
 * without a scanner everything does.
 */
@ApplicationScoped
class ScanningContents implements RecurringJob {

    /** Then other jobs have their turn. */
    private static final int AT_ONCE = 100;

    /** Then the scanner is down, most likely, and the rest need not find out one by one. */
    private static final int ENOUGH_FAILURES = 5;

    private static final Logger LOG = Logger.getLogger(ScanningContents.class);

    private final ContentRepository contents;
    private final VirusScanner scanner;
    private final Audit audit;
    private final AttachmentConfig config;
    private final Clock clock;

    ScanningContents(
            ContentRepository contents, VirusScanner scanner, Audit audit, AttachmentConfig config, Clock clock) {
        this.contents = contents;
        this.scanner = scanner;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attachment.scanning";
    }

    @Override
    public Duration pause() {
        return config.pause();
    }

    @Override
    public void run() {
        if (!scanner.isConfigured()) {
            return;
        }
        int failures = 0;
        Optional<String> next = next();
        for (int scanned = 1; next.isPresent(); scanned++) {
            failures += scan(next.get()) ? 0 : 1;
            next = scanned < AT_ONCE && failures < ENOUGH_FAILURES ? next() : Optional.empty();
        }
    }

    private Optional<String> next() {
        return QuarkusTransaction.requiringNew()
                .call(() -> contents.takeUnscanned(clock.instant(), config.firstBackoff(), config.maxBackoff()));
    }

    /** False where there is no verdict. */
    private boolean scan(String hash) {
        try (InputStream bytes = new ContentStream(number -> contents.piece(hash, number))) {
            switch (scanner.scan(bytes)) {
                case VirusScanner.Clean clean -> keep(hash, ContentState.CLEAN, null);
                case VirusScanner.Found(String name) -> keep(hash, ContentState.QUARANTINED, name);
            }
            return true;
        } catch (IOException withoutVerdict) {
            LOG.warnf("A file waits to be scanned again: %s", withoutVerdict.toString());
            return false;
        }
    }

    private void keep(String hash, ContentState state, @Nullable String finding) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (contents.judge(hash, state, finding, clock.instant())) {
                List<Audit.Entry> entries = contents.attachments(hash).stream()
                        .map(id -> new Audit.Entry(
                                "attachment.scanned", "attachment", id, 1, null, new Judged(state, finding), null))
                        .toList();
                audit.recordAll(entries);
            }
        });
    }

    private record Judged(ContentState state, @Nullable String finding) {}
}
