package io.raksa.platform.event;

/**
 * Takes facts of one kind. Every application-scoped bean of this type is found and gets every event of its fact's {@link FactType},
 * once, in commit order per subject, inside a transaction that also remembers the event: when it throws, nothing of it has happened
 * and the event comes again.
 *
 * {@snippet :
 * @ApplicationScoped
 * class EarningFromPurchases implements FactHandler<PurchaseRecorded> {
 *     public void on(FactEnvelope<PurchaseRecorded> event) {
 *         ledger.earn(event.subject(), event.fact().amount());
 *     }
 * }
 * }
 *
 * @param <T> the taker's own record of the fact, with {@link FactType}. What it does not name is ignored, so that a teller may add
 *     fields; what it names must be there unless it is {@code @Nullable}
 */
public interface FactHandler<T extends Record> {

    /** Takes one event. Events that it appends itself belong to the same transaction. */
    void on(FactEnvelope<T> event);
}
