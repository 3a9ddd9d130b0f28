package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.core.Traits;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.customer.profile.CustomerKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Which customers are to be compared with the others, in column {@code customer.screened_version}. */
@ApplicationScoped
class CandidateRepository {

    static final String NEXT = """
            select id from customer where screened_version < version order by id limit :limit for no key update skip locked""";

    /** Of an erased person nothing is left to compare. */
    private static final String RECORDS = """
            select record.id, coalesce(record.merged_into, record.id) as profile, record.kind, record.display_name, record.name_en,
                   known.types, known.systems, known.normalized
            from customer record
            cross join lateral (
                select array_agg(type) as types, array_agg(system) as systems, array_agg(normalized) as normalized
                from customer_identifier where customer_id = record.id) as known
            where (record.id = any(:profiles) or record.merged_into = any(:profiles)) and record.erased_at is null""";

    private final Jdbi jdbi;

    CandidateRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The next records that were never compared, or changed since; held against changes until the transaction ends. Those that another
     * replica or a change is at are left to the next time.
     */
    List<UUID> take(int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEXT).bind("limit", limit).mapTo(UUID.class).list());
    }

    /** The profiles of some records. */
    List<UUID> profiles(Collection<UUID> records) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct coalesce(merged_into, id) from customer where id = any(:records)")
                .bindArray("records", UUID.class, List.copyOf(records))
                .mapTo(UUID.class)
                .list());
    }

    /** All records of some profiles, but those of erased persons. One statement. */
    List<Candidate> ofProfiles(Collection<UUID> profiles) {
        return jdbi.withHandle(handle -> handle.createQuery(RECORDS)
                .bindArray("profiles", UUID.class, List.copyOf(profiles))
                .map(CandidateRepository::candidate)
                .list());
    }

    /** These are compared, as they are now; they are held. */
    void done(Collection<UUID> records) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update customer set screened_version = version where id = any(:records)")
                        .bindArray("records", UUID.class, List.copyOf(records))
                        .execute());
    }

    /** These are to be compared again. */
    void again(Collection<UUID> records) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update customer set screened_version = 0 where id = any(:records)")
                        .bindArray("records", UUID.class, List.copyOf(records))
                        .execute());
    }

    /** These are to be compared again, but those whom somebody else holds, who is not waited for. */
    void againUnlessHeld(Collection<UUID> records) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update customer set screened_version = 0
                        where id in (select id from customer where id = any(:records) for no key update skip locked)""")
                .bindArray("records", UUID.class, List.copyOf(records))
                .execute());
    }

    /** How many are still to be compared, counted to a limit. */
    long waiting(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from (select from customer where screened_version < version limit :limit) as waiting")
                .bind("limit", limit)
                .mapTo(Long.class)
                .one());
    }

    private static Candidate candidate(ResultSet row, StatementContext context) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("profile", UUID.class),
                new Traits(CustomerKind.valueOf(row.getString("kind")), Candidate.names(row), identifiers(row)));
    }

    private static List<IdentifierKey> identifiers(ResultSet row) throws SQLException {
        List<IdentifierKey> identifiers = new ArrayList<>();
        if (row.getArray("types") != null) {
            String[] types = (String[]) row.getArray("types").getArray();
            String[] systems = (String[]) row.getArray("systems").getArray();
            String[] normalized = (String[]) row.getArray("normalized").getArray();
            for (int i = 0; i < types.length; i++) {
                identifiers.add(new IdentifierKey(IdentifierType.valueOf(types[i]), systems[i], normalized[i]));
            }
        }
        return identifiers;
    }
}
