package io.raksa.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Runs an {@link Idempotent} operation: claim the key, work, keep the answer, all in one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE
        + 150) // outside @Transactional (200), so that work and record end together
class IdempotencyInterceptor {

    private static final String LOCK_TIMEOUT = "55P03";
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern UNGUESSABLE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final IdempotencyRecords records;
    private final IdempotencyConfig config;
    private final Caller caller;
    private final RoutingContext request;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyInterceptor(
            IdempotencyRecords records,
            IdempotencyConfig config,
            Caller caller,
            RoutingContext request,
            ObjectMapper json,
            Clock clock) {
        this.records = records;
        this.config = config;
        this.caller = caller;
        this.request = request;
        this.json = json;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        String key = key(operation.getInterceptorBinding(Idempotent.class));
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(operation::proceed);
        }
        String fingerprint = fingerprint(operation);
        try {
            return QuarkusTransaction.requiringNew().call(() -> answer(operation, key, fingerprint));
        } catch (JdbiException failure) {
            if (failure.getCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                throw CommonProblem.IDEMPOTENCY_STILL_RUNNING.because();
            }
            throw failure;
        }
    }

    private Response answer(InvocationContext operation, String key, String fingerprint) throws Exception {
        if (!records.claim(caller.id(), key, fingerprint, clock.instant(), config.patience())) {
            return replay(key, fingerprint);
        }
        Response response = (Response) operation.proceed();
        String body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
        records.keep(caller.id(), key, response.getStatus(), json.writeValueAsString(headers(response)), body);
        return response;
    }

    private Response replay(String key, String fingerprint) throws JsonProcessingException {
        IdempotencyRecords.Row row =
                records.find(caller.id(), key).orElseThrow(CommonProblem.IDEMPOTENCY_STILL_RUNNING::because);
        if (!row.fingerprint().equals(fingerprint)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because();
        }
        Response.ResponseBuilder response = Response.status(row.status()).header(Idempotent.REPLAYED, "true");
        json.readValue(row.headers(), new TypeReference<Map<String, String>>() {})
                .forEach(response::header);
        if (row.body() != null) {
            response.entity(row.body()).type(MediaType.APPLICATION_JSON);
        }
        return response.build();
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** The key of this request; null where it has none and need not have one. */
    private @Nullable String key(Idempotent rule) {
        String key = request.request().getHeader(Idempotent.KEY);
        if (key == null || key.isBlank()) {
            if (rule.requiredOf().length == 0 || Stream.of(rule.requiredOf()).anyMatch(caller::has)) {
                throw CommonProblem.IDEMPOTENCY_KEY_MISSING.because();
            }
            return null;
        }
        if (!(caller.isAnonymous() ? UNGUESSABLE : USABLE).matcher(key).matches()) {
            throw CommonProblem.IDEMPOTENCY_KEY_INVALID.because();
        }
        return key;
    }

    /** The operation, its address and its message, so that a key cannot be reused for anything else. */
    private String fingerprint(InvocationContext operation) throws JsonProcessingException {
        String message = json.writeValueAsString(Arrays.stream(operation.getParameters())
                .filter(IdempotencyInterceptor::isMessage)
                .toArray());
        String text = request.request().method() + "\n" + request.request().path() + "\n" + message;
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isMessage(@Nullable Object parameter) {
        return parameter instanceof Record;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
