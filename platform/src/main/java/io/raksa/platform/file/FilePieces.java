package io.raksa.platform.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Files until they are worked off, kept in pieces in the service's table {@code import_piece}: every replica can go on with one, and none
 * is in memory as a whole.
 */
@ApplicationScoped
public class FilePieces {

    private static final int PIECE = 256 * 1024;

    private final Jdbi jdbi;

    FilePieces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps a file, each piece in a transaction of its own; of one that breaks off nothing stays.
     *
     * @param importId what it is for
     * @return the id of this upload
     */
    public UUID keep(UUID importId, InputStream file) throws IOException {
        UUID upload = Ids.next();
        try {
            int number = 0;
            for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
                int place = number++;
                byte[] data = piece;
                QuarkusTransaction.requiringNew().run(() -> add(importId, upload, place, data));
            }
            return upload;
        } catch (IOException | RuntimeException broken) {
            QuarkusTransaction.requiringNew().run(() -> forget(upload));
            throw broken;
        }
    }

    /** Reads a file, one piece at a time. */
    public InputStream read(UUID upload) {
        return new PiecesStream(number -> piece(upload, number));
    }

    /** Forgets a file. */
    public void forget(UUID upload) {
        jdbi.useHandle(handle -> handle.execute("delete from import_piece where upload = ?", upload));
    }

    /** Forgets what was uploaded for the same and is not its file. */
    public void forgetAllBut(UUID importId, UUID upload) {
        jdbi.useHandle(handle ->
                handle.execute("delete from import_piece where import_id = ? and upload <> ?", importId, upload));
    }

    private void add(UUID importId, UUID upload, int number, byte[] data) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into import_piece (upload, number, import_id, data) values (?, ?, ?, ?)",
                upload,
                number,
                importId,
                data));
    }

    private Optional<byte[]> piece(UUID upload, int number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select data from import_piece where upload = ? and number = ?")
                        .bind(0, upload)
                        .bind(1, number)
                        .mapTo(byte[].class)
                        .findOne());
    }
}
