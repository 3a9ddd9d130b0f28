package io.raksa.customer;

import static io.restassured.RestAssured.given;

import io.raksa.testing.RaksaPostgres;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The service as its clients see it, so that a test reads as what it says. Each test makes its own customers. */
public final class Api {

    public static final String DATABASE = "customer";

    private Api() {}

    public static RequestSpecification as(String role) {
        return with(Tokens.of(role));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification partner(String name) {
        return with(Tokens.partner(UUID.randomUUID(), name));
    }

    /** A JSON message with an Idempotency-Key of its own. */
    public static RequestSpecification message(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    /** A word nobody else uses. */
    public static String unique(String what) {
        return what + "-" + UUID.randomUUID();
    }

    /** A Thai mobile number nobody else uses, as people write it. */
    public static String phone() {
        return "08%d-%07d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(1, 10),
                        ThreadLocalRandom.current().nextInt(10_000_000));
    }

    public static Response register(String body) {
        return message(as("agent"), body).post("/v1/customers");
    }

    /** A new customer's id. */
    public static UUID newCustomer() {
        return UUID.fromString(register("{\"displayName\": \"คุณทดสอบ\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Response purchase(RequestSpecification caller, String body) {
        return message(caller, body).post("/v1/purchases");
    }

    /** A purchase of a customer, in a source of its own. */
    public static String purchaseOf(UUID customer, String purchasedAt, String amount) {
        return """
                {"source": "till", "externalId": "%s", "customerId": "%s", "purchasedAt": "%s",
                 "total": {"amount": "%s", "currency": "THB"}}""".formatted(UUID.randomUUID(), customer, purchasedAt, amount);
    }

    /** A customer buys, at noon in Bangkok. */
    public static UUID buy(UUID customer, String day, String amount) {
        return UUID.fromString(purchase(as("agent"), purchaseOf(customer, day + "T05:00:00Z", amount))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Response bulk(RequestSpecification caller, String lines) {
        return caller.contentType("application/x-ndjson").body(lines).post("/v1/purchases/batch");
    }

    /** What a call answers that is made several times at the same moment. */
    public static <V> List<V> atOnce(int times, Callable<V> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(Collections.nCopies(times, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** The types of the events told about a subject, in their order. */
    public static List<String> told(UUID subject) {
        return column("select type from outbox_event where subject = '%s' order by position".formatted(subject));
    }

    /** The data of the events of one type told about a subject, in their order. */
    public static List<String> told(UUID subject, String type) {
        return column("select data::text from outbox_event where subject = '%s' and type = '%s' order by position"
                .formatted(subject, type));
    }

    /** Runs a statement beside the service. */
    public static void run(String statement) {
        try (var connection = RaksaPostgres.database(DATABASE).connect();
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of a query. */
    public static List<String> column(String query) {
        try (var connection = RaksaPostgres.database(DATABASE).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
