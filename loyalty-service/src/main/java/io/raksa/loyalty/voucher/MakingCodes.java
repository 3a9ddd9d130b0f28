package io.raksa.loyalty.voucher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.voucher.core.CodePattern;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.job.Jobs;
import io.raksa.platform.job.OneOffJob;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes batches of codes, chunk by chunk, each in a transaction of its own: whoever takes the work up again goes on where it stopped. A code
 * that was drawn before is drawn anew, which ends soon, since all batches of a pattern together take at most half of what it has.
 */
@ApplicationScoped
class MakingCodes implements OneOffJob<MakingCodes.Order> {

    private static final int CHUNK = 10_000;

    private final Offers offers;
    private final Batches batches;
    private final Jobs jobs;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    MakingCodes(Offers offers, Batches batches, Jobs jobs, Audit audit, Caller caller, Clock clock) {
        this.offers = offers;
        this.batches = batches;
        this.jobs = jobs;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Which batch to make. */
    record Order(UUID batchId) {}

    /**
     * Has codes made soon.
     *
     * @throws io.raksa.platform.problem.Problem 409 CODE_SPACE_TOO_SMALL
     */
    @Transactional
    Batch order(UUID offerId, BatchRequest request) {
        Offer offer = offers.require(offerId);
        CodePattern pattern = new CodePattern(request.pattern());
        long ordered = batches.lockAndCount(pattern);
        if (ordered + request.codes() > pattern.space() / 2) {
            throw VoucherProblem.CODE_SPACE_TOO_SMALL
                    .because(request.codes(), ordered, pattern.space())
                    .at("/codes")
                    .with("space", pattern.space())
                    .with("ordered", ordered);
        }
        Batch batch =
                new Batch(Ids.next(), offer.id(), request.pattern(), request.codes(), 0, caller.id(), clock.instant());
        batches.insert(batch);
        audit.record("voucher-batch.ordered", "voucher-batch", batch.id(), 1, null, BatchView.of(batch), null);
        jobs.start(this, batch.id(), new Order(batch.id()));
        return batch;
    }

    @Override
    public String name() {
        return "voucher.codes";
    }

    @Override
    public Class<Order> dataType() {
        return Order.class;
    }

    @Override
    public void run(UUID id, Order order) {
        SecureRandom random = new SecureRandom();
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> make(order.batchId(), random));
        }
    }

    /** Makes a chunk; false where all are there. */
    private boolean make(UUID id, SecureRandom random) {
        Batch batch = batches.lock(id).orElseThrow();
        int missing = Math.min(CHUNK, batch.codes() - batch.made());
        CodePattern pattern = new CodePattern(batch.pattern());
        // In one order, so that two batches whose codes meet do not wait for each other.
        Map<String, String> drawn = new TreeMap<>();
        while (drawn.size() < missing) {
            String written = pattern.draw(random);
            drawn.put(CodePattern.canonical(written), written);
        }
        if (missing > 0) {
            batches.add(batch, drawn.keySet(), drawn.values());
        }
        return missing > 0;
    }
}
