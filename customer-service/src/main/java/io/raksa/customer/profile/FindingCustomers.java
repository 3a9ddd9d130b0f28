package io.raksa.customer.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds customers by part of a name, misspelt too. */
@ApplicationScoped
class FindingCustomers {

    /** However common a name is, so many of those who bear it are weighed, and no more. */
    private static final int WEIGHED = 500;

    /** Who is only spelt alike is looked for where too few have the part itself: most searches never come to it. */
    private static final String SEARCH = """
            with containing as materialized (
                select id, kind, display_name, name_en, name_key from customer
                where name_key like name_key(:pattern) and merged_into is null limit :weighed
            ), alike as materialized (
                select id, kind, display_name, name_en, name_key from customer
                where (select count(*) from containing) < :rows and name_key(:text) <% name_key and merged_into is null limit :weighed
            ), found as (
                select *, true as contained from containing
                union all
                select *, false from alike where id not in (select id from containing)
            )
            select id, kind, display_name, name_en, contained from found
            order by contained desc, word_similarity(name_key(:text), name_key) desc, similarity(name_key(:text), name_key) desc, id
            limit :rows""";

    private final Jdbi jdbi;

    FindingCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those whose name has the part in it, then those spelt alike; each group the likeliest first. One statement, of bounded work. */
    FoundCustomersView find(NamePart part, int atMost) {
        List<FoundCustomerView> found = search(part, atMost + 1);
        return new FoundCustomersView(
                List.copyOf(found.subList(0, Math.min(atMost, found.size()))), found.size() > atMost);
    }

    private List<FoundCustomerView> search(NamePart part, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(SEARCH)
                .bind("pattern", part.pattern())
                .bind("text", part.text())
                .bind("weighed", WEIGHED)
                .bind("rows", rows)
                .map((row, context) -> new FoundCustomerView(
                        row.getObject("id", UUID.class),
                        CustomerKind.valueOf(row.getString("kind")),
                        row.getString("display_name"),
                        row.getString("name_en"),
                        row.getBoolean("contained")))
                .list());
    }
}
