package io.raksa.customer.report;

import io.raksa.customer.report.FeelingLevelView.ServicePart;
import io.raksa.customer.report.RelationshipMonthView.Brought;
import io.raksa.platform.money.Money;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The figures of the relationship report; each statement reads the rows of its period by an index. */
@ApplicationScoped
class RelationshipFigures {

    private static final String LEVELS = """
            select (select count(*) from customer_lifecycle where first_day >= :from and first_day < :to) as first_time,
                   (select count(distinct day.customer_id)
                    from purchase_day day join customer_lifecycle lifecycle using (customer_id)
                    where day.day >= :from and day.day < :to and day.day > lifecycle.first_day) as came_back,
                   (select count(distinct coalesce(record.merged_into, record.id)) from (
                        select customer_id from recommendation where day >= :from and day < :to
                        union
                        select referred.acquisition_referrer_id
                        from customer_lifecycle lifecycle join customer referred on referred.id = lifecycle.customer_id
                        where lifecycle.first_day >= :from and lifecycle.first_day < :to
                          and referred.acquisition_referrer_id is not null) as told
                    join customer record on record.id = told.customer_id) as told_others""";

    /** Of the surveys after a complaint, what came out of it is told of the product, the treatment of the contact. */
    private static final String FEELINGS = """
            select count(product) as product_marks, avg(product) as product,
                   count(process) as process_marks, avg(process) as process,
                   count(operation) as operation_marks, avg(operation) as operation,
                   count(contact) as contact_marks, avg(contact) as contact
            from (
                select feel_product::int as product, feel_process::int as process, feel_operation::int as operation,
                       feel_contact::int as contact
                from interaction where at >= :from and at < :to
                union all
                select (data ->> 'outcome')::int, (data ->> 'process')::int, null, (data ->> 'treatment')::int
                from told_fact where kind = 'SURVEY_ANSWERED' and at >= :from and at < :to) as felt""";

    private static final String KEPT_AND_SPREAD = """
            select month, customer_group, case when grouping(currency) = 0 then currency end as currency,
                   count(distinct customer_id) filter (where first_day < month) as retained,
                   coalesce(sum(amount) filter (where first_day < month), 0) as retained_spend,
                   count(distinct customer_id) filter (where referred and first_day >= month) as spread,
                   coalesce(sum(amount) filter (where referred and first_day >= month), 0) as spread_spend
            from (
                select day.customer_id, date_trunc('month', day.day)::date as month, day.currency, day.amount, lifecycle.first_day,
                       customer.acquisition_referrer_id is not null as referred,
                       coalesce(belongs.customer_group, 'NONE') as customer_group
                from purchase_day day
                join customer_lifecycle lifecycle using (customer_id)
                join customer on customer.id = day.customer_id
                <belongs>
                where day.day >= :from and day.day < :to) as bought
            group by grouping sets ((month, customer_group), (month, customer_group, currency))
            order by month, customer_group, currency nulls first""";

    private static final String WIDENED = """
            with sold as (
                select coalesce(record.merged_into, record.id) as customer_id, purchase.day, purchase.currency, line.category,
                       coalesce(line.amount, 0) * (line.quantity - line.returned) / line.quantity as amount
                from purchase
                join customer record on record.id = purchase.customer_id
                join purchase_line line on line.purchase_id = purchase.id
                where purchase.day >= :from and purchase.day < :to and not purchase.undone
                  and line.category is not null and line.returned < line.quantity),
            fresh as (
                select sold.customer_id, category, min(sold.day) as day
                from sold join customer_lifecycle lifecycle using (customer_id)
                where not exists (
                    select 1 from customer record
                    join purchase earlier on earlier.customer_id = record.id
                    join purchase_line line on line.purchase_id = earlier.id
                    where (record.id = sold.customer_id or record.merged_into = sold.customer_id) and earlier.day < :from and not earlier.undone
                      and line.category = sold.category and line.returned < line.quantity)
                group by sold.customer_id, category
                having min(sold.day) > min(lifecycle.first_day))
            select month, customer_group, case when grouping(currency) = 0 then currency end as currency,
                   count(distinct customer_id) as widened, sum(amount) as widened_spend
            from (
                select fresh.customer_id, date_trunc('month', fresh.day)::date as month, sold.currency, sold.amount,
                       coalesce(belongs.customer_group, 'NONE') as customer_group
                from fresh
                join sold on sold.customer_id = fresh.customer_id and sold.category = fresh.category
                         and date_trunc('month', sold.day) = date_trunc('month', fresh.day)
                join customer on customer.id = fresh.customer_id
                <belongs>) as widened
            group by grouping sets ((month, customer_group), (month, customer_group, currency))
            order by month, customer_group, currency nulls first""";

    private final Jdbi jdbi;
    private final BusinessTime time;

    RelationshipFigures(Jdbi jdbi, BusinessTime time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /** How many customers reached which level in a period. */
    RelationshipLevelsView levels(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(LEVELS)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new RelationshipLevelsView(
                        row.getLong("first_time"), row.getLong("came_back"), row.getLong("told_others")))
                .one());
    }

    /** How customers felt in a period, part by part. */
    List<FeelingLevelView> feelings(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FEELINGS)
                .bind("from", from.atStartOfDay(time.timeZone()).toInstant())
                .bind("to", to.atStartOfDay(time.timeZone()).toInstant())
                .map((row, context) -> List.of(
                        feeling(row, ServicePart.PRODUCT, "product"),
                        feeling(row, ServicePart.PROCESS, "process"),
                        feeling(row, ServicePart.OPERATION, "operation"),
                        feeling(row, ServicePart.CONTACT, "contact")))
                .one());
    }

    private record Key(LocalDate month, String group) {}

    /** What the relationships brought, by month and group. Two statements. */
    List<RelationshipMonthView> months(LocalDate from, LocalDate to, RelationshipGroups groups) {
        return jdbi.withHandle(handle -> {
            Map<Key, Brought> retained = new TreeMap<>(RelationshipFigures::order);
            Map<Key, Brought> spread = new TreeMap<>(RelationshipFigures::order);
            Map<Key, Brought> widened = new TreeMap<>(RelationshipFigures::order);
            read(handle, KEPT_AND_SPREAD, from, to, groups, Map.of("retained", retained, "spread", spread));
            read(handle, WIDENED, from, to, groups, Map.of("widened", widened));
            return retained.keySet().stream()
                    .map(key -> new RelationshipMonthView(
                            key.month(),
                            key.group(),
                            retained.getOrDefault(key, Brought.NOTHING),
                            widened.getOrDefault(key, Brought.NOTHING),
                            spread.getOrDefault(key, Brought.NOTHING)))
                    .toList();
        });
    }

    /** Reads each measure: first the row of all currencies, which counts the customers, then one row for each currency. */
    private static void read(
            Handle handle,
            String query,
            LocalDate from,
            LocalDate to,
            RelationshipGroups groups,
            Map<String, Map<Key, Brought>> measures) {
        handle.createQuery(query)
                .bind("from", from)
                .bind("to", to)
                .define("belongs", groups.join())
                .map((row, context) -> {
                    Key key = new Key(row.getObject("month", LocalDate.class), row.getString("customer_group"));
                    for (Map.Entry<String, Map<Key, Brought>> measure : measures.entrySet()) {
                        measure.getValue().merge(key, brought(row, measure.getKey()), RelationshipFigures::joined);
                    }
                    return key;
                })
                .list();
    }

    private static Brought brought(ResultSet row, String measure) throws SQLException {
        @Nullable String currency = row.getString("currency");
        long customers = row.getLong(measure);
        if (currency == null || customers == 0) {
            return new Brought(currency == null ? customers : 0, List.of());
        }
        BigDecimal spend = row.getBigDecimal(measure + "_spend");
        int places = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Brought(0, List.of(new Money(spend.setScale(places, RoundingMode.HALF_UP), currency)));
    }

    private static Brought joined(Brought all, Brought one) {
        List<Money> spend = new ArrayList<>(all.spend());
        spend.addAll(one.spend());
        return new Brought(all.customers(), spend);
    }

    private static int order(Key one, Key other) {
        int byMonth = one.month().compareTo(other.month());
        return byMonth == 0 ? one.group().compareTo(other.group()) : byMonth;
    }

    private static FeelingLevelView feeling(ResultSet row, ServicePart part, String column) throws SQLException {
        @Nullable BigDecimal mean = row.getBigDecimal(column);
        return new FeelingLevelView(
                part,
                row.getLong(column + "_marks"),
                mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
