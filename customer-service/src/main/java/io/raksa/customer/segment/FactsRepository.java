package io.raksa.customer.segment;

import io.raksa.customer.segment.core.CustomerFacts;
import io.raksa.customer.segment.core.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the facts of customers: a column for each {@link Fact}, by its name. */
@ApplicationScoped
class FactsRepository {

    private static final String FACTS = """
            select customer.id as customer_id, customer.kind, customer.preferred_language as language, lifecycle.stage,
                   customer.acquisition_source,
                   array(select distinct type from customer record join customer_identifier on customer_identifier.customer_id = record.id
                         where record.id = customer.id or record.merged_into = customer.id order by type) as identifier_types,
                   registered.day as registered_day, :today - registered.day as days_since_registration,
                   bought.last_day is not null as has_bought,
                   bought.first_day as first_purchase_day, bought.last_day as last_purchase_day,
                   :today - bought.first_day as days_since_first_purchase, :today - bought.last_day as days_since_last_purchase,
                   bought.*
            from unnest(:customers) as asked (id)
            join customer using (id)
            cross join lateral (select (customer.registered_at at time zone :zone)::date as day) as registered
            left join customer_lifecycle as lifecycle on lifecycle.customer_id = customer.id
            cross join lateral (
                select min(day) as first_day, max(day) as last_day,
                       coalesce(sum(purchases), 0) as purchases, count(*) as purchase_days,
                       count(*) filter (where day > :today - 30) as purchase_days_last_30,
                       count(*) filter (where day > :today - 90) as purchase_days_last_90,
                       count(*) filter (where day > :today - 365) as purchase_days_last_365,
                       coalesce(sum(spent), 0) as spend,
                       coalesce(sum(spent) filter (where day > :today - 30), 0) as spend_last_30,
                       coalesce(sum(spent) filter (where day > :today - 90), 0) as spend_last_90,
                       coalesce(sum(spent) filter (where day > :today - 365), 0) as spend_last_365
                from (select day, sum(purchases) as purchases, sum(amount) filter (where currency = :currency) as spent
                      from purchase_day where customer_id = customer.id group by day) as bought_on) as bought
            where customer.erased_at is null and customer.merged_into is null""";

    private final Jdbi jdbi;
    private final String currency;

    FactsRepository(Jdbi jdbi, @ConfigProperty(name = "raksa.currency", defaultValue = "THB") String currency) {
        this.jdbi = jdbi;
        this.currency = currency;
    }

    /**
     * The facts of some customers on a day, each with those of the records merged into it; of an id that is no customer's, or of a record that
     * was merged itself, there are none. One statement.
     *
     * @param zone the business time zone, in which registrations have their day
     */
    List<CustomerFacts> of(Collection<UUID> customers, LocalDate today, String zone) {
        return jdbi.withHandle(handle -> handle.createQuery(FACTS)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .bind("today", today)
                .bind("zone", zone)
                .bind("currency", currency)
                .map((row, context) -> facts(row))
                .list());
    }

    private static CustomerFacts facts(ResultSet row) throws SQLException {
        Map<Fact, Object> known = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            Object value = value(row, fact);
            if (value != null) {
                known.put(fact, value);
            }
        }
        return new CustomerFacts(row.getObject("customer_id", UUID.class), known);
    }

    private static @Nullable Object value(ResultSet row, Fact fact) throws SQLException {
        String column = fact.name().toLowerCase(Locale.ROOT);
        Object value =
                switch (fact.type()) {
                    case BOOLEAN -> row.getBoolean(column);
                    case INTEGER -> row.getLong(column);
                    case NUMBER -> row.getDouble(column);
                    case TEXT, DAY -> row.getString(column);
                    case TEXTS -> texts(row.getArray(column));
                };
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
