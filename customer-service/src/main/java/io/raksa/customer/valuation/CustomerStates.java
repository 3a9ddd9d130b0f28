package io.raksa.customer.valuation;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code customer_valuation}. */
@ApplicationScoped
class CustomerStates {

    /**
     * Brings the states of customers in step with their purchase days. A change from the last day on reads the days from there, however long
     * the history; a late one reads the customer's days anew. A state without a purchase day goes.
     */
    static final String FOLLOW = """
            with touched as (
                select customer_id, from_day from unnest(:customers, :from::date[]) as touched (customer_id, from_day)
            ), affected as (
                select customer_id, from_day, currency from touched
                join lateral (select distinct currency from purchase_day day
                              where day.customer_id = touched.customer_id and day.day >= touched.from_day
                              union
                              select currency from customer_valuation kept
                              where kept.customer_id = touched.customer_id and kept.last_day >= touched.from_day) as currencies
                on true
            ), base as (
                select affected.customer_id, affected.currency, kept.first_day, kept.first_spend,
                       kept.days_before, kept.spend_before, kept.last_day as open_from
                from affected
                left join customer_valuation kept
                on kept.customer_id = affected.customer_id and kept.currency = affected.currency
                   and kept.days_before > 0 and affected.from_day >= kept.last_day
                   and exists (select from purchase_day day
                               where day.customer_id = affected.customer_id and day.currency = affected.currency
                                 and day.day >= kept.last_day)
            ), now as (
                select base.customer_id, base.currency, open.days, open.last_day, open.last_spend,
                       coalesce(base.first_day, open.first_day) as first_day,
                       coalesce(base.first_spend, open.first_spend) as first_spend,
                       coalesce(base.days_before, 0) + open.days - 1 as days_before,
                       coalesce(base.spend_before, 0) + open.spend - open.last_spend as spend_before
                from base
                join lateral (select count(*) as days, sum(amount) as spend, min(day) as first_day, max(day) as last_day,
                                     (array_agg(amount order by day))[1] as first_spend,
                                     (array_agg(amount order by day desc))[1] as last_spend
                              from purchase_day day
                              where day.customer_id = base.customer_id and day.currency = base.currency
                                and day.day >= coalesce(base.open_from, '-infinity')) as open
                on true
            ), gone as (
                delete from customer_valuation kept using now
                where kept.customer_id = now.customer_id and kept.currency = now.currency and now.days = 0
            )
            insert into customer_valuation as kept
                (customer_id, currency, first_day, last_day, first_spend, last_spend, days_before, spend_before)
            select customer_id, currency, first_day, last_day, first_spend, last_spend, days_before, spend_before
            from now where days > 0
            order by customer_id, currency
            on conflict (customer_id, currency) do update
            set first_day = excluded.first_day, last_day = excluded.last_day, first_spend = excluded.first_spend,
                last_spend = excluded.last_spend, days_before = excluded.days_before, spend_before = excluded.spend_before
            returning kept.*""";

    /** A day that stays as it was stays told. */
    private static final String SET_EXITS = """
            update customer_valuation kept
            set exit_due_on = exit.due_on, exit_model = exit.model,
                exit_told = case when kept.exit_due_on = exit.due_on then kept.exit_told else coalesce(exit.due_on < :untold, false) end
            from unnest(:customers, :currencies, :dueOn::date[], :models) as exit (customer_id, currency, due_on, model)
            where kept.customer_id = exit.customer_id and kept.currency = exit.currency""";

    static final String DUE = """
            update customer_valuation kept set exit_told = true
            from (select customer_id, currency from customer_valuation
                  where exit_due_on <= :today and exit_due_on is not null and not exit_told
                  order by exit_due_on limit :limit for no key update skip locked) as due
            where kept.customer_id = due.customer_id and kept.currency = due.currency
            returning kept.*""";

    private final Jdbi jdbi;

    CustomerStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The day on which a customer's silence becomes a farewell.
     *
     * @param dueOn null where no model says
     * @param model its number; null without a model
     */
    record Exit(
            UUID customerId,
            String currency,
            @Nullable LocalDate dueOn,
            @Nullable Integer model) {}

    /** A state, with the exit that has become due. */
    record DueExit(CustomerState state, LocalDate dueOn, int model) {}

    /** Brings states in step with purchase days. */
    List<CustomerState> follow(Map<UUID, LocalDate> earliestTouched) {
        List<Map.Entry<UUID, LocalDate>> touched = List.copyOf(earliestTouched.entrySet());
        return jdbi.withHandle(handle -> handle.createQuery(FOLLOW)
                .bindArray("customers", UUID.class, Rows.column(touched, Map.Entry::getKey))
                .bindArray("from", String.class, Rows.column(touched, entry -> entry.getValue()
                        .toString()))
                .map(CustomerStates::state)
                .list());
    }

    /**
     * Sets exit days.
     *
     * @param untold days before this one are long past and not told
     */
    void set(List<Exit> exits, LocalDate untold) {
        jdbi.useHandle(handle -> handle.createUpdate(SET_EXITS)
                .bindArray("customers", UUID.class, Rows.column(exits, Exit::customerId))
                .bindArray("currencies", String.class, Rows.column(exits, Exit::currency))
                .bindArray("dueOn", String.class, Rows.column(exits, exit -> text(exit.dueOn())))
                .bindArray("models", Integer.class, Rows.column(exits, Exit::model))
                .bind("untold", untold)
                .execute());
    }

    /** Takes exits that have become due, each once; those that another replica is at are left to it. */
    List<DueExit> takeDue(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("today", today)
                .bind("limit", limit)
                .map((row, context) -> new DueExit(
                        state(row, context), row.getObject("exit_due_on", LocalDate.class), row.getInt("exit_model")))
                .list());
    }

    /** Some customers' states in a currency, in the order of their ids, held until the transaction ends. */
    List<CustomerState> hold(String currency, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from customer_valuation where customer_id > :after and currency = :currency
                        order by customer_id limit :limit for no key update""")
                .bind("currency", currency)
                .bind("after", after)
                .bind("limit", limit)
                .map(CustomerStates::state)
                .list());
    }

    /** A customer's states, one for each currency, in the order of their codes. */
    List<Kept> of(UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from customer_valuation where customer_id = ? order by currency")
                .bind(0, customerId)
                .map((row, context) -> new Kept(state(row, context), row.getObject("exit_due_on", LocalDate.class)))
                .list());
    }

    /** Some customers' states in a currency. */
    List<CustomerState> of(Collection<UUID> customers, String currency) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from customer_valuation where customer_id = any(:customers) and currency = :currency")
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .bind("currency", currency)
                .map(CustomerStates::state)
                .list());
    }

    /** A state with its exit day. */
    record Kept(CustomerState state, @Nullable LocalDate exitDueOn) {}

    private static CustomerState state(ResultSet row, StatementContext context) throws SQLException {
        BigDecimal spend = row.getBigDecimal("spend_before").add(row.getBigDecimal("last_spend"));
        return new CustomerState(
                row.getObject("customer_id", UUID.class),
                row.getString("currency"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("days_before"),
                spend.subtract(row.getBigDecimal("first_spend")),
                spend);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
