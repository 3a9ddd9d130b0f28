package io.raksa.feedback.attachment;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables {@code attachment_content} and {@code attachment_content_piece}. */
@ApplicationScoped
class ContentRepository {

    private static final int PIECE = 256 * 1024;

    private static final String INSERT = """
            insert into attachment_content (hash, size, type, state, received_at, next_scan_at)
            values (:hash, :size, :type, 'PENDING', :at, :at)
            on conflict (hash) do nothing
            """;

    private static final String TAKE_UNSCANNED = """
            update attachment_content
            set scans = scans + 1,
                next_scan_at = cast(:now as timestamptz) + least(:longest, :first * power(2, least(scans, 20))) * interval '1 second'
            where hash = (select hash from attachment_content where state = 'PENDING' and next_scan_at <= :now
                          order by next_scan_at limit 1 for update skip locked)
            returning hash
            """;

    private static final String JUDGE = """
            update attachment_content set state = :state, finding = :finding, scanned_at = :at
            where hash = :hash and state = 'PENDING'
            """;

    private final Jdbi jdbi;

    ContentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Stores the bytes, unless they are there; they stay until the transaction ends. Where the last attachment that had them goes at this
     * moment, it is waited for, and they are stored anew.
     */
    void keep(ReceivedFile file, Instant at) throws IOException {
        try (Handle handle = jdbi.open()) {
            boolean held = false;
            while (!held) {
                if (insert(handle, file, at)) {
                    addPieces(handle, file);
                }
                held = hold(handle, file.hash());
            }
        }
    }

    private static boolean insert(Handle handle, ReceivedFile file, Instant at) {
        return handle.createUpdate(INSERT)
                        .bind("hash", file.hash())
                        .bind("size", file.size())
                        .bind("type", file.type().name())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    private static boolean hold(Handle handle, String hash) {
        return handle.createQuery("select hash from attachment_content where hash = :hash for key share")
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static void addPieces(Handle handle, ReceivedFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            int number = 0;
            for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                handle.execute("insert into attachment_content_piece values (?, ?, ?)", file.hash(), number++, piece);
            }
        }
    }

    /** One piece of the bytes, by its number from 0; none after the last. */
    Optional<byte[]> piece(String hash, int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select bytes from attachment_content_piece where hash = :hash and number = :number")
                .bind("hash", hash)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne());
    }

    /** Whose turn it is to be scanned. It is given to nobody else for as long as it would wait if this scan fails. */
    Optional<String> takeUnscanned(Instant now, Duration firstBackoff, Duration maxBackoff) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE_UNSCANNED)
                .bind("now", now)
                .bind("first", seconds(firstBackoff))
                .bind("longest", seconds(maxBackoff))
                .mapTo(String.class)
                .findOne());
    }

    /** Keeps a verdict, once. False where there is one, or the content is gone. */
    boolean judge(String hash, ContentState state, @Nullable String finding, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate(JUDGE)
                        .bind("hash", hash)
                        .bind("state", Rows.name(state))
                        .bind("finding", finding)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** The attachments that have these bytes. */
    List<UUID> attachments(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from attachment where hash = :hash order by id")
                .bind("hash", hash)
                .mapTo(UUID.class)
                .list());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
