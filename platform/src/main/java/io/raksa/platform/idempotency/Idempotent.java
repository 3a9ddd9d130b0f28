package io.raksa.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation does its work once per caller and {@code Idempotency-Key}. The header must be there (400), unless
 * {@link #requiredOf} leaves the caller the choice. The first request with a key
 * does the work and keeps its answer in the same transaction; the same request again gets that answer with
 * {@code Idempotency-Replayed: true}, also while the first is still running (it waits, then 409 if it takes too long); another request
 * under the same key is refused (422). A refused or failed request keeps nothing, so it may be repaired and sent again.
 *
 * <p>Callers without a token share one scope. So that nobody gets a stranger's answer, their key must be a UUID, which nobody guesses.
 *
 * <p>Sits on a resource method that returns {@link jakarta.ws.rs.core.Response} with a 2xx status and an entity that is written as JSON.
 * The whole method runs in one transaction.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    String KEY = "Idempotency-Key";
    String REPLAYED = "Idempotency-Replayed";

    /** The {@link io.raksa.platform.security.Roles roles} that must send a key; others may. Empty, the default: everybody must. */
    @Nonbinding
    String[] requiredOf() default {};
}
