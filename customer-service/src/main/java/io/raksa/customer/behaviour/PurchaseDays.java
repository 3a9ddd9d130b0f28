package io.raksa.customer.behaviour;

import io.raksa.customer.change.Changes;
import io.raksa.platform.money.Money;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The purchase days of all customers. */
@ApplicationScoped
public class PurchaseDays {

    private static final String ADD = """
            insert into purchase_day as known (customer_id, day, currency, purchases, amount, first_at)
            select customer_id, day, currency, count(*), sum(amount), min(bought_at)
            from unnest(:customers, :days::date[], :currencies, :amounts, :times::timestamptz[])
                 as bought (customer_id, day, currency, amount, bought_at)
            group by customer_id, day, currency
            order by customer_id, day, currency
            on conflict (customer_id, day, currency) do update
            set purchases = known.purchases + excluded.purchases,
                amount = known.amount + excluded.amount,
                first_at = least(known.first_at, excluded.first_at)""";

    private static final String SINCE = """
            select customer_id, day, currency, amount, first_at
            from unnest(:customers, :from::date[]) as asked (customer_id, from_day)
            join purchase_day using (customer_id)
            where day >= from_day
            order by customer_id, day""";

    /** Held before it is counted, so that purchases that come at the same moment are either counted or added afterwards. */
    private static final String HOLD_DAY = """
            select 1 from purchase_day where customer_id = :customer and day = :day for update""";

    /** The bounds of purchased_at are those of the day in any time zone; they let the index find it. */
    private static final String RECOUNT = """
            with bought as (
                select currency, count(*) as purchases, sum(amount - returned) as amount, min(purchased_at) as first_at
                from purchase
                where customer_id in (select id from customer where id = :customer or merged_into = :customer)
                  and day = :day and not undone
                  and purchased_at >= cast(:day as date) - 1 and purchased_at < cast(:day as date) + 2
                group by currency),
            gone as (
                delete from purchase_day
                where customer_id = :customer and day = :day and currency not in (select currency from bought))
            insert into purchase_day as known (customer_id, day, currency, purchases, amount, first_at)
            select :customer, :day, currency, purchases, amount, first_at from bought
            on conflict (customer_id, day, currency) do update
            set purchases = excluded.purchases, amount = excluded.amount, first_at = excluded.first_at""";

    private static final String BEGINNING = """
            select customer_id, first_day,
                   (select min(day) from purchase_day day where day.customer_id = asked.customer_id and day > first_day) as second_day
            from unnest(:customers) as asked (customer_id)
            cross join lateral (
                select min(day) as first_day from purchase_day day where day.customer_id = asked.customer_id) as beginning
            where first_day is not null""";

    private static final String FORGET = """
            delete from purchase_day where customer_id = any(:customers) returning day""";

    /** What a profile bought is what all its records bought: a day on two of them is one day. */
    private static final String COUNT_ALL = """
            insert into purchase_day (customer_id, day, currency, purchases, amount, first_at)
            select coalesce(record.merged_into, record.id), day, currency, count(*), sum(amount - returned), min(purchased_at)
            from customer record join purchase on purchase.customer_id = record.id
            where (record.id = any(:customers) or record.merged_into = any(:customers)) and not undone
            group by 1, day, currency""";

    private static final String LEVELS = """
            select count(*) as customers, count(*) filter (where days = 1) as once,
                   coalesce(sum(days), 0) as days, coalesce(sum(purchases), 0) as purchases
            from (select count(distinct day) as days, sum(purchases) as purchases
                  from purchase_day where day >= :from and day < :to
                  group by customer_id) as customer""";

    private static final String SPEND = """
            select currency, sum(amount) as amount from purchase_day
            where day >= :from and day < :to
            group by currency order by currency""";

    private final Jdbi jdbi;
    private final Changes changes;

    PurchaseDays(Jdbi jdbi, Changes changes) {
        this.jdbi = jdbi;
        this.changes = changes;
    }

    /** A purchase, as far as it makes a purchase day. */
    public record Bought(UUID customerId, LocalDate day, Instant at, Money amount) {}

    /** Adds purchases to their days. One statement, one row for each day, however long the customers' histories. */
    public void add(List<Bought> purchases) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindArray("customers", UUID.class, Rows.column(purchases, Bought::customerId))
                .bindArray("days", String.class, Rows.column(purchases, bought -> bought.day()
                        .toString()))
                .bindArray("currencies", String.class, Rows.column(purchases, bought -> bought.amount()
                        .currency()))
                .bindArray("amounts", BigDecimal.class, Rows.column(purchases, bought -> bought.amount()
                        .amount()))
                .bindArray("times", String.class, Rows.instants(purchases, Bought::at))
                .execute());
        changes.touched(purchases.stream().map(Bought::customerId).toList());
    }

    /**
     * Counts a profile's day anew from the purchases that are left of it; one on which nothing is left is no purchase day. Two
     * statements, however long the history.
     */
    public void recount(UUID customerId, LocalDate day) {
        jdbi.useHandle(handle -> {
            handle.createQuery(HOLD_DAY)
                    .bind("customer", customerId)
                    .bind("day", day)
                    .mapTo(Integer.class)
                    .list();
            handle.createUpdate(RECOUNT)
                    .bind("customer", customerId)
                    .bind("day", day)
                    .execute();
        });
    }

    /**
     * Counts all days of some customers anew, after records were merged into one profile or came apart. The customers are to be held
     * against purchases that come at the same moment. Two statements.
     *
     * @return the earliest day that may have changed; empty where none of them ever bought
     */
    public Optional<LocalDate> recountAll(Collection<UUID> customers) {
        List<UUID> touched = List.copyOf(customers);
        return jdbi.withHandle(
                handle -> {
                    Optional<LocalDate> earliest = handle
                            .createQuery(FORGET)
                            .bindArray("customers", UUID.class, touched)
                            .mapTo(LocalDate.class)
                            .stream()
                            .min(LocalDate::compareTo);
                    handle.createUpdate(COUNT_ALL)
                            .bindArray("customers", UUID.class, touched)
                            .execute();
                    return earliest;
                });
    }

    /** The first two purchase days of each customer; who has none is absent. One statement. */
    public Map<UUID, Beginning> beginnings(Collection<UUID> customers) {
        Map<UUID, Beginning> beginnings = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(BEGINNING)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .map((row, context) -> Map.entry(
                        row.getObject("customer_id", UUID.class),
                        new Beginning(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("second_day", LocalDate.class))))
                .forEach(entry -> beginnings.put(entry.getKey(), entry.getValue())));
        return beginnings;
    }

    /**
     * The purchase days of some customers, of each from a day on, in their order. One statement.
     *
     * @param from the first day that is wanted, of each customer
     */
    public Map<UUID, List<PurchaseDay>> since(Map<UUID, LocalDate> from) {
        List<Map.Entry<UUID, LocalDate>> asked = List.copyOf(from.entrySet());
        Map<UUID, TreeMap<LocalDate, PurchaseDay>> days = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SINCE)
                .bindArray("customers", UUID.class, Rows.column(asked, Map.Entry::getKey))
                .bindArray("from", String.class, Rows.column(asked, entry -> entry.getValue()
                        .toString()))
                .map((row, context) -> days.computeIfAbsent(
                                row.getObject("customer_id", UUID.class), customer -> new TreeMap<>())
                        .merge(row.getObject("day", LocalDate.class), day(row), PurchaseDays::joined))
                .list());
        Map<UUID, List<PurchaseDay>> ordered = new HashMap<>();
        days.forEach((customer, byDay) -> ordered.put(customer, new ArrayList<>(byDay.values())));
        return ordered;
    }

    /** How many customers there were in a period. Two statements. */
    public Levels levels(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> {
            List<Money> spend = handle.createQuery(SPEND)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                    .list();
            return handle.createQuery(LEVELS)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> new Levels(
                            row.getLong("customers"),
                            row.getLong("once"),
                            row.getLong("days"),
                            row.getLong("purchases"),
                            spend))
                    .one();
        });
    }

    private static PurchaseDay day(ResultSet row) throws SQLException {
        return new PurchaseDay(
                row.getObject("day", LocalDate.class),
                Rows.instant(row, "first_at"),
                Map.of(row.getString("currency"), row.getBigDecimal("amount")));
    }

    /** One day in several currencies is one day. */
    private static PurchaseDay joined(PurchaseDay one, PurchaseDay other) {
        Map<String, BigDecimal> spent = new TreeMap<>(one.spent());
        spent.putAll(other.spent());
        Instant first = one.firstAt().isBefore(other.firstAt()) ? one.firstAt() : other.firstAt();
        return new PurchaseDay(one.day(), first, spent);
    }
}
