package io.raksa.customer.duplicate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.customer.duplicate.KeyRepository.Held;
import io.raksa.customer.duplicate.KeyRepository.Holder;
import io.raksa.customer.duplicate.core.BlockingKey;
import io.raksa.customer.duplicate.core.Likeness;
import io.raksa.customer.duplicate.core.Name;
import io.raksa.customer.duplicate.core.Resemblance;
import io.raksa.customer.duplicate.core.Traits;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares customers that are new or changed with all others that share a key with them. Its work depends on how many these are, never on
 * how many customers there are; what it finds waits for people.
 */
@ApplicationScoped
class Screening implements RecurringJob {

    private static final int AT_ONCE = 200;

    private final CandidateRepository candidates;
    private final KeyRepository keys;
    private final KeyHashes hashes;
    private final DuplicateRepository duplicates;
    private final Survivors survivors;
    private final Clock clock;

    Screening(
            CandidateRepository candidates,
            KeyRepository keys,
            KeyHashes hashes,
            DuplicateRepository duplicates,
            Survivors survivors,
            Clock clock) {
        this.candidates = candidates;
        this.keys = keys;
        this.hashes = hashes;
        this.duplicates = duplicates;
        this.survivors = survivors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "duplicate.screen";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        int screened;
        do {
            screened = QuarkusTransaction.requiringNew().call(() -> screen(AT_ONCE));
        } while (screened > 0);
    }

    /**
     * Compares some records, each with all others of its profile. Twelve statements, however many records; no merge or erasure comes between.
     *
     * @return how many were taken
     */
    int screen(int limit) {
        survivors.oneAtATime();
        List<UUID> taken = candidates.take(limit);
        if (!taken.isEmpty()) {
            Set<UUID> reached = screenProfiles(candidates.profiles(taken));
            candidates.done(taken);
            candidates.againUnlessHeld(reached);
        }
        return taken.size();
    }

    /** Whom what was found says to look at again. */
    private Set<UUID> screenProfiles(List<UUID> profiles) {
        List<Candidate> records = candidates.ofProfiles(profiles);
        Map<String, Likeness> asked = new HashMap<>();
        List<Held> held = held(records, asked);
        Set<UUID> touched = records.stream().map(Candidate::recordId).collect(Collectors.toSet());
        touched.addAll(profiles);
        keys.replace(touched, held);

        Map<String, List<Holder>> sharing =
                keys.holders(asked.keySet()).stream().collect(Collectors.groupingBy(Holder::hash));
        Set<UUID> reached = noteCrowds(asked, sharing);
        sharing.values().removeIf(Screening::isCrowd);
        duplicates.keep(profiles, compared(records, held, asked, sharing), clock.instant());
        return reached;
    }

    private List<Held> held(List<Candidate> records, Map<String, Likeness> asked) {
        List<Held> held = new ArrayList<>();
        for (Candidate record : records) {
            for (BlockingKey key : record.traits().keys()) {
                String hash = hashes.of(key);
                asked.put(hash, key.likeness());
                held.add(new Held(hash, record.recordId()));
            }
        }
        return held;
    }

    /** Those who share a key that was no crowd's before, or is none any more: what it says of them is otherwise than it was. */
    private Set<UUID> noteCrowds(Map<String, Likeness> asked, Map<String, List<Holder>> sharing) {
        Map<String, Likeness> crowds = new TreeMap<>();
        Set<String> others = new HashSet<>();
        asked.forEach((hash, likeness) -> {
            if (isCrowd(sharing.getOrDefault(hash, List.of()))) {
                crowds.put(hash, likeness);
            } else {
                others.add(hash);
            }
        });
        return keys.noteCrowds(crowds, others).stream()
                .flatMap(hash -> sharing.getOrDefault(hash, List.of()).stream())
                .map(Holder::recordId)
                .collect(Collectors.toSet());
    }

    private static boolean isCrowd(List<Holder> holders) {
        return holders.size() > KeyRepository.CROWD;
    }

    /** Each pair of profiles that share a key, with what all their records share. */
    private static SortedMap<Pair, Resemblance> compared(
            List<Candidate> records, List<Held> held, Map<String, Likeness> asked, Map<String, List<Holder>> sharing) {
        Map<UUID, Candidate> byId = records.stream().collect(Collectors.toMap(Candidate::recordId, record -> record));
        Map<Pair, Set<Likeness>> shared = new HashMap<>();
        Map<UUID, Set<Name>> names = new HashMap<>();
        records.forEach(record -> add(names, record.profileId(), record.traits()));
        for (Held one : held) {
            Candidate record = Objects.requireNonNull(byId.get(one.recordId()));
            for (Holder other : sharing.getOrDefault(one.hash(), List.of())) {
                if (!other.profileId().equals(record.profileId())) {
                    shared.computeIfAbsent(
                                    Pair.of(record.profileId(), other.profileId()),
                                    pair -> EnumSet.noneOf(Likeness.class))
                            .add(asked.get(one.hash()));
                    add(names, other.profileId(), new Traits(record.traits().kind(), other.names(), List.of()));
                }
            }
        }
        SortedMap<Pair, Resemblance> found = new TreeMap<>();
        shared.forEach((pair, likenesses) -> Optional.of(Resemblance.of(
                        likenesses,
                        names.getOrDefault(pair.first(), Set.of()),
                        names.getOrDefault(pair.second(), Set.of())))
                .filter(Resemblance::isWorthALook)
                .ifPresent(resemblance -> found.put(pair, resemblance)));
        return found;
    }

    private static void add(Map<UUID, Set<Name>> names, UUID profile, Traits traits) {
        names.computeIfAbsent(profile, id -> new HashSet<>()).addAll(traits.names());
    }
}
