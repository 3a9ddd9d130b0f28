package io.raksa.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.problem.Language;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bulk requests: NDJSON in, NDJSON out, one answer a line, in bounded memory however long the request. Lines are taken in chunks, each in
 * one transaction; what an answer says is committed before it is sent. A connection that breaks leaves the lines answered so far; the
 * rest, or all of it, may be sent again, since each line carries a business key.
 */
@ApplicationScoped
public class BulkIntake {

    public static final String NDJSON = "application/x-ndjson";

    private final ObjectMapper json;
    private final Validator validator;
    private final Problems problems;
    private final BulkConfig config;

    BulkIntake(ObjectMapper json, Validator validator, Problems problems, BulkConfig config) {
        this.json = json;
        this.validator = validator;
        this.problems = problems;
        this.config = config;
    }

    /**
     * Answers a bulk request.
     *
     * @param body the request's body, a JSON object a line
     * @param type the message each line must be
     * @param taker takes the messages, a chunk at a time
     */
    public <T> Response answer(InputStream body, RoutingContext request, Class<T> type, ChunkTaker<T> taker) {
        Locale language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        StreamingOutput answer = out -> {
            try (Answers answers = new Answers(
                    out, request.response()::writeQueueFull, config.answersInMemory(), config.answersOnDisk())) {
                Lines lines = new Lines(body, config.maxLineBytes());
                for (List<Entry<T>> chunk = read(lines, type); !chunk.isEmpty(); chunk = read(lines, type)) {
                    answers.write(written(take(chunk, taker), language));
                }
                answers.finish();
            }
        };
        return Response.ok(answer).type(NDJSON).build();
    }

    /** A line that was read: its message, or the failure that kept it from being one. */
    private record Entry<T>(
            long line, @Nullable T message, @Nullable Throwable failure) {}

    private record Answered(long line, Outcome outcome) {}

    private <T> List<Entry<T>> read(Lines lines, Class<T> type) throws IOException {
        List<Entry<T>> chunk = new ArrayList<>(config.chunk());
        while (chunk.size() < config.chunk()) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            switch (line.get()) {
                case Lines.Blank blank -> {}
                case Lines.TooLong(long number) ->
                    chunk.add(new Entry<>(number, null, BulkProblem.LINE_TOO_LONG.because(config.maxLineBytes())));
                case Lines.NotUtf8(long number) ->
                    chunk.add(new Entry<>(number, null, BulkProblem.LINE_NOT_UTF8.because()));
                case Lines.Text(long number, String text) -> chunk.add(parsed(number, text, type));
            }
        }
        return chunk;
    }

    private <T> Entry<T> parsed(long number, String text, Class<T> type) {
        try {
            @Nullable T message = json.readValue(text, type);
            if (message == null) {
                throw MismatchedInputException.from(null, type, "null is no message");
            }
            Set<ConstraintViolation<T>> violations = validator.validate(message);
            return violations.isEmpty()
                    ? new Entry<>(number, message, null)
                    : new Entry<>(number, null, new ConstraintViolationException(violations));
        } catch (JsonProcessingException notTheMessage) {
            return new Entry<>(number, null, notTheMessage);
        }
    }

    private <T> List<Answered> take(List<Entry<T>> chunk, ChunkTaker<T> taker) {
        List<T> messages = new ArrayList<>(chunk.size());
        for (Entry<T> entry : chunk) {
            if (entry.message() != null) {
                messages.add(entry.message());
            }
        }
        List<Outcome> outcomes = messages.isEmpty() ? List.of() : outcomes(messages, taker);
        List<Answered> answered = new ArrayList<>(chunk.size());
        int next = 0;
        for (Entry<T> entry : chunk) {
            Outcome outcome = entry.failure() == null
                    ? outcomes.get(next++)
                    : new Outcome.Refused(problems.problemOf(entry.failure()));
            answered.add(new Answered(entry.line(), outcome));
        }
        return answered;
    }

    private <T> List<Outcome> outcomes(List<T> messages, ChunkTaker<T> taker) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> taker.take(messages));
        } catch (RuntimeException spoiled) {
            return messages.stream().map(message -> outcome(message, taker)).toList();
        }
    }

    private <T> Outcome outcome(T message, ChunkTaker<T> taker) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> taker.take(List.of(message)))
                    .getFirst();
        } catch (RuntimeException failure) {
            return new Outcome.Refused(problems.problemOf(failure));
        }
    }

    private byte[] written(List<Answered> answers, Locale language) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(answers.size() * 96);
        for (Answered answer : answers) {
            lines.write(json.writeValueAsBytes(line(answer, language)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static BulkLine line(Answered answer, Locale language) {
        return switch (answer.outcome()) {
            case Outcome.Created created -> new BulkLine(answer.line(), BulkLine.Status.CREATED, created.id(), null);
            case Outcome.Unchanged same -> new BulkLine(answer.line(), BulkLine.Status.UNCHANGED, same.id(), null);
            case Outcome.Refused(Problem problem) ->
                new BulkLine(answer.line(), BulkLine.Status.REFUSED, null, problem.view(language));
        };
    }
}
