package io.raksa.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.raksa.gateway.session.IssuerCalls.RefusedByIssuer;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * The sessions that go on. What the database said of one is believed for a few seconds, so that one that ends at another replica ends here
 * after that time. The access token is renewed shortly before it ends, by one of all calls and replicas that need it: the others wait for
 * the row.
 */
@ApplicationScoped
public class Sessions {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(3);
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(30);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final String CSRF = "csrf";

    private final SessionConfig config;
    private final SessionKeys keys;
    private final SessionTable table;
    private final Issuer issuer;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService workers;
    private final Cache<String, Boolean> notedUse = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(USE_NOTED_EVERY)
            .build();
    private final AsyncLoadingCache<SessionId, Optional<OpenSession>> known;

    Sessions(
            SessionConfig config,
            SessionKeys keys,
            SessionTable table,
            Issuer issuer,
            ObjectMapper json,
            Clock clock,
            ExecutorService workers) {
        this.config = config;
        this.keys = keys;
        this.table = table;
        this.issuer = issuer;
        this.json = json;
        this.clock = clock;
        this.workers = workers;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(BELIEVED_FOR)
                .executor(workers)
                .buildAsync(this::load);
    }

    /** The session that somebody uses at this moment, which keeps it going; otherwise as {@link #find}. */
    public CompletableFuture<Optional<OpenSession>> use(String cookie) {
        return find(cookie).thenApply(found -> {
            if (found.isPresent() && notedUse.asMap().putIfAbsent(cookie, true) == null) {
                workers.execute(() -> noteUse(cookie));
            }
            return found;
        });
    }

    /** The session that a cookie stands for: empty where there is none, or none any more. Never blocks; completes on any thread. */
    public CompletableFuture<Optional<OpenSession>> find(String cookie) {
        return SessionId.parse(cookie, keys)
                .map(known::get)
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /** Begins a session under an id that nobody has seen before. */
    SessionId begin(Grant grant) {
        SessionId id = SessionId.random(keys);
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> table.insert(
                        id.hash(), sealed(id, grant), now, now.plus(config.longest()), grant.accessEndsAt()));
        return id;
    }

    /** Ends the session that a cookie stands for, if there is one: here at once, at other replicas within seconds. */
    void end(String cookie) {
        SessionId.parse(cookie, keys).ifPresent(id -> {
            Optional<byte[]> ended = QuarkusTransaction.requiringNew().call(() -> table.delete(id.hash()));
            known.synchronous().invalidate(id);
            ended.flatMap(content -> opened(id, content)).ifPresent(issuer::revoke);
        });
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew()
                    .call(() -> table.prune(clock.instant(), config.idle(), FORGOTTEN_AT_ONCE));
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }

    private Optional<OpenSession> load(SessionId id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            Optional<SessionTable.Kept> kept = table.find(id.hash(), now, config.idle());
            if (kept.filter(row -> isEnding(row, now)).isPresent()) {
                kept = table.lock(id.hash(), now, config.idle());
            }
            return kept.flatMap(row -> opened(id, row.sealed)
                    .flatMap(grant -> isEnding(row, now) ? renewed(id, grant, now) : Optional.of(grant))
                    .map(grant -> open(id, row, grant, now)));
        });
    }

    private static boolean isEnding(SessionTable.Kept row, Instant now) {
        return row.accessEndsAt.isBefore(now.plus(RENEWED_BEFORE_END));
    }

    /** The session's tokens renewed; empty where the issuer ended it. While the issuer is away the old ones do until their end. */
    private Optional<Grant> renewed(SessionId id, Grant grant, Instant now) {
        try {
            Grant renewed = issuer.refresh(grant);
            table.renew(id.hash(), sealed(id, renewed), renewed.accessEndsAt());
            return Optional.of(renewed);
        } catch (RefusedByIssuer ended) {
            return ending(id, grant, now);
        } catch (Problem unavailable) {
            if (now.isBefore(grant.accessEndsAt())) {
                return Optional.of(grant);
            }
            throw unavailable;
        }
    }

    /** A token that cannot be renewed is used up. */
    private Optional<Grant> ending(SessionId id, Grant grant, Instant now) {
        if (grant.refreshToken() == null && now.isBefore(grant.accessEndsAt())) {
            return Optional.of(grant);
        }
        table.delete(id.hash());
        return Optional.empty();
    }

    private void noteUse(String cookie) {
        SessionId.parse(cookie, keys).ifPresent(id -> QuarkusTransaction.requiringNew()
                .run(() -> table.noteUse(id.hash(), clock.instant())));
    }

    private OpenSession open(SessionId id, SessionTable.Kept row, Grant grant, Instant now) {
        return new OpenSession(
                grant.subject(),
                grant.name(),
                grant.accessToken(),
                grant.accessEndsAt(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(keys.mark(CSRF, id.hash())),
                now.plus(config.idle()),
                row.endsAt);
    }

    private byte[] sealed(SessionId id, Grant grant) {
        try {
            return keys.seal(id.hash(), json.writeValueAsBytes(grant));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where it was sealed under a key that is no longer ours: then the session has ended. */
    private Optional<Grant> opened(SessionId id, byte[] sealed) {
        return keys.open(id.hash(), sealed).map(this::read);
    }

    private Grant read(byte[] opened) {
        try {
            return json.readValue(opened, Grant.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
