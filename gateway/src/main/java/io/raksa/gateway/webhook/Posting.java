package io.raksa.gateway.webhook;

import io.raksa.gateway.webhook.Targets.Checked;
import io.raksa.gateway.webhook.Targets.Refused;
import io.raksa.gateway.webhook.core.SigningSecret;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts a message to an endpoint, once: over a connection of its own to an address that was checked, following nothing. */
@ApplicationScoped
class Posting {

    /** Of an answer, what is worth keeping in the log. */
    private static final int MOST_OF_ANSWER = 4_096;

    /** Of a failure, what is worth keeping there. */
    private static final int LONGEST_FAILURE = 500;

    private final WebhookConfig config;
    private final Targets targets;
    private final SigningSecrets secrets;
    private final Clock clock;
    private final Vertx vertx;
    private final HttpClient http;

    Posting(WebhookConfig config, Targets targets, SigningSecrets secrets, Clock clock, Vertx vertx) {
        this.config = config;
        this.targets = targets;
        this.secrets = secrets;
        this.clock = clock;
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectDeadline().toMillis())
                .setKeepAlive(false)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(config.concurrency()));
    }

    /** What came back: the status once the head is there, and as much of the body as is kept. */
    private record Answer(int status, @Nullable String retryAfter, Buffer body) {}

    /** Makes one attempt; waits for its end, which the deadlines bring about. */
    Attempt post(Waiting waiting) {
        Instant sentAt = clock.instant();
        long start = System.nanoTime();
        try {
            Checked checked = targets.check(waiting.url());
            List<SigningSecret> signing = secrets.of(waiting.endpointId());
            if (signing.isEmpty()) {
                return failed(sentAt, start, "its signing secret cannot be read; renew it");
            }
            MultiMap headers = headers(waiting.messageId(), sentAt, waiting.body(), signing);
            Answer answer = exchange(checked, headers, waiting.body()).join();
            return attempt(sentAt, start, answer);
        } catch (Refused refused) {
            return failed(sentAt, start, refused.why());
        } catch (RuntimeException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            return failed(sentAt, start, "no answer: " + cause.getMessage());
        }
    }

    private static MultiMap headers(UUID id, Instant sentAt, String body, List<SigningSecret> signing) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("content-type", "application/json")
                .add("user-agent", "Raksa-Webhooks")
                .add("webhook-id", id.toString())
                .add("webhook-timestamp", Long.toString(sentAt.getEpochSecond()))
                .add(
                        "webhook-signature",
                        signing.stream()
                                .map(secret -> secret.sign(id.toString(), sentAt, body))
                                .collect(Collectors.joining(" ")));
    }

    /** The name of the host goes into TLS and the header Host; connected is to the address alone. */
    private CompletableFuture<Answer> exchange(Checked checked, MultiMap headers, String body) {
        Receiving receiving = new Receiving();
        long deadline = config.connectDeadline().plus(config.answerDeadline()).toMillis();
        long timer = vertx.setTimer(deadline, late -> receiving.giveUp());
        var _ = receiving.answer.whenComplete((answer, failure) -> vertx.cancelTimer(timer));
        http.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setServer(SocketAddress.inetSocketAddress(checked.address()))
                        .setHost(checked.target().host())
                        .setPort(checked.target().port())
                        .setSsl(checked.target().isSecure())
                        .setURI(checked.target().path())
                        .setHeaders(headers))
                .onFailure(receiving.answer::completeExceptionally)
                .onSuccess(request -> receiving.over(request, Buffer.buffer(body)));
        return receiving.answer;
    }

    /** An answer as it comes in, on one thread, until another, whose timer runs out, waits for no more of it. */
    private static final class Receiving {

        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private final Buffer body = Buffer.buffer();
        private @Nullable HttpClientRequest request;
        private @Nullable HttpClientResponse head;

        synchronized void over(HttpClientRequest open, Buffer message) {
            request = open;
            if (answer.isDone()) {
                open.reset();
                return;
            }
            open.exceptionHandler(answer::completeExceptionally);
            open.response().onFailure(answer::completeExceptionally).onSuccess(this::read);
            open.end(message);
        }

        private synchronized void read(HttpClientResponse response) {
            head = response;
            response.exceptionHandler(broken -> complete(response));
            response.endHandler(end -> complete(response));
            response.handler(this::add);
        }

        private synchronized void add(Buffer piece) {
            body.appendBuffer(piece, 0, Math.min(piece.length(), MOST_OF_ANSWER - body.length()));
            if (body.length() == MOST_OF_ANSWER) {
                giveUp();
            }
        }

        /** Waits for nothing more: where the head is there, that is the answer. */
        synchronized void giveUp() {
            if (head != null) {
                complete(head);
            } else {
                answer.completeExceptionally(new IllegalStateException("none within the deadline"));
            }
            if (request != null) {
                request.reset();
            }
        }

        private synchronized void complete(HttpClientResponse response) {
            answer.complete(new Answer(response.statusCode(), response.getHeader("Retry-After"), body.copy()));
        }
    }

    private Attempt attempt(Instant sentAt, long start, Answer answer) {
        boolean delivered = answer.status() >= 200 && answer.status() < 300;
        return new Attempt(
                sentAt,
                took(start),
                answer.status(),
                text(answer.body()),
                delivered ? null : "answered " + answer.status(),
                delivered ? null : RetryAfter.read(answer.retryAfter(), clock.instant()));
    }

    private static Attempt failed(Instant sentAt, long start, String failure) {
        return new Attempt(sentAt, took(start), null, null, shortened(failure), null);
    }

    private static Duration took(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String shortened(String failure) {
        return failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
    }

    /** As it can be stored: PostgreSQL keeps no NUL. */
    private static String text(Buffer body) {
        return body.toString(StandardCharsets.UTF_8).replace('\0', ' ');
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
