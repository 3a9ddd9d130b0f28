package io.raksa.gateway.partner;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Says who holds an API key. What the database said is kept for a few seconds: a key that is revoked at another replica is refused here when
 * that is heard of, and after that time at the latest. Keys that are not there are kept too, so that trying one does not reach the database each time. Trying many gets few
 * of its connections: keys that have not been used lately are looked up a few at a time, while the others pass them by.
 */
@ApplicationScoped
public class ApiKeys {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    static final int STRANGERS_AT_ONCE = 4;

    private final Jdbi jdbi;
    private final Clock clock;
    private final ExecutorService workers;
    private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE);
    private final AsyncLoadingCache<UUID, Optional<KnownKey>> known;
    private final Cache<UUID, Boolean> notedUse = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(USE_NOTED_EVERY)
            .build();

    ApiKeys(Jdbi jdbi, Clock clock, ExecutorService workers) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.workers = workers;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .executor(workers)
                .buildAsync(this::load);
    }

    private static final class KnownKey {

        private final byte[] hash;
        private final KeyHolder holder;

        KnownKey(byte[] hash, KeyHolder holder) {
            this.hash = hash;
            this.holder = holder;
        }

        Optional<KeyHolder> holderOf(ApiKey key) {
            return key.matches(hash) ? Optional.of(holder) : Optional.empty();
        }
    }

    /**
     * Who holds this key: empty where nobody does or does any longer. Never blocks; completes on any thread; fails with
     * {@link CommonProblem#BUSY} where too many unknown keys are tried.
     */
    public CompletableFuture<Optional<KeyHolder>> holder(String apiKey) {
        Optional<ApiKey> key = ApiKey.parse(apiKey);
        return key.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : lookUp(key.get().id()).thenApply(found -> holder(key.get(), found));
    }

    private CompletableFuture<Optional<KnownKey>> lookUp(UUID keyId) {
        @Nullable CompletableFuture<Optional<KnownKey>> said = known.getIfPresent(keyId);
        if (said != null) {
            return said;
        }
        if (notedUse.getIfPresent(keyId) != null) {
            return known.get(keyId);
        }
        if (!strangers.tryAcquire()) {
            return CompletableFuture.failedFuture(CommonProblem.BUSY.because());
        }
        return known.get(keyId).whenComplete((found, failure) -> strangers.release());
    }

    /** Forgets what the database said of a key, so that what has changed counts at once here. */
    void forget(UUID keyId) {
        known.synchronous().invalidate(keyId);
    }

    /** Forgets what the database said of all keys. */
    void forgetAll() {
        known.synchronous().invalidateAll();
    }

    private Optional<KeyHolder> holder(ApiKey key, Optional<KnownKey> found) {
        Optional<KeyHolder> holder = found.flatMap(row -> row.holderOf(key));
        if (holder.isPresent() && notedUse.asMap().putIfAbsent(key.id(), true) == null) {
            workers.execute(() -> noteUse(key.id()));
        }
        return holder;
    }

    private Optional<KnownKey> load(UUID keyId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select partner_key.hash, scopes, calls_per_minute, calls_per_day, partner.id, partner.name
                        from partner_key join partner on partner.id = partner_key.partner_id
                        where partner_key.id = :id and partner_key.revoked_at is null""")
                        .bind("id", keyId)
                        .map((row, context) -> new KnownKey(
                                row.getBytes("hash"),
                                new KeyHolder(
                                        keyId,
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        scopes((String[]) row.getArray("scopes").getArray()),
                                        new Quota(row.getInt("calls_per_minute"), row.getInt("calls_per_day")))))
                        .findOne()));
    }

    private static Set<Scope> scopes(String[] names) {
        return Stream.of(names).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private void noteUse(UUID keyId) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(
                        handle -> handle.createUpdate("update partner_key set last_used_at = :now where id = :id")
                                .bind("now", clock.instant())
                                .bind("id", keyId)
                                .execute()));
    }
}
