package io.raksa.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often an address may begin to log in, and fail to, in a minute from the first time on. Each replica counts for itself. */
@ApplicationScoped
class LoginThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final SessionConfig config;
    private final Cache<String, AtomicInteger> begun = counts();
    private final Cache<String, AtomicInteger> failed = counts();

    LoginThrottle(SessionConfig config) {
        this.config = config;
    }

    /** Refuses one begin too many, and who failed too often. */
    void begin(String address) {
        refuseAfterFailures(address);
        if (count(begun, address) > config.loginsPerMinute()) {
            throw SessionProblem.LOGIN_THROTTLED.because();
        }
    }

    void refuseAfterFailures(String address) {
        AtomicInteger failures = failed.getIfPresent(address);
        if (failures != null && failures.get() >= config.failuresPerMinute()) {
            throw SessionProblem.LOGIN_THROTTLED.because();
        }
    }

    void failed(String address) {
        count(failed, address);
    }

    private static int count(Cache<String, AtomicInteger> counts, String address) {
        return counts.get(address, first -> new AtomicInteger()).incrementAndGet();
    }

    private static Cache<String, AtomicInteger> counts() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(MINUTE)
                .build();
    }
}
