package io.raksa.customer.valuation;

import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kept state of a customer follows from the purchase days, whatever their order, and costs no more as the history grows. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class CustomerStatesTest {

    private static final LocalDate START = LocalDate.parse("2020-01-01");

    private static final String KEPT = """
            select currency || ' ' || first_day || ' ' || last_day || ' ' || days_before || ' ' || first_spend || ' '
                   || last_spend || ' ' || spend_before
            from customer_valuation where customer_id = '%s' order by currency""";

    private static final String FROM_SCRATCH = """
            select currency || ' ' || min(day) || ' ' || max(day) || ' ' || (count(*) - 1) || ' '
                   || (array_agg(amount order by day))[1] || ' ' || (array_agg(amount order by day desc))[1] || ' '
                   || sum(amount) - (array_agg(amount order by day desc))[1]
            from purchase_day where customer_id = '%s' group by currency order by currency""";

    @Inject
    ExitDates exits;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void itIsThatOfTheDaysInWhateverOrderTheyComeChangeAndGo(int seed) {
        Random random = new Random(seed);
        UUID customer = newCustomer();
        for (int i = 0; i < 60; i++) {
            LocalDate day = START.plusDays(random.nextInt(8));
            String currency = random.nextInt(4) == 0 ? "JPY" : "THB";
            change(customer, day, currency, random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(500));
            assertThat(column(KEPT.formatted(customer))).isEqualTo(column(FROM_SCRATCH.formatted(customer)));
        }
    }

    @Test
    void aPurchaseDayTouchesNoMoreRowsHoweverLongTheHistory() {
        thereAreManyCustomers();
        UUID customer = newCustomer();
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute("""
                    insert into purchase_day (customer_id, day, currency, purchases, amount, first_at)
                    select ?, date '1950-01-01' + n, 'THB', 1, 10, timestamptz '1950-01-01' + make_interval(days => n)
                    from generate_series(1, 5000) as n""", customer));
            exits.follow(new PurchaseDaysChanged(Map.of(customer, LocalDate.parse("1950-01-02"))));
        });
        assertThat(column("select days_before from customer_valuation where customer_id = '" + customer + "'"))
                .containsExactly("4999");
        jdbi.useHandle(handle -> handle.execute("analyze purchase_day"));
        LocalDate next = LocalDate.parse("1950-01-01").plusDays(5001);

        List<String> plan = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.execute(
                            "insert into purchase_day (customer_id, day, currency, purchases, amount, first_at) values (?, ?, 'THB', 1, 10, now())",
                            customer,
                            next);
                    return handle.createQuery(
                                    "explain (analyze, costs off, timing off, summary off) " + CustomerStates.FOLLOW)
                            .bindArray("customers", UUID.class, List.of(customer))
                            .bindArray("from", String.class, List.of(next.toString()))
                            .mapTo(String.class)
                            .list();
                }));

        assertThat(plan).anyMatch(line -> line.contains("purchase_day_pkey"));
        assertThat(plan.stream()
                        .filter(line -> line.contains(" on purchase_day"))
                        .mapToLong(CustomerStatesTest::rows))
                .isNotEmpty()
                .allMatch(rows -> rows <= 2);
        assertThat(column(KEPT.formatted(customer))).isEqualTo(column(FROM_SCRATCH.formatted(customer)));
    }

    @Test
    void dueExitsAreFoundByTheirIndex() {
        thereAreManyCustomers();
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into customer_valuation
                    select cast('5eed0000-0000-7000-9000-' || lpad(to_hex(n), 12, '0') as uuid), 'XTS', '2020-01-01', '2020-01-02',
                           1, 1, 1, 1, date '2090-01-01' + n, 1, false
                    from generate_series(1, 20000) as n on conflict do nothing""");
            handle.execute("analyze customer_valuation");
            List<String> plan = handle.createQuery("explain " + CustomerStates.DUE)
                    .bind("today", START)
                    .bind("limit", 500)
                    .mapTo(String.class)
                    .list();
            assertThat(plan).anyMatch(line -> line.contains("customer_valuation_exit_due"));
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan on customer_valuation"));
        });
    }

    private void thereAreManyCustomers() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into customer (id, version, kind, display_name, registered_at)
                    select cast('5eed0000-0000-7000-9000-' || lpad(to_hex(n), 12, '0') as uuid), 1, 'PERSON', 'x', now()
                    from generate_series(1, 20000) as n on conflict do nothing""");
            handle.execute("""
                    insert into purchase_day (customer_id, day, currency, purchases, amount, first_at)
                    select cast('5eed0000-0000-7000-9000-' || lpad(to_hex(n), 12, '0') as uuid), date '1930-01-01' + n % 300 + times,
                           'XTS', 1, 10, now()
                    from generate_series(1, 20000) as n, generate_series(1, 5) as times on conflict do nothing""");
            handle.execute("analyze customer");
            handle.execute("analyze purchase_day");
        });
    }

    private void change(UUID customer, LocalDate day, String currency, int amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> {
                if (amount == 0) {
                    handle.execute(
                            "delete from purchase_day where customer_id = ? and day = ? and currency = ?",
                            customer,
                            day,
                            currency);
                } else {
                    handle.execute("""
                            insert into purchase_day as known (customer_id, day, currency, purchases, amount, first_at)
                            values (?, ?, ?, 1, ?, now())
                            on conflict (customer_id, day, currency) do update set amount = excluded.amount""", customer, day, currency, amount);
                }
            });
            exits.follow(new PurchaseDaysChanged(Map.of(customer, day)));
        });
    }

    private static long rows(String line) {
        Matcher rows = Pattern.compile("rows=(\\d+)").matcher(line);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
}
