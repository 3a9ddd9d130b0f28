package io.raksa.loyalty.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.ledger.LedgerOnPostgres;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL finds what a checkout asks of a customer, among twenty thousand. */
class CheckoutPlanTest {

    private static final LedgerOnPostgres POSTGRES = new LedgerOnPostgres("checkout_plan");

    @BeforeAll
    static void manyCustomers() {
        POSTGRES.jdbi.useHandle(handle -> {
            handle.execute("INSERT INTO known_customer SELECT uuidv7() FROM generate_series(1, 20000)");
            handle.execute("""
                    INSERT INTO member SELECT uuidv7(), (100000000000 + row_number() OVER ())::text, customer_id, 'raksa', now(), 1
                    FROM known_customer""");
            handle.execute(
                    "INSERT INTO member_account (member_id, owner, programme, postings, available) SELECT id, id, programme, 1, 10 FROM member");
            handle.execute("""
                    INSERT INTO posting SELECT member_id, 1, uuidv7(), programme, 'EARN', 'purchase', uuidv7(), 10, 10, 1,
                           '{"type": "expiry"}', now()
                    FROM member_account""");
            handle.execute("""
                    INSERT INTO lot SELECT member_id, uuidv7(), number, 10, 10, now() + interval '1 year' FROM posting""");
            handle.execute("""
                    INSERT INTO earning (customer_id, purchase_id, member_id, outcome, points, amount, currency, purchased_at, assessed_at)
                    SELECT customer_id, uuidv7(), id, 'EARNED', 10, 250, 'THB', now(), now() FROM member""");
            handle.execute("""
                    INSERT INTO known_complaint (complaint_id, customer_id, severity, open, since)
                    SELECT uuidv7(), customer_id, 'HIGH', true, now() FROM known_customer""");
        });
        POSTGRES.jdbi.useHandle(handle -> handle.execute(
                "VACUUM ANALYZE known_customer, member, member_account, posting, lot, earning, known_complaint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Shoppers.SHOPPER,
                "SELECT * FROM member WHERE customer_id IN (SELECT records_of(:customer)) AND merged_into IS NULL",
                "SELECT * FROM earning WHERE customer_id IN (SELECT records_of(:customer)) AND purchase_id = :customer FOR UPDATE",
                "SELECT EXISTS (SELECT FROM earning WHERE customer_id IN (SELECT records_of(:customer)))",
                "SELECT * FROM known_complaint WHERE customer_id IN (SELECT records_of(:customer)) AND open"
            })
    void whatConcernsOneCustomerIsFoundByIndex(String sql) {
        assertThat(plan(sql)).noneMatch(line -> line.matches(".*Seq Scan on (known|member|lot|earning|posting).*"));
    }

    private static List<String> plan(String sql) {
        return POSTGRES.jdbi.withHandle(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return handle.createQuery("EXPLAIN " + sql)
                    .bind("customer", UUID.randomUUID())
                    .bind("programme", "raksa")
                    .bind("now", POSTGRES.now())
                    .bind("countedSince", POSTGRES.now())
                    .bindArray("severe", String.class, "HIGH")
                    .mapTo(String.class)
                    .list();
        });
    }
}
