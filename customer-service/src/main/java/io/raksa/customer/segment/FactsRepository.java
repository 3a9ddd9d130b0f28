package io.raksa.customer.segment;

import static java.util.stream.Collectors.joining;

import io.raksa.customer.segment.core.CustomerFacts;
import io.raksa.customer.segment.core.Fact;
import io.raksa.customer.valuation.Forecasts;
import io.raksa.customer.valuation.Forecasts.Forecast;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Reads those facts of customers that are asked for, and touches only what these stand in. */
@ApplicationScoped
class FactsRepository {

    private static final Set<Fact> FORETOLD = Set.of(Fact.PROBABILITY_ALIVE, Fact.LIFETIME_VALUE);

    private final Jdbi jdbi;
    private final Forecasts forecasts;
    private final String currency;

    FactsRepository(
            Jdbi jdbi,
            Forecasts forecasts,
            @ConfigProperty(name = "raksa.currency", defaultValue = "THB") String currency) {
        this.jdbi = jdbi;
        this.forecasts = forecasts;
        this.currency = currency;
    }

    /**
     * Some facts of some customers on a day, each with those of the records merged into it; of an id that is no customer's, or of a record
     * that was merged itself, there are none. One statement, and two more where a forecast is asked for.
     *
     * @param zone the business time zone, in which registrations have their day
     */
    List<CustomerFacts> of(Collection<UUID> customers, Set<Fact> asked, LocalDate today, String zone) {
        Set<Fact> stored = EnumSet.noneOf(Fact.class);
        stored.addAll(asked);
        stored.removeAll(FORETOLD);
        Map<UUID, Forecast> foretold =
                Collections.disjoint(asked, FORETOLD) ? Map.of() : forecasts.of(customers, currency, today);
        return jdbi.withHandle(handle -> handle.createQuery(statement(stored))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .bind("today", today)
                .bind("zone", zone)
                .bind("currency", currency)
                .map((row, context) -> facts(row, stored, foretold))
                .list());
    }

    /** An expression and what it reads. */
    private record Column(FactSource source, String expression) {}

    private static String statement(Set<Fact> facts) {
        return """
                with record (id, profile) as (
                    select id, id from customer where id = any(:customers)
                    union all
                    select id, merged_into from customer where merged_into = any(:customers))
                select customer.id as customer_id%s
                from customer
                %s
                where customer.id = any(:customers) and customer.erased_at is null and customer.merged_into is null""".formatted(
                        facts.stream()
                                .map(fact -> ", " + column(fact).expression() + " as " + name(fact))
                                .collect(joining()),
                        facts.stream()
                                .map(fact -> column(fact).source().join())
                                .distinct()
                                .collect(joining("\n")));
    }

    private static Column column(Fact fact) {
        return switch (fact) {
            case KIND -> of(FactSource.PROFILE, "customer.kind");
            case LANGUAGE -> of(FactSource.PROFILE, "customer.preferred_language");
            case ACQUISITION_SOURCE -> of(FactSource.PROFILE, "customer.acquisition_source");
            case MONTH -> of(FactSource.PROFILE, "extract(month from cast(:today as date))");
            case REGISTERED_DAY -> of(FactSource.PROFILE, "(customer.registered_at at time zone :zone)::date");
            case DAYS_SINCE_REGISTRATION ->
                of(FactSource.PROFILE, ":today - (customer.registered_at at time zone :zone)::date");
            case IDENTIFIER_TYPES -> of(FactSource.IDENTIFIERS, "coalesce(identifiers.types, '{}')");
            case CONSENTS -> of(FactSource.CONSENTS, "coalesce(consents.terms, '{}')");
            case ATTRIBUTES -> of(FactSource.ATTRIBUTES, "coalesce(attributes.terms, '{}')");
            case STAGE -> of(FactSource.LIFECYCLE, "lifecycle.stage");
            case STANDING -> of(FactSource.LIFECYCLE, "lifecycle.standing");
            case HAS_BOUGHT -> of(FactSource.PURCHASE_DAYS, "bought.customer_id is not null");
            case FIRST_PURCHASE_DAY -> of(FactSource.PURCHASE_DAYS, "bought.first_day");
            case LAST_PURCHASE_DAY -> of(FactSource.PURCHASE_DAYS, "bought.last_day");
            case DAYS_SINCE_FIRST_PURCHASE -> of(FactSource.PURCHASE_DAYS, ":today - bought.first_day");
            case DAYS_SINCE_LAST_PURCHASE -> of(FactSource.PURCHASE_DAYS, ":today - bought.last_day");
            case PURCHASES -> sum("purchases");
            case PURCHASE_DAYS -> sum("days");
            case PURCHASE_DAYS_LAST_30 -> sum("days_30");
            case PURCHASE_DAYS_LAST_90 -> sum("days_90");
            case PURCHASE_DAYS_LAST_365 -> sum("days_365");
            case SPEND -> sum("spent");
            case SPEND_LAST_30 -> sum("spent_30");
            case SPEND_LAST_90 -> sum("spent_90");
            case SPEND_LAST_365 -> sum("spent_365");
            case RETURN_RATE -> of(FactSource.RETURNS, "returns.rate");
            case EXIT_DUE_DAY -> of(FactSource.VALUATION, "valuation.exit_due_on");
            case DAYS_UNTIL_EXIT_DUE -> of(FactSource.VALUATION, "valuation.exit_due_on - :today");
            case PROBABILITY_ALIVE, LIFETIME_VALUE ->
                throw new IllegalArgumentException(fact + " is foretold and stands nowhere");
        };
    }

    private static Column of(FactSource source, String expression) {
        return new Column(source, expression);
    }

    /** Nothing bought is 0. */
    private static Column sum(String column) {
        return of(FactSource.PURCHASE_DAYS, "coalesce(bought." + column + ", 0)");
    }

    private static CustomerFacts facts(ResultSet row, Set<Fact> stored, Map<UUID, Forecast> foretold)
            throws SQLException {
        Map<Fact, Object> known = new EnumMap<>(Fact.class);
        for (Fact fact : stored) {
            Object value = value(row, fact);
            if (value != null) {
                known.put(fact, value);
            }
        }
        UUID customer = row.getObject("customer_id", UUID.class);
        Forecast forecast = foretold.get(customer);
        if (forecast != null) {
            known.put(Fact.LIFETIME_VALUE, forecast.lifetimeValue());
            if (forecast.probabilityAlive() != null) {
                known.put(Fact.PROBABILITY_ALIVE, forecast.probabilityAlive());
            }
        }
        return new CustomerFacts(customer, known);
    }

    private static @Nullable Object value(ResultSet row, Fact fact) throws SQLException {
        String column = name(fact);
        Object value =
                switch (fact.type()) {
                    case BOOLEAN -> row.getBoolean(column);
                    case INTEGER -> row.getLong(column);
                    case NUMBER -> row.getDouble(column);
                    case TEXT, DAY -> row.getString(column);
                    case TEXTS -> List.of((String[]) row.getArray(column).getArray());
                };
        return row.wasNull() ? null : value;
    }

    private static String name(Fact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }
}
