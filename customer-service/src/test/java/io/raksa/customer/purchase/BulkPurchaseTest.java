package io.raksa.customer.purchase;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.bulk;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Without the contract check: some lines break it on purpose. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE, contract = false)
class BulkPurchaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Jdbi jdbi;

    @Test
    void eachLineIsAnsweredInItsPlace() {
        String source = unique("s");
        List<JsonNode> answers = answers(bulk(
                as("agent"),
                String.join(
                        "\n",
                        line(source, "1", "ก", "10.00"),
                        "{broken",
                        line(source, "2", "ข 🙏", "-1.00"),
                        "",
                        line(source, "3", "ก", "20.00").replace("externalId", "external"),
                        line(source, "4", "ก", "40.00"),
                        line(source, "1", "ก", "10.00"),
                        line(source, "1", "ก", "11.00"))));

        assertThat(answers.stream().map(answer -> answer.path("line").asInt())).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(statuses(answers))
                .containsExactly("CREATED", "REFUSED", "REFUSED", "REFUSED", "CREATED", "UNCHANGED", "REFUSED");
        assertThat(answers.stream().map(answer -> answer.at("/problem/code").asText()))
                .containsExactly("", "MALFORMED_JSON", "TOTAL_NEGATIVE", "UNKNOWN_FIELD", "", "", "PURCHASE_DIFFERS");
        assertThat(answers.get(5).path("id")).isEqualTo(answers.get(0).path("id"));
        assertThat(column(
                        "select display_name from customer where id in (select customer_id from purchase where source = '"
                                + source + "')"))
                .containsExactly("คุณก");
        assertThat(column("select sum(amount) from purchase where source = '" + source + "'"))
                .containsExactly("50.00");
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSoLineByLine() {
        String source = unique("s");
        String file = file(source, 450);

        List<JsonNode> first = answers(bulk(as("agent"), file));
        List<JsonNode> second = answers(bulk(as("agent"), file));

        assertThat(statuses(first)).hasSize(450).containsOnly("CREATED");
        assertThat(statuses(second)).hasSize(450).containsOnly("UNCHANGED");
        assertThat(second.stream().map(answer -> answer.path("id").asText()))
                .isEqualTo(
                        first.stream().map(answer -> answer.path("id").asText()).toList());
    }

    @Test
    void filesWithTheSameNewCustomersAtOnceLoseNoLineAndDoubleNobody() throws Exception {
        String source = unique("s");
        String file = file(source, 600);
        List<String> lines = new ArrayList<>(file.lines().toList());

        List<List<String>> answered = new ArrayList<>();
        for (Response answer : atOnce(4, () -> {
            List<String> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random());
            return bulk(as("agent"), String.join("\n", shuffled));
        })) {
            answered.add(statuses(answers(answer)));
        }

        Map<String, Long> counts = answered.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of("CREATED", 600L, "UNCHANGED", 1800L));
        assertThat(column("select count(*) from purchase where source = '" + source + "'"))
                .containsExactly("600");
        assertThat(column("select count(*) from customer_identifier where system = '" + source + "'"))
                .containsExactly("100");
        assertThat(column("""
                select count(*) from customer where id in (select customer_id from purchase where source = '%s')""".formatted(source))).containsExactly("100");
        assertThat(column("""
                select sum(purchases) from purchase_day where customer_id in (select customer_id from purchase where source = '%s')""".formatted(source))).containsExactly("600");
        assertThat(column("""
                select distinct stage from customer_lifecycle join purchase using (customer_id) where source = '%s'""".formatted(source))).containsExactly("REPEAT");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheLines() {
        String few = unique("s");
        String many = unique("s");

        List<String> forFew = statementsOf(file(few, 20));
        List<String> forMany = statementsOf(file(many, 200));

        assertThat(forMany).isEqualTo(forFew).hasSizeLessThan(32);
    }

    @Test
    void aPartnersLinesCarryItsName() {
        String name = unique("p");
        List<JsonNode> answers = answers(bulk(
                partner(name),
                line(name, "1", "a", "1.00") + "\n"
                        + line("till", "2", "a", "1.00")
                                .replace("\"system\": \"till\"", "\"system\": \"" + name + "\"")));

        assertThat(statuses(answers)).containsExactly("CREATED", "REFUSED");
        assertThat(answers.get(1).at("/problem/code").asText()).isEqualTo("SOURCE_NOT_YOURS");
        assertThat(answers.get(1).at("/problem/status").asInt()).isEqualTo(403);
    }

    @Test
    void theAuditSaysWhoSentTheLines() {
        String name = unique("p");
        answers(bulk(as("supervisor"), line(name, "1", "a", "1.00")));

        assertThat(column("""
                select actor || ' ' || action from audit_entry
                where resource_id in (select id from purchase where source = '%1$s' union select customer_id from purchase where source = '%1$s')
                order by 1""".formatted(name)))
                .containsExactly("supervisor customer.registered", "supervisor purchase.recorded");
    }

    /** The statements of the one thread that takes the file; others run by the clock beside it. */
    private List<String> statementsOf(String file) {
        Map<Thread, List<String>> statements = new ConcurrentHashMap<>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements
                        .computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                        .add(context.getRawSql());
            }
        });
        try {
            bulk(as("agent"), file).then().statusCode(200);
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return statements.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** Six purchases of each customer, on six days. */
    private static String file(String source, int lines) {
        int customers = lines / 6 + (lines % 6 == 0 ? 0 : 1);
        return IntStream.range(0, lines)
                .mapToObj(i -> """
                        {"source": "%s", "externalId": "%d", "customer": {"type": "EXTERNAL", "value": "c%d", "system": "%s"}, \
                        "purchasedAt": "2026-03-%02dT05:00:00Z", "total": {"amount": "1.00", "currency": "THB"}, \
                        "lines": [{"sku": "A", "quantity": "1"}]}""".formatted(source, i, i % customers, source, 1 + i / customers))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String source, String externalId, String customer, String amount) {
        return """
                {"source": "%s", "externalId": "%s", "customer": {"type": "EXTERNAL", "value": "%s", "system": "%s", "displayName": "คุณ%s"}, \
                "purchasedAt": "2026-03-01T05:00:00Z", "total": {"amount": "%s", "currency": "THB"}}""".formatted(source, externalId, customer, source, customer, amount);
    }

    private static List<JsonNode> answers(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.asString().lines().map(BulkPurchaseTest::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    private static List<String> statuses(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.path("status").asText()).toList();
    }
}
