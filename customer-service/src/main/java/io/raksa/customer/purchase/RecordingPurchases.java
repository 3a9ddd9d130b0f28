package io.raksa.customer.purchase;

import io.raksa.customer.behaviour.PurchaseDays;
import io.raksa.customer.behaviour.PurchaseDays.Bought;
import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.bulk.Outcome;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records purchases, each once. Works on many at a time with a number of statements that does not depend on how many there are, always in
 * the same order: customers, identifiers, purchases, purchase days, stages, each sorted; so that transactions with the same customers and purchases
 * wait for each other, never in a circle.
 */
@ApplicationScoped
public class RecordingPurchases {

    private final ReadingPurchases reading;
    private final FindingBuyers finding;
    private final PurchaseRepository repository;
    private final PurchaseDays days;
    private final Event<PurchaseDaysChanged> changed;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    RecordingPurchases(
            ReadingPurchases reading,
            FindingBuyers finding,
            PurchaseRepository repository,
            PurchaseDays days,
            Event<PurchaseDaysChanged> changed,
            Audit audit,
            Events events,
            Clock clock) {
        this.reading = reading;
        this.finding = finding;
        this.repository = repository;
        this.days = days;
        this.changed = changed;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Records purchases in the running transaction, each once; what became of each, in their order. */
    public List<Outcome> take(List<RecordPurchaseRequest> requests, PartnerScope scope) {
        return record(requests, scope).stream().map(RecordingPurchases::outcome).toList();
    }

    private static Outcome outcome(Recorded recorded) {
        return switch (recorded) {
            case Recorded.New(Purchase purchase) -> new Outcome.Created(purchase.id());
            case Recorded.Known(Purchase purchase) -> new Outcome.Unchanged(purchase.id());
            case Recorded.Refused(Problem problem) -> new Outcome.Refused(problem);
        };
    }

    /** As {@link #take}, with the purchases themselves. */
    List<Recorded> record(List<RecordPurchaseRequest> requests, PartnerScope scope) {
        return keep(requests.stream().map(request -> read(request, scope)).toList());
    }

    /** Records a checkout of loyalty-service in the running transaction, once. */
    Recorded record(CheckoutConfirmed fact) {
        return keep(List.of(new Reading(reading.read(fact), null))).getFirst();
    }

    private List<Recorded> keep(List<Reading> readings) {
        List<Draft> drafts =
                readings.stream().map(Reading::draft).filter(Objects::nonNull).toList();
        if (drafts.isEmpty()) {
            return readings.stream().map(Reading::refused).toList();
        }
        Map<PurchaseKey, Purchase> kept =
                repository.find(drafts.stream().map(Draft::key).collect(Collectors.toSet()));
        Map<PurchaseKey, Draft> fresh = new LinkedHashMap<>();
        drafts.stream()
                .filter(draft -> !kept.containsKey(draft.key()))
                .forEach(draft -> fresh.putIfAbsent(draft.key(), draft));

        Buyers buyers = finding.registered(finding.known(drafts), fresh.values());
        Map<PurchaseKey, Purchase> created = create(fresh, buyers);
        kept.putAll(created);
        if (created.size() < fresh.size()) {
            kept.putAll(repository.find(fresh.keySet())); // somebody else recorded them at the same moment
        }
        return answers(readings, buyers, kept, created);
    }

    /** A request that was read, or the reason why it could not be. */
    private record Reading(@Nullable Draft draft, @Nullable Problem problem) {

        Recorded refused() {
            return new Recorded.Refused(Objects.requireNonNull(problem));
        }
    }

    private Reading read(RecordPurchaseRequest request, PartnerScope scope) {
        try {
            return new Reading(reading.read(request, scope), null);
        } catch (Problem problem) {
            return new Reading(null, problem);
        }
    }

    private Map<PurchaseKey, Purchase> create(Map<PurchaseKey, Draft> fresh, Buyers buyers) {
        Instant now = clock.instant();
        List<Purchase> candidates = new ArrayList<>();
        fresh.values().forEach(draft -> {
            UUID customer = buyers.of(draft.buyer());
            if (customer != null) {
                candidates.add(draft.purchase(Ids.next(), customer, now));
            }
        });
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Set<UUID> inserted = repository.insert(candidates);
        List<Purchase> created = candidates.stream()
                .filter(purchase -> inserted.contains(purchase.id()))
                .toList();
        if (!created.isEmpty()) {
            follow(created, buyers);
        }
        return created.stream().collect(Collectors.toMap(Purchase::key, purchase -> purchase));
    }

    private void follow(List<Purchase> created, Buyers buyers) {
        days.add(created.stream()
                .map(purchase -> new Bought(
                        buyers.profileOf(purchase.customerId()),
                        purchase.day(),
                        purchase.purchasedAt(),
                        purchase.total()))
                .toList());
        audit.recordAll(created.stream()
                .map(purchase -> new Audit.Entry(
                        "purchase.recorded", "purchase", purchase.id(), 1, null, PurchaseView.of(purchase), null))
                .toList());
        created.forEach(purchase -> {
            UUID profile = buyers.profileOf(purchase.customerId());
            events.append(profile, PurchaseRecorded.of(purchase, profile));
        });
        Map<UUID, LocalDate> touched = new HashMap<>();
        created.forEach(purchase -> touched.merge(
                buyers.profileOf(purchase.customerId()),
                purchase.day(),
                (one, other) -> one.isBefore(other) ? one : other));
        changed.fire(new PurchaseDaysChanged(touched));
    }

    private static List<Recorded> answers(
            List<Reading> readings,
            Buyers buyers,
            Map<PurchaseKey, Purchase> kept,
            Map<PurchaseKey, Purchase> created) {
        Map<PurchaseKey, Purchase> unanswered = new HashMap<>(created);
        List<Recorded> answers = new ArrayList<>();
        for (Reading reading : readings) {
            Draft draft = reading.draft();
            if (draft == null) {
                answers.add(reading.refused());
            } else {
                Purchase now = unanswered.remove(draft.key());
                answers.add(now == null ? known(draft, kept.get(draft.key()), buyers) : new Recorded.New(now));
            }
        }
        return answers;
    }

    private static Recorded known(Draft draft, @Nullable Purchase kept, Buyers buyers) {
        if (kept == null) {
            return new Recorded.Refused(nobody(draft.buyer(), buyers));
        }
        List<String> differences = draft.differencesFrom(kept, buyers.of(draft.buyer()));
        if (differences.isEmpty()) {
            return new Recorded.Known(kept);
        }
        Problem problem = PurchaseProblem.PURCHASE_DIFFERS.because();
        differences.forEach(problem::at);
        return new Recorded.Refused(problem);
    }

    /** Why a buyer leads to nobody: an identifier that is not blocked and leads to nobody even now is one that may not be kept. */
    private static Problem nobody(Buyer buyer, Buyers buyers) {
        if (buyer instanceof Buyer.ById) {
            return PurchaseProblem.CUSTOMER_UNKNOWN.because().at("/customerId");
        }
        return (buyers.isBlocked(buyer) ? PurchaseProblem.BUYER_BLOCKED : PurchaseProblem.BUYER_SUPPRESSED)
                .because()
                .at("/customer");
    }
}
