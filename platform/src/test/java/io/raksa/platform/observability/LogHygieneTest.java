package io.raksa.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogHygieneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            somchai.j@example.co.th wrote                           | [e-mail] wrote
            call 081-234-5678 now                                   | call [phone] now
            call +66 81 234 5678                                    | call [phone]
            order 0198c1a2-0812-7abc-8def-0123456789ab stays        | order 0198c1a2-0812-7abc-8def-0123456789ab stays
            took 1234567890 ns, at 12:00:00.123                     | took 1234567890 ns, at 12:00:00.123
            """)
    void personalDataIsMasked(String said, String kept) {
        assertThat(LogHygiene.clean(said)).isEqualTo(kept);
    }

    @Test
    void aFailureIsLoggedInCleanWordsAllTheWayDown() {
        Exception failure =
                new IllegalStateException("cannot call 081-234-5678", new IOException("of\nsomchai@example.com"));
        failure.addSuppressed(new IOException("nor 089-234-5678"));
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "request failed", "test");
        line.setThrown(failure);
        assertThat(new LogHygiene().isLoggable(line)).isTrue();

        String logged = new PatternFormatter("%s%e").format(line);
        assertThat(logged)
                .contains("java.lang.IllegalStateException: cannot call [phone]")
                .contains("Caused by: java.io.IOException: of\u2423[e-mail]")
                .contains("Suppressed: java.io.IOException: nor [phone]")
                .contains("aFailureIsLoggedInCleanWordsAllTheWayDown")
                .doesNotContain("081", "089", "somchai", "CleanFailure");
    }

    @Test
    void aRequestCannotForgeALine() {
        assertThat(LogHygiene.clean("name\nERROR all is lost\u001b[31m"))
                .isEqualTo("name\u2423ERROR all is lost\u2423[31m");
    }
}
