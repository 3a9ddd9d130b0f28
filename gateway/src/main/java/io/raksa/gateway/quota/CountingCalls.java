package io.raksa.gateway.quota;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.raksa.gateway.identity.Admission;
import io.raksa.gateway.partner.KeyHolder;
import io.raksa.platform.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts each call that shows an API key against the key's quota, and tells the partner where it stands. */
@ApplicationScoped
public class CountingCalls {

    private static final Logger LOG = Logger.getLogger(CountingCalls.class);
    private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence RATE_LIMIT_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final int MOST_KEYS = 10_000;

    private final Vertx vertx;
    private final LoadingCache<KeyHolder, KeyCalls> calls;

    CountingCalls(Vertx vertx, QuotaTable table, Clock clock, ExecutorService workers) {
        this.vertx = vertx;
        this.calls =
                Caffeine.newBuilder().maximumSize(MOST_KEYS).build(key -> new KeyCalls(key, table, clock, workers));
    }

    /**
     * Counts a call and gives its answer the headers {@code RateLimit} and {@code RateLimit-Policy}.
     *
     * @return the admission; fails with {@link QuotaProblem#QUOTA_USED_UP}, or {@link CommonProblem#BUSY} where it cannot be counted now
     */
    public Future<Admission> count(HttpServerRequest request, Admission admission) {
        @Nullable KeyHolder key = admission.key();
        if (key == null) {
            return Future.succeededFuture(admission);
        }
        CompletableFuture<Standing> counted = calls.get(key).count();
        Future<Standing> standing = counted.isDone() && !counted.isCompletedExceptionally()
                ? Future.succeededFuture(counted.join())
                : Future.fromCompletionStage(counted, vertx.getOrCreateContext());
        return standing.recover(CountingCalls::unknown).compose(known -> tell(request, admission, known));
    }

    private static Future<Standing> unknown(Throwable failure) {
        LOG.error("a call cannot be counted", failure);
        return Future.failedFuture(CommonProblem.BUSY.because());
    }

    private static Future<Admission> tell(HttpServerRequest request, Admission admission, Standing standing) {
        request.response().headers().set(RATE_LIMIT_POLICY, standing.policy()).set(RATE_LIMIT, standing.rateLimit());
        if (standing.granted()) {
            return Future.succeededFuture(admission);
        }
        long seconds = standing.retryAfter();
        request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return Future.failedFuture(QuotaProblem.QUOTA_USED_UP.because(seconds));
    }
}
