package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raksa.local.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A person who bought, complained and was put right is erased: no table and no log of any part knows them, and no figure changes. */
@SystemTest
class ErasureTest {

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final List<String> DATABASES = List.of("customer", "feedback", "loyalty", "gateway");
    private static final String MONTH = "/v1/relationship-report?from=1993-04-01&to=1993-05-01";

    private final Platform platform;
    private final Api api;
    private final String shop = "erasing-" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller partner;
    private final String name = "ปรียา-" + UUID.randomUUID();
    private final String english = "Preeya-" + UUID.randomUUID();
    private final String number = "0000" + ThreadLocalRandom.current().nextInt(1000, 10_000);
    private final String phone = "081-" + number.substring(1, 4) + "-" + number.substring(4);
    private final String email = "preeya." + UUID.randomUUID() + "@example.com";
    private final String shopsCustomer = "shopper-" + UUID.randomUUID();

    ErasureTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.partner = api.asNewPartner(shop);
    }

    @Test
    void nothingInAnyPartHoldsAnErasedPersonAndTheFiguresStay() throws Exception {
        UUID person = livedThrough();
        String month = api.as("manager").get(MONTH).expect(200).response().body();
        assertThat(tablesWith(name)).contains("customer.customer.display_name", "feedback.feedback.text");
        assertThat(tablesWith(email)).isNotEmpty();

        UUID receipt = api.as("admin")
                .post("/v1/erasures", Map.of("customerId", person))
                .expect(201)
                .id();

        await().atMost(DEADLINE).untilAsserted(() -> assertThat(api.as("admin")
                        .get("/v1/erasures/" + receipt)
                        .expect(200)
                        .text("done"))
                .isEqualTo("true"));
        new Deliveries(platform, api).awaitAll();
        nothingHoldsThePerson();
        assertThat(api.as("manager").get(MONTH).expect(200).response().body()).isEqualTo(month);
        assertThat(api.as("admin")
                        .get("/v1/customers/" + person + "/export")
                        .expect(200)
                        .response()
                        .body())
                .doesNotContain(traces().toArray(String[]::new));

        comesLate(person);
        nothingHoldsThePerson();
    }

    /** A person known by everything there is, with purchases, a complaint, a remedy and an answered survey. */
    private UUID livedThrough() {
        UUID person = api.as("agent")
                .post(
                        "/v1/customers",
                        Map.of(
                                "displayName",
                                name,
                                "nameEn",
                                english,
                                "identifiers",
                                List.of(
                                        Map.of("type", "PHONE", "value", phone),
                                        Map.of("type", "EMAIL", "value", email),
                                        Map.of("type", "EXTERNAL", "system", shop, "value", shopsCustomer))))
                .expect(201)
                .id();
        assertThat(partner.postLines("/v1/purchases/batch", List.of(purchase(1), purchase(2)))
                        .expect(200)
                        .lines())
                .extracting(line -> line.path("status").asText() + line.at("/problem/errors"))
                .containsExactly("CREATED", "CREATED");
        api.as("agent")
                .post("/v1/customers/lookup", Map.of("type", "PHONE", "value", phone))
                .expect(200);
        api.as("agent").post("/v1/customers/search", Map.of("name", name)).expect(200);
        String complaint =
                partner.post("/v1/feedback", complaint(person, "1")).expect(201).text("complaintId");
        Answer read = api.as("agent").get("/v1/complaints/" + complaint).expect(200);
        api.as("agent")
                .change(
                        "POST",
                        "/v1/complaints/" + complaint + "/acknowledge",
                        Map.of("message", "สวัสดีคุณ " + name),
                        read)
                .expect(200);
        await().atMost(DEADLINE).until(() -> !api.as("agent")
                .get("/v1/members?customerId=" + person)
                .json()
                .path("items")
                .isEmpty());
        api.as("manager")
                .post(
                        "/v1/complaints/" + complaint + "/remedies",
                        Map.of("kind", "POINTS", "points", 50, "reason", "For " + name))
                .expect(201);
        new Deliveries(platform, api).awaitAll();
        return person;
    }

    /** Everything by which the person might come back, and is refused. */
    private void comesLate(UUID person) {
        assertThat(partner.postLines("/v1/purchases/batch", List.of(purchase(1), purchase(3)))
                        .expect(200)
                        .lines())
                .extracting(line -> line.path("status").asText())
                .containsExactly("REFUSED", "REFUSED");
        assertThat(partner.post("/v1/feedback", complaint(person, "2")).gist()).isEqualTo("409 CUSTOMER_ERASED");
        assertThat(api.as("agent")
                        .post(
                                "/v1/customers",
                                Map.of(
                                        "displayName",
                                        "Another",
                                        "identifiers",
                                        List.of(Map.of("type", "EMAIL", "value", email))))
                        .gist())
                .isEqualTo("409 IDENTIFIER_SUPPRESSED");
        new Deliveries(platform, api).awaitAll();
    }

    private Map<String, Object> purchase(int number) {
        return Map.of(
                "source",
                shop,
                "externalId",
                Integer.toString(number),
                "customer",
                Map.of("type", "EXTERNAL", "system", shop, "value", shopsCustomer),
                "purchasedAt",
                "1993-04-0" + number + "T05:00:00Z",
                "total",
                Map.of("amount", "100.00", "currency", "THB"));
    }

    private Map<String, Object> complaint(UUID person, String externalId) {
        return Map.of(
                "kind",
                "COMPLAINT",
                "channel",
                "PARTNER",
                "text",
                "ฉันชื่อ " + name + " โทร " + phone + " " + email,
                "customerId",
                person,
                "source",
                shop,
                "externalId",
                externalId);
    }

    private List<String> traces() {
        return List.of(name, english, phone, "+6681" + number.substring(1), email, shopsCustomer);
    }

    private void nothingHoldsThePerson() throws SQLException, IOException {
        for (String trace : traces()) {
            assertThat(tablesWith(trace)).as("tables with %s", trace).isEmpty();
            for (String component : platform.components()) {
                assertThat(Files.readString(platform.log(component)))
                        .as("the log of %s", component)
                        .doesNotContain(trace);
            }
        }
    }

    /** The columns, of all tables of all services, that hold a text: in words, in JSON or in bytes. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : DATABASES) {
            try (Connection connection = platform.connect(database);
                    Statement statement = connection.createStatement()) {
                for (Map.Entry<String, String> search :
                        searches(statement, text).entrySet()) {
                    try (ResultSet holds = statement.executeQuery(search.getValue())) {
                        holds.next();
                        if (holds.getBoolean(1)) {
                            found.add(database + "." + search.getKey());
                        }
                    }
                }
            }
        }
        return found;
    }

    /** For each column a query whether it holds the text. */
    private static Map<String, String> searches(Statement statement, String text) throws SQLException {
        Map<String, String> searches = new HashMap<>();
        try (ResultSet columns = statement.executeQuery("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'bytea', 'ARRAY', 'character varying')
                  and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')""")) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                searches.put(table + "." + column, """
                        select exists (select from "%1$s" where strpos(lower("%2$s"::text), lower('%3$s')) > 0
                                       or strpos("%2$s"::text, encode(convert_to('%3$s', 'UTF8'), 'hex')) > 0)""".formatted(table, column, text));
            }
        }
        return searches;
    }
}
