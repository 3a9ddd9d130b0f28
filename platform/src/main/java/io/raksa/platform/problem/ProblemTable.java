package io.raksa.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one table from exception to problem. An exception takes the entry of its own class or of its nearest ancestor;
 * an entry may look at the cause instead.
 */
final class ProblemTable {

    private static final Map<Class<? extends Throwable>, Function<Throwable, Problem>> TABLE = Map.ofEntries(
            row(AuthenticationFailedException.class, e -> CommonProblem.UNAUTHENTICATED.because()),
            row(ConstraintViolationException.class, ProblemTable::violations),
            row(ForbiddenException.class, e -> CommonProblem.FORBIDDEN.because()),
            row(IOException.class, e -> CommonProblem.REQUEST_REFUSED.because()), // the client broke off
            row(JdbiException.class, ProblemTable::ofCause),
            row(JsonProcessingException.class, ProblemTable::malformed),
            row(JsonMappingException.class, ProblemTable::mapping),
            row(LockTimeoutException.class, e -> CommonProblem.BUSY.because()),
            row(MismatchedInputException.class, ProblemTable::mismatch),
            row(NotAcceptableException.class, e -> CommonProblem.MEDIA_TYPE_NOT_ACCEPTABLE.because()),
            row(NotAllowedException.class, e -> CommonProblem.METHOD_NOT_ALLOWED.because()),
            row(NotFoundException.class, e -> CommonProblem.NOT_FOUND.because()),
            row(NotSupportedException.class, e -> CommonProblem.MEDIA_TYPE_UNSUPPORTED.because()),
            row(PersistenceException.class, ProblemTable::ofCause),
            row(Problem.class, e -> e),
            row(QuarkusTransactionException.class, ProblemTable::notCommitted),
            row(RollbackException.class, ProblemTable::notCommitted),
            row(SQLException.class, ProblemTable::database),
            row(StreamConstraintsException.class, e -> CommonProblem.TOO_DEEP.because()),
            row(Throwable.class, e -> CommonProblem.INTERNAL_ERROR.because()),
            row(TimeoutException.class, e -> CommonProblem.BUSY.because()), // no connection was free
            row(UnauthorizedException.class, e -> CommonProblem.UNAUTHENTICATED.because()),
            row(UnrecognizedPropertyException.class, ProblemTable::unknownField),
            row(WebApplicationException.class, ProblemTable::web),
            row(XAException.class, ProblemTable::notCommitted));

    private ProblemTable() {}

    private static <E extends Throwable> Map.Entry<Class<? extends Throwable>, Function<Throwable, Problem>> row(
            Class<E> type, Function<? super E, Problem> problem) {
        return Map.entry(type, failure -> problem.apply(type.cast(failure)));
    }

    static Problem problemOf(Throwable failure) {
        Class<?> type = failure.getClass();
        Function<Throwable, Problem> entry = TABLE.get(type);
        while (entry == null) {
            type = type.getSuperclass();
            entry = TABLE.get(type);
        }
        return entry.apply(failure);
    }

    private static Problem ofCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? CommonProblem.INTERNAL_ERROR.because() : problemOf(cause);
    }

    /** The transaction manager hangs the reason below its exception, or beside it; without one the transaction took too long. */
    private static Problem notCommitted(Throwable failure) {
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .map(ProblemTable::problemOf)
                .reduce((one, other) -> one.kind() == CommonProblem.INTERNAL_ERROR ? other : one)
                .orElseGet(CommonProblem.BUSY::because);
    }

    private static Problem web(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() != null && status == 400) {
            return ofCause(failure);
        }
        return status == 413
                ? CommonProblem.BODY_TOO_LARGE.because("?")
                : status < 500 ? CommonProblem.REQUEST_REFUSED.because() : CommonProblem.INTERNAL_ERROR.because();
    }

    /** PostgreSQL's states that are the caller's or the moment's doing; the rest is ours. */
    private static Problem database(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "23505", "23P01" -> CommonProblem.CONFLICT.because();
            case "40001", "40P01", "55P03", "57014", "53300", "08001", "08006", "57P01", "57P03" ->
                CommonProblem.BUSY.because();
            default -> failure.getCause() == null ? withoutCause(failure) : problemOf(failure.getCause());
        };
    }

    /** The database always gives a state; the pool gives none, when no connection became free in time. */
    private static Problem withoutCause(SQLException failure) {
        return failure.getSQLState() == null ? CommonProblem.BUSY.because() : CommonProblem.INTERNAL_ERROR.because();
    }

    private static Problem malformed(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null
                ? CommonProblem.MALFORMED_JSON.because(1, 1)
                : CommonProblem.MALFORMED_JSON.because(location.getLineNr(), location.getColumnNr());
    }

    /** A mapping failure that is not about a type is what a reader threw inside: broken JSON, or a value its type refuses. */
    private static Problem mapping(JsonMappingException failure) {
        return switch (failure.getCause()) {
            case InputCoercionException outOfRange -> wrongType(failure, outOfRange.getTargetType());
            case JsonProcessingException cause -> problemOf(cause);
            case null, default -> malformed(failure);
        };
    }

    private static Problem unknownField(UnrecognizedPropertyException failure) {
        return CommonProblem.UNKNOWN_FIELD.because(failure.getPropertyName()).at(pointer(failure));
    }

    private static Problem mismatch(MismatchedInputException failure) {
        return wrongType(failure, failure.getTargetType());
    }

    private static Problem wrongType(JsonMappingException failure, @Nullable Class<?> type) {
        String pointer = pointer(failure);
        return CommonProblem.WRONG_TYPE
                .because(pointer.isEmpty() ? "body" : pointer, JsonTypes.nameOf(type))
                .at(pointer);
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Problem violations(ConstraintViolationException failure) {
        Problem problem = CommonProblem.VALIDATION_FAILED.because(
                failure.getConstraintViolations().size());
        failure.getConstraintViolations().stream()
                .map(violation -> Map.entry(pointer(violation), violation.getMessage()))
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .forEach(place -> problem.at(place.getKey(), new Text(place.getValue(), place.getValue())));
        return problem;
    }

    /** The first two steps of a violation's path are the method and its parameter; of a bare body only the rest is the client's. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        @Nullable String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, BEAN -> {}
                case PARAMETER -> parameter = node.getName();
                default -> append(pointer, node);
            }
        }
        if (pointer.isEmpty()) {
            return parameter == null ? "" : "#" + parameter;
        }
        return violation.getLeafBean() instanceof RequestParameters ? "#" + pointer.substring(1) : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(escaped(String.valueOf(node.getKey())));
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            pointer.append('/').append(escaped(node.getName()));
        }
    }
}
