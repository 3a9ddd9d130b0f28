package io.raksa.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The edition of the set-up of programmes, which changes with every change of any part of it, whoever makes it. What is kept in memory of
 * a part holds for as long as the edition stays, so that a purchase asks one statement for all parts, and every replica goes by a change
 * from the next transaction on.
 */
@ApplicationScoped
public class SetUpEdition {

    private static final Object KEY = SetUpEdition.class;

    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transaction;

    SetUpEdition(Jdbi jdbi, TransactionSynchronizationRegistry transaction) {
        this.jdbi = jdbi;
        this.transaction = transaction;
    }

    private record Kept<T>(UUID edition, T part) {}

    /**
     * A part of the set-up, read anew where the edition is another than when it was read last. A transaction that changed the part reads it
     * from its table.
     *
     * @param read all versions of the part, also of times to come; the answer must not change by itself
     */
    public <T> Supplier<T> keeping(Supplier<T> read) {
        return new Supplier<>() {
            private volatile @Nullable Kept<T> last;

            @Override
            public T get() {
                UUID edition = now();
                Kept<T> kept = last;
                if (kept == null || !kept.edition().equals(edition)) {
                    kept = new Kept<>(edition, read.get());
                    last = kept;
                }
                return kept.part();
            }
        };
    }

    /** Lets nobody else change any part until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        edition("SELECT edition FROM set_up FOR UPDATE");
    }

    /** One and the same throughout a transaction. */
    private UUID now() {
        if (transaction.getTransactionKey() == null) {
            return edition("SELECT edition FROM set_up");
        }
        if (transaction.getResource(KEY) instanceof UUID known) {
            return known;
        }
        UUID edition = edition("SELECT edition FROM set_up");
        transaction.putResource(KEY, edition);
        return edition;
    }

    private UUID edition(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(UUID.class).one());
    }
}
