package io.raksa.customer.segment;

/**
 * What facts are read from, beside the customer's own row, which is {@code customer}: a row at most for each of {@code :customers}. A
 * {@code record} is a profile of these or was merged into one.
 */
enum FactSource {
    PROFILE(""),
    IDENTIFIERS("""
            left join (
                select profile, array_agg(distinct type order by type) as types
                from record join customer_identifier on customer_identifier.customer_id = record.id
                group by profile) as identifiers on identifiers.profile = customer.id"""),
    CONSENTS("""
            left join (
                select profile, array_agg(distinct term order by term) as terms
                from (select distinct on (profile, purpose, channel) profile, purpose, channel, state
                      from record join consent_entry on consent_entry.customer_id = record.id
                      order by profile, purpose, channel, said_at desc, number desc) as last
                cross join lateral (values (purpose), (case when channel <> 'NONE' then purpose || ':' || channel end)) as agreed (term)
                where state = 'GIVEN' and term is not null
                group by profile) as consents on consents.profile = customer.id"""),
    ATTRIBUTES("""
            left join (
                select profile, array_agg(key || ':' || value order by key) as terms
                from (select distinct on (profile, said.key) profile, said.key, said.value #>> '{}' as value
                      from record join customer as told on told.id = record.id cross join lateral jsonb_each(told.attributes) as said
                      order by profile, said.key, told.id = profile desc, told.id) as last
                where value is not null
                group by profile) as attributes on attributes.profile = customer.id"""),
    LIFECYCLE("left join customer_lifecycle as lifecycle on lifecycle.customer_id = customer.id"),
    PURCHASE_DAYS("""
            left join (
                select customer_id, min(day) as first_day, max(day) as last_day, sum(purchases) as purchases, count(*) as days,
                       count(*) filter (where day > :today - 30) as days_30,
                       count(*) filter (where day > :today - 90) as days_90,
                       count(*) filter (where day > :today - 365) as days_365,
                       sum(spent) as spent,
                       sum(spent) filter (where day > :today - 30) as spent_30,
                       sum(spent) filter (where day > :today - 90) as spent_90,
                       sum(spent) filter (where day > :today - 365) as spent_365
                from (select customer_id, day, sum(purchases) as purchases, sum(amount) filter (where currency = :currency) as spent
                      from purchase_day where customer_id = any(:customers) group by customer_id, day) as bought_on
                group by customer_id) as bought on bought.customer_id = customer.id"""),
    RETURNS("""
            left join (
                select profile, sum(returned) / nullif(sum(amount), 0) as rate
                from record join purchase on purchase.customer_id = record.id
                where currency = :currency
                group by profile) as returns on returns.profile = customer.id"""),
    VALUATION("""
            left join customer_valuation as valuation
            on valuation.customer_id = customer.id and valuation.currency = :currency""");

    private final String join;

    FactSource(String join) {
        this.join = join;
    }

    /** How it is joined to {@code customer}. */
    String join() {
        return join;
    }
}
