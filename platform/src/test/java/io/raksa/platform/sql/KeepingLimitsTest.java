package io.raksa.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a statement may take, and what of it may be told. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class KeepingLimitsTest {

    private static final String INSERT =
            "insert into sample_note (id, version, text, points) values (gen_random_uuid(), 1, :text, :points)";

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource({"statement_timeout, 20s", "lock_timeout, 10s"})
    void noStatementOutlivesItsTransaction(String setting, String value) {
        assertThat(jdbi.<String, RuntimeException>withHandle(handle -> show(handle, setting)))
                .isEqualTo(value);
    }

    @Test
    void aTransactionThatNeedsLongerSaysSoForItselfOnly() {
        String own = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.execute("set local statement_timeout = '10min'");
                    return show(handle, "statement_timeout");
                }));
        assertThat(own).isEqualTo("10min");
        noStatementOutlivesItsTransaction("statement_timeout", "20s");
    }

    @Test
    void aFailureDoesNotTellTheValuesOfItsStatement() {
        Throwable failure = catchThrowable(() -> jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("text", "Somchai's")
                .bindNull("points", java.sql.Types.INTEGER)
                .execute()));
        assertThat(told(failure)).contains("violates not-null constraint").doesNotContain("Somchai");
    }

    @Test
    void norDoesAFailureOfABatch() {
        Throwable failure = catchThrowable(() -> jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            batch.bind("text", "Somchai's").bind("points", 1).add();
            batch.bind("text", "Somchai's")
                    .bindNull("points", java.sql.Types.INTEGER)
                    .add();
            batch.execute();
        }));
        assertThat(told(failure)).contains("violates not-null constraint").doesNotContain("Somchai");
    }

    private static String show(Handle handle, String setting) {
        return handle.createQuery("select current_setting(?)")
                .bind(0, setting)
                .mapTo(String.class)
                .one();
    }

    private static String told(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
