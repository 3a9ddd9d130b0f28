package io.raksa.feedback.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class StatementsTest {

    @Inject
    Jdbi jdbi;

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void listen() {
        jdbi.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getRenderedSql());
            }
        });
    }

    @AfterEach
    void stopListening() {
        jdbi.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void aChunkCostsTheSameStatementsHoweverManyLinesItHas() {
        for (int lines : new int[] {1, 200}) {
            String source = "statements-" + UUID.randomUUID();

            assertThat(statementsOf(source, lines)).as("%d new lines", lines).hasSize(13);
            assertThat(statementsOf(source, lines)).as("%d known lines", lines).hasSize(2);
        }
    }

    /** Without those that look after the outbox in the background. */
    private List<String> statementsOf(String source, int lines) {
        String body = IntStream.range(0, lines)
                .mapToObj(i ->
                        "{\"kind\":\"COMPLAINT\",\"channel\":\"PARTNER\",\"text\":\"ช้ามาก\",\"source\":\"%s\",\"externalId\":\"%d\"}"
                                .formatted(source, i))
                .collect(Collectors.joining("\n"));
        String partner = Tokens.partner(new UUID(1, 1), source);
        statements.clear();
        given().auth()
                .oauth2(partner)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/feedback/batch")
                .then()
                .statusCode(200);
        return statements.stream()
                .map(statement -> statement.toLowerCase(Locale.ROOT).strip())
                .filter(statement -> statement.startsWith("insert")
                        || statement.startsWith("with appended")
                        || statement.startsWith("select feedback"))
                .toList();
    }
}
