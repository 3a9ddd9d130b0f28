package io.raksa.customer.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.profile.ProfileFields;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The journal of merges, table {@code customer_merge}, and where records lead. */
@ApplicationScoped
class MergeRepository {

    private static final String COUNTS = """
            with record as (select id from customer where id = any(:ids) or merged_into = any(:ids))
            select (select count(*) from customer_identifier where customer_id in (select id from record)) as identifiers,
                   (select count(*) from purchase where customer_id in (select id from record)) as purchases,
                   (select count(distinct day) from purchase_day where customer_id in (select id from record)) as days,
                   (select count(*) from told_fact where customer_id in (select id from record)) as facts""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    MergeRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /**
     * Holds some profiles and the records merged into them until the transaction ends, so that what comes for them is counted after the
     * merge. In the order of the ids, as by all who hold customers.
     */
    void hold(Collection<UUID> profiles) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id from customer where id = any(:profiles) or merged_into = any(:profiles)
                        order by id for no key update""")
                .bindArray("profiles", UUID.class, List.copyOf(profiles))
                .mapTo(UUID.class)
                .list());
    }

    /** The records merged into a profile. */
    List<UUID> mergedInto(UUID profile) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from customer where merged_into = ? order by id")
                .bind(0, profile)
                .mapTo(UUID.class)
                .list());
    }

    /** From now on these records lead to that profile. */
    void lead(Collection<UUID> records, UUID profile) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update customer set merged_into = :profile where id = any(:records)")
                        .bind("profile", profile)
                        .bindArray("records", UUID.class, List.copyOf(records))
                        .execute());
    }

    /** This record leads to itself again. */
    void free(UUID record) {
        jdbi.useHandle(handle -> handle.execute("update customer set merged_into = null where id = ?", record));
    }

    /** Whether one of the records is of a person who was erased. */
    boolean anyErased(Collection<UUID> records) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from customer where id = any(:records) and erased_at is not null)")
                .bindArray("records", UUID.class, List.copyOf(records))
                .mapTo(Boolean.class)
                .one());
    }

    /** Nothing is left in the journal of what a record was called, nor in what the audit says of its merges and of the profile while the record belonged to it. Two statements. */
    void blank(UUID record) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update audit_entry entry set changes = '{}', reason = null
                            from customer_merge merge
                            where (merge.merged_id = :record or :record = any(merge.brought))
                              and entry.resource_id = merge.survivor_id and entry.resource_type in ('customer', 'customer-attributes')
                              and (entry.action in ('customer.merged', 'customer.unmerged')
                                   or entry.at between merge.merged_at and coalesce(merge.undone_at, 'infinity'))""").bind("record", record).execute();
            handle.createUpdate("""
                            update customer_merge
                            set before = '{"displayName": "-"}', after = '{"displayName": "-"}', reason = null
                            where survivor_id = :record or merged_id = :record""").bind("record", record).execute();
        });
    }

    RecordCounts counts(Collection<UUID> profiles) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bindArray("ids", UUID.class, List.copyOf(profiles))
                .map((row, context) -> new RecordCounts(
                        row.getLong("identifiers"),
                        row.getLong("purchases"),
                        row.getLong("days"),
                        row.getLong("facts")))
                .one());
    }

    void insert(Merge merge) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into customer_merge (id, survivor_id, merged_id, brought, before, after, reason, merged_at)
                        values (:id, :survivor, :merged, :brought, cast(:before as jsonb), cast(:after as jsonb), :reason, :at)""")
                .bind("id", merge.id())
                .bind("survivor", merge.survivorId())
                .bind("merged", merge.mergedId())
                .bindArray("brought", UUID.class, merge.brought())
                .bind("before", written(merge.before()))
                .bind("after", written(merge.after()))
                .bind("reason", merge.reason())
                .bind("at", merge.mergedAt())
                .execute());
    }

    void undo(Merge merge) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update customer_merge set undone_at = :at, kept_later = :kept where id = :id")
                .bind("id", merge.id())
                .bind("at", merge.undoneAt())
                .bindArray("kept", String.class, Rows.names(merge.keptLater(), field -> field))
                .execute());
    }

    Optional<Merge> find(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select id, survivor_id, merged_id, brought, before::text as before, after::text as after, reason, merged_at,
                               undone_at, kept_later
                        from customer_merge where id = ?""").bind(0, id).map(this::merge).findOne());
    }

    /** The latest merge after this one that stands and has to do with its survivor. */
    Optional<UUID> laterThan(Merge merge) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from customer_merge
                        where (survivor_id = :survivor or merged_id = :survivor) and undone_at is null
                          and position > (select position from customer_merge where id = :id)
                        order by position desc limit 1""")
                .bind("survivor", merge.survivorId())
                .bind("id", merge.id())
                .mapTo(UUID.class)
                .findOne());
    }

    private Merge merge(ResultSet row, StatementContext context) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("survivor_id", UUID.class),
                row.getObject("merged_id", UUID.class),
                List.of((UUID[]) row.getArray("brought").getArray()),
                read(row.getString("before")),
                read(row.getString("after")),
                row.getString("reason"),
                Rows.instant(row, "merged_at"),
                Rows.instantOrNull(row, "undone_at"),
                Stream.of((String[]) row.getArray("kept_later").getArray())
                        .map(CustomerField::valueOf)
                        .toList());
    }

    private ProfileFields read(String fields) {
        try {
            return json.readValue(fields, ProfileFields.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(ProfileFields fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
