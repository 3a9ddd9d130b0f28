package io.raksa.platform.observability;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the logs what must not be there: control characters, with which a request could forge lines, and what looks like a
 * person's e-mail address or phone number, should a message ever carry one.
 */
@LoggingFilter(name = "hygiene")
public final class LogHygiene implements Filter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]|\\u2028|\\u2029");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.:-])(\\+66|0066|0)[ -]?\\d([ -]?\\d){7,8}(?![\\w.:-])");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord line && line.getMessage() != null) {
            line.setMessage(clean(line.getMessage()), line.getFormatStyle());
        }
        if (record.getParameters() != null) {
            record.setParameters(
                    Stream.of(record.getParameters()).map(LogHygiene::cleaned).toArray());
        }
        if (record.getThrown() != null) {
            record.setThrown(new CleanFailure(record.getThrown(), 0));
        }
        return true;
    }

    /** A failure and what led to it, in clean words. */
    private static final class CleanFailure extends Throwable {

        private static final long serialVersionUID = 1L;

        private static final int DEEPEST = 20;

        CleanFailure(Throwable failure, int depth) {
            super(clean(failure.toString()), below(failure, depth));
            setStackTrace(failure.getStackTrace());
            for (Throwable beside : depth == DEEPEST ? new Throwable[0] : failure.getSuppressed()) {
                addSuppressed(new CleanFailure(beside, depth + 1));
            }
        }

        private static @Nullable Throwable below(Throwable failure, int depth) {
            return failure.getCause() == null || depth == DEEPEST
                    ? null
                    : new CleanFailure(failure.getCause(), depth + 1);
        }

        /** The name of the failure's own class is in the message; this one's would only be in the way. */
        @Override
        @SuppressWarnings("OverrideThrowableToString")
        public String toString() {
            return String.valueOf(getMessage());
        }

        /** Not where this copy was made. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** Numbers and the like cannot carry anything and may be formatted as such; all else becomes clean text. */
    private static @Nullable Object cleaned(@Nullable Object parameter) {
        return switch (parameter) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Object other -> clean(String.valueOf(other));
        };
    }

    static String clean(String text) {
        String plain = CONTROL.matcher(text).replaceAll("\u2423");
        return PHONE.matcher(EMAIL.matcher(plain).replaceAll("[e-mail]")).replaceAll("[phone]");
    }
}
