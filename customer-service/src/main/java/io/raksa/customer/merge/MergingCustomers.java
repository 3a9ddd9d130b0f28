package io.raksa.customer.merge;

import io.raksa.customer.behaviour.PurchaseDays;
import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.customer.change.Changes;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.customer.profile.Acquisition;
import io.raksa.customer.profile.MergingProfiles;
import io.raksa.customer.profile.MergingProfiles.Mergeable;
import io.raksa.customer.profile.ProfileFields;
import io.raksa.customer.survivor.RecordsLed;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one profile of two records, and two of one again. No purchase, fact or identifier is moved: the merged record leads to the
 * profile, and what is derived is counted anew. So whatever comes between a merge and its undo is where it belongs after both.
 */
@ApplicationScoped
class MergingCustomers {

    private final MergeRepository repository;
    private final MergingProfiles profiles;
    private final Survivors survivors;
    private final PurchaseDays days;
    private final Lifecycles lifecycles;
    private final Event<PurchaseDaysChanged> changed;
    private final Event<RecordsLed> led;
    private final Changes changes;
    private final Events events;
    private final Clock clock;

    MergingCustomers(
            MergeRepository repository,
            MergingProfiles profiles,
            Survivors survivors,
            PurchaseDays days,
            Lifecycles lifecycles,
            Event<PurchaseDaysChanged> changed,
            Event<RecordsLed> led,
            Changes changes,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.profiles = profiles;
        this.survivors = survivors;
        this.days = days;
        this.lifecycles = lifecycles;
        this.changed = changed;
        this.led = led;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** What a merge would make of two records; refuses what the merge would refuse. */
    MergePreviewView preview(MergeRequest request) {
        Mergeable survivor = mergeable(request.survivorId(), "/survivorId");
        Mergeable merged = mergeable(request.mergedId(), "/mergedId");
        requireMergeable(survivor, merged);
        return new MergePreviewView(
                survivor.fields(),
                merged.fields(),
                Fields.merged(survivor.fields(), merged.fields(), request.taken()),
                Fields.differing(survivor.fields(), merged.fields()),
                repository.counts(List.of(survivor.id())),
                repository.counts(List.of(merged.id())),
                repository.counts(List.of(survivor.id(), merged.id())));
    }

    MergeView merge(MergeRequest request) {
        survivors.oneAtATime();
        repository.hold(List.of(request.survivorId(), request.mergedId()));
        Mergeable survivor = mergeable(request.survivorId(), "/survivorId");
        Mergeable merged = mergeable(request.mergedId(), "/mergedId");
        requireMergeable(survivor, merged);
        List<UUID> brought = repository.mergedInto(merged.id());
        ProfileFields result = Fields.merged(survivor.fields(), merged.fields(), request.taken());
        Merge merge = new Merge(
                Ids.next(),
                survivor.id(),
                merged.id(),
                brought,
                survivor.fields(),
                result,
                request.reason(),
                now(),
                null,
                List.of());
        repository.insert(merge);
        profiles.rewrite(
                survivor.id(),
                result,
                "customer.merged",
                request.reason(),
                () -> repository.lead(
                        Stream.concat(Stream.of(merged.id()), brought.stream()).toList(), survivor.id()));
        follow(merge, referrers(survivor.fields(), merged.fields()));
        events.append(survivor.id(), new CustomersMerged(merge.id(), survivor.id(), merged.id(), merge.mergedAt()));
        return MergeView.of(merge);
    }

    MergeView undo(UUID id, @Nullable String reason) {
        survivors.oneAtATime();
        Merge merge = repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        requireUndoable(merge);
        repository.hold(List.of(merge.survivorId()));
        ProfileFields fields = mergeable(merge.survivorId(), "").fields();
        Merge undone = merge.undone(now(), Fields.keptLater(merge.before(), merge.after(), fields));
        repository.undo(undone);
        profiles.rewrite(
                merge.survivorId(),
                Fields.undone(merge.before(), merge.after(), fields),
                "customer.unmerged",
                reason,
                () -> {
                    repository.free(merge.mergedId());
                    repository.lead(merge.brought(), merge.mergedId());
                });
        follow(merge, referrers(merge.before(), merge.after(), fields));
        events.append(merge.survivorId(), new CustomersUnmerged(id, merge.survivorId(), merge.mergedId(), now()));
        return MergeView.of(undone);
    }

    MergeView read(UUID id) {
        return repository.find(id).map(MergeView::of).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** All that is derived from what the records are and did follows them. */
    private void follow(Merge merge, Set<UUID> referrers) {
        List<UUID> both = List.of(merge.survivorId(), merge.mergedId());
        days.recountAll(both).ifPresent(earliest -> {
            changed.fire(new PurchaseDaysChanged(Map.of(merge.survivorId(), earliest, merge.mergedId(), earliest)));
            lifecycles.referralsMoved(referrers, earliest);
        });
        led.fire(new RecordsLed(
                Stream.concat(both.stream(), merge.brought().stream()).toList()));
        changes.touched(both);
    }

    /** Whoever is said to have brought the customer, before or after. */
    private static Set<UUID> referrers(ProfileFields... fields) {
        return Stream.of(fields)
                .map(ProfileFields::acquisition)
                .flatMap(Stream::ofNullable)
                .map(Acquisition::referrerId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private Mergeable mergeable(UUID id, String pointer) {
        Mergeable record = profiles.find(id)
                .orElseThrow(() -> MergeProblem.MERGE_CUSTOMER_UNKNOWN.because().at(pointer));
        if (record.mergedInto() != null) {
            throw MergeProblem.MERGE_ALREADY_MERGED.because().at(pointer).with("mergedInto", record.mergedInto());
        }
        return record;
    }

    private void requireMergeable(Mergeable survivor, Mergeable merged) {
        if (survivor.id().equals(merged.id())) {
            throw MergeProblem.MERGE_WITH_ITSELF.because().at("/mergedId");
        }
        if (survivor.kind() != merged.kind()) {
            throw MergeProblem.MERGE_KINDS_DIFFER.because().at("/mergedId");
        }
        requireNobodyErased(List.of(survivor.id(), merged.id()));
    }

    private void requireUndoable(Merge merge) {
        if (merge.undoneAt() != null) {
            throw MergeProblem.MERGE_ALREADY_UNDONE.because();
        }
        requireNobodyErased(List.of(merge.survivorId(), merge.mergedId()));
        repository.laterThan(merge).ifPresent(later -> {
            throw MergeProblem.MERGE_FOLLOWED_BY_ANOTHER.because().with("laterMerge", later);
        });
    }

    private void requireNobodyErased(List<UUID> records) {
        if (repository.anyErased(records)) {
            throw MergeProblem.MERGE_CUSTOMER_ERASED.because();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
