package io.raksa.customer.report;

/** By what the customers of a report are told apart. */
enum RelationshipGroups {
    /** Not at all. */
    ALL("cross join (values ('ALL')) as belongs (customer_group)"),
    /** By how they came. */
    ACQUISITION_SOURCE("""
            cross join lateral (values (coalesce(customer.acquisition_source, 'UNKNOWN'))) as belongs (customer_group)"""),
    /** By the segments they belong to now; who belongs to several is in each of them. */
    SEGMENT("""
            left join (select customer_id, segment_id::text as customer_group from segment_member) as belongs
            on belongs.customer_id = customer.id""");

    private final String join;

    RelationshipGroups(String join) {
        this.join = join;
    }

    /** The groups of each {@code customer}, as {@code belongs.customer_group}; absent for who is in none. */
    String join() {
        return join;
    }
}
