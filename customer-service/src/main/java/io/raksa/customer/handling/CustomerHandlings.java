package io.raksa.customer.handling;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code customer_handling}: a row for each record of which somebody said it. */
@ApplicationScoped
class CustomerHandlings {

    /** What was said of the profile itself goes before what was said of a record that came to it. */
    private static final String OF_PROFILE = """
            select guide.*, handling.version as handling_version, handling.assigned_at
            from customer record
            join customer_handling handling on handling.customer_id = record.id
            join handling_guide guide on guide.code = handling.guide
            where record.id = :profile or record.merged_into = :profile
            order by record.id = :profile desc, handling.assigned_at desc
            limit 1""";

    private final Jdbi jdbi;

    CustomerHandlings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<CustomerHandlingView> find(UUID profile) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_PROFILE)
                .bind("profile", profile)
                .map((row, context) -> new CustomerHandlingView(
                        profile,
                        row.getLong("handling_version"),
                        HandlingGuides.view(row, context),
                        Rows.instant(row, "assigned_at")))
                .findOne());
    }

    /** Keeps it; false where somebody else has been faster. */
    boolean write(CustomerHandlingView now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into customer_handling as kept (customer_id, version, guide, assigned_at)
                                values (:customer, :version, :guide, :at)
                                on conflict (customer_id) do update
                                set version = excluded.version, guide = excluded.guide, assigned_at = excluded.assigned_at
                                where kept.version < excluded.version""")
                        .bind("customer", now.customerId())
                        .bind("version", now.version())
                        .bind("guide", now.guide().code())
                        .bind("at", now.assignedAt())
                        .execute())
                == 1;
    }

    /** Forgets what was said of any record of a profile. */
    void remove(UUID profile) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        delete from customer_handling
                        where customer_id in (select id from customer where id = :profile or merged_into = :profile)""").bind("profile", profile).execute());
    }

    /** Forgets what was said of one record. */
    void removeRecord(UUID record) {
        jdbi.useHandle(handle -> handle.execute("delete from customer_handling where customer_id = ?", record));
    }
}
