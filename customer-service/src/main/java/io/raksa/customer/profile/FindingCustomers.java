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

    /** Who is only spelt alike, which costs several times as much to know, is looked for where nobody has the part itself. */
    private static final String SEARCH = """
            with containing as materialized (
                select id, kind, display_name, name_en, name_key from customer
                where name_key like '%' || regexp_replace(name_key(:text), '([\\\\%_])', '\\\\\\1', 'g') || '%' and merged_into is null limit :weighed
            ), alike as materialized (
                select id, kind, display_name, name_en, name_key from customer
                where not exists (select from containing) and name_key(:text) <% name_key and merged_into is null limit :weighed
            ), found as (
                select *, true as contained from containing
                union all
                select *, false from alike
            )
            select id, kind, display_name, name_en, contained from found
            order by word_similarity(name_key(:text), name_key) desc, similarity(name_key(:text), name_key) desc, id
            limit :rows""";

    private final Jdbi jdbi;

    FindingCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those whose name has the part in it or, where there is nobody, those spelt alike; the likeliest first. One statement, of bounded work. */
    FoundCustomersView find(NamePart part, int atMost) {
        List<FoundCustomerView> found = search(part, atMost + 1);
        return new FoundCustomersView(
                List.copyOf(found.subList(0, Math.min(atMost, found.size()))), found.size() > atMost);
    }

    private List<FoundCustomerView> search(NamePart part, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(SEARCH)
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
