package io.raksa.customer.purchase;

import io.raksa.customer.behaviour.PurchaseDays;
import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Records what is given back, each return once and never more than was bought: the purchase is held from the look at what is left until
 * the return is kept. Locks are taken in the order of {@link RecordingPurchases}: purchase, purchase day, stage.
 */
@ApplicationScoped
class RecordingReturns {

    private final ReadingReturns reading;
    private final PurchaseRepository purchases;
    private final ReturnRepository repository;
    private final Customers customers;
    private final PurchaseDays days;
    private final Event<PurchaseDaysChanged> changed;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    RecordingReturns(
            ReadingReturns reading,
            PurchaseRepository purchases,
            ReturnRepository repository,
            Customers customers,
            PurchaseDays days,
            Event<PurchaseDaysChanged> changed,
            Audit audit,
            Events events,
            Clock clock) {
        this.reading = reading;
        this.purchases = purchases;
        this.repository = repository;
        this.customers = customers;
        this.days = days;
        this.changed = changed;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A return that is kept; {@code isNew} unless it was before. */
    record Taken(PurchaseReturn kept, boolean isNew) {}

    /**
     * Records a return in the running transaction.
     *
     * @throws Problem 403 for a partner whose purchase it is not, 404 where the purchase is not recorded (yet), 400 and 409 as documented
     */
    Taken record(UUID purchaseId, RecordReturnRequest request, PartnerScope scope) {
        return record(purchaseId, Ids.next(), request, scope);
    }

    /** The same, under an id that was given elsewhere. */
    Taken record(UUID purchaseId, UUID id, RecordReturnRequest request, PartnerScope scope) {
        Returning returning = reading.read(request, scope);
        Purchase purchase = purchases
                .findForChange(purchaseId)
                .filter(found -> scope.covers(found.key().source()))
                .orElseThrow(scope.isPartner() ? CommonProblem.FORBIDDEN::because : CommonProblem.NOT_FOUND::because);
        Optional<PurchaseReturn> known = repository.find(returning.key());
        if (known.isPresent()) {
            return same(returning, known.get(), purchaseId);
        }
        PurchaseReturn fresh = returning.of(purchase, id, clock.instant());
        if (!repository.insert(fresh)) { // somebody else took the key for another purchase at the same moment
            throw PurchaseProblem.RETURN_DIFFERS.because().at("/externalId");
        }
        keep(purchase, fresh);
        return new Taken(fresh, true);
    }

    private void keep(Purchase purchase, PurchaseReturn fresh) {
        UUID profile = Objects.requireNonNull(
                customers.survivors(List.of(purchase.customerId())).get(purchase.customerId()));
        purchases.giveBack(fresh);
        days.recount(profile, purchase.day());
        audit.record(
                "purchase.returned",
                "purchase",
                purchase.id(),
                purchase.version() + 1,
                PurchaseView.of(purchase),
                PurchaseView.of(purchases.find(purchase.id()).orElseThrow()),
                fresh.reason());
        events.append(profile, PurchaseReturned.of(fresh, profile));
        changed.fire(new PurchaseDaysChanged(Map.of(profile, purchase.day())));
    }

    private static Taken same(Returning returning, PurchaseReturn known, UUID purchaseId) {
        if (!known.purchaseId().equals(purchaseId)) {
            throw PurchaseProblem.RETURN_DIFFERS.because().at("/externalId");
        }
        Problem problem = PurchaseProblem.RETURN_DIFFERS.because();
        var differences = returning.differencesFrom(known);
        differences.forEach(problem::at);
        if (!differences.isEmpty()) {
            throw problem;
        }
        return new Taken(known, false);
    }
}
