package io.raksa.platform.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.event.EventSender.Outcome.Delivered;
import io.raksa.platform.event.EventSender.Outcome.Failed;
import io.raksa.platform.event.EventSender.Outcome.Refused;
import io.raksa.platform.event.EventSender.Outcome.Unavailable;
import io.raksa.platform.event.EventSender.Outcome.Unclear;
import io.raksa.platform.problem.CommonProblem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Posts events as CloudEvents 1.0, structured JSON, with this service's token. */
@Singleton
class HttpEventSender implements EventSender {

    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(2);

    /** Of a consumer's answer, what is worth keeping beside a dead letter. */
    private static final int LONGEST_REASON = 500;

    private final EventsConfig config;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_DEADLINE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    HttpEventSender(EventsConfig config, ServiceToken token, ObjectMapper json, Clock clock) {
        this.config = config;
        this.token = token;
        this.json = json;
        this.clock = clock;
    }

    /** The event as it travels. */
    private record CloudEvent(
            String specversion,
            UUID id,
            String source,
            String type,
            UUID subject,
            Instant time,
            String datacontenttype,
            @Nullable String traceparent,
            @JsonRawValue String data) {

        static CloudEvent of(OutboxEvent event) {
            return new CloudEvent(
                    "1.0",
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.time(),
                    "application/json",
                    event.traceparent(),
                    event.data());
        }
    }

    @Override
    public Outcome send(String destination, OutboxEvent event) throws InterruptedException {
        String bearer;
        try {
            bearer = token.get();
        } catch (RuntimeException noToken) {
            return new Unavailable(
                    "no token from the issuer: " + shortened(String.valueOf(noToken.getMessage())), null);
        }
        try {
            return outcomeOf(http.send(request(destination, event, bearer), HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return new Unavailable("not reachable", null);
        } catch (HttpTimeoutException tooSlow) {
            return new Unclear("no answer within " + config.deadline(), null);
        } catch (IOException broken) {
            return new Unclear("connection broken: " + shortened(String.valueOf(broken.getMessage())), null);
        }
    }

    private HttpRequest request(String destination, OutboxEvent event, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        Objects.requireNonNull(config.destinations().get(destination))
                                .url())
                .timeout(config.deadline())
                .header("Content-Type", EventResource.CLOUD_EVENT)
                .header("Authorization", "Bearer " + bearer)
                .POST(HttpRequest.BodyPublishers.ofByteArray(written(event)));
        if (event.traceparent() != null) {
            request.header("traceparent", event.traceparent());
        }
        return request.build();
    }

    private byte[] written(OutboxEvent event) {
        try {
            return json.writeValueAsBytes(CloudEvent.of(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Outcome outcomeOf(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivered();
        }
        String reason = shortened(status + " " + answer.body());
        return switch (status) {
            case 401 -> {
                token.refused();
                yield new Unavailable(reason, retryAfter(answer));
            }
            // A service that waited too long for a row says the same as one that waited too long for its database.
            case 503 ->
                isBusy(answer) ? new Unclear(reason, retryAfter(answer)) : new Unavailable(reason, retryAfter(answer));
            case 403, 429, 502, 504 -> new Unavailable(reason, retryAfter(answer));
            // 404: the consumer is not there yet, or not any more; that is not the event's fault.
            case 404, 408, 409, 425 -> new Failed(reason, retryAfter(answer));
            default -> status >= 400 && status < 500 ? new Refused(reason) : new Failed(reason, retryAfter(answer));
        };
    }

    private boolean isBusy(HttpResponse<String> answer) {
        try {
            return CommonProblem.BUSY
                    .name()
                    .equals(json.readTree(answer.body()).path("code").asText());
        } catch (JsonProcessingException noProblem) {
            return false;
        }
    }

    /** Retry-After is a number of seconds or a date. */
    private @Nullable Duration retryAfter(HttpResponse<String> answer) {
        String value = answer.headers().firstValue("Retry-After").orElse("");
        try {
            return value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException absentOrUnreadable) {
            return null;
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
