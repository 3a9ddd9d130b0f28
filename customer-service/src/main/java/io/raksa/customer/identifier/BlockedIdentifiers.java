package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Values that many share, such as the number of an office: they lead to nobody, and no customer can have them. */
@ApplicationScoped
public class BlockedIdentifiers {

    private static final String HOLD_OWNER = """
            select id from customer
            where id = (select coalesce(owner.merged_into, owner.id)
                        from customer_identifier join customer owner on owner.id = customer_identifier.customer_id
                        where (type, system, normalized) = (:type, :system, :normalized))
            for no key update""";

    private final Jdbi jdbi;

    BlockedIdentifiers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the identifiers that are blocked. One statement. */
    public Set<IdentifierKey> among(Collection<IdentifierKey> keys) {
        List<IdentifierKey> all = List.copyOf(keys);
        return jdbi.withHandle(handle -> Identifiers.bound(handle.createQuery("""
                                select type, system, normalized
                                from unnest(:types, :systems, :normalized) as asked (type, system, normalized)
                                join blocked_identifier using (type, system, normalized)"""), all)
                .map((row, context) -> Identifiers.key(row))
                .collect(Collectors.toSet()));
    }

    Optional<BlockedIdentifierView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from blocked_identifier where id = ?")
                .bind(0, id)
                .map(BlockedIdentifiers::view)
                .findOne());
    }

    /** The newest first. */
    List<BlockedIdentifierView> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from blocked_identifier where (blocked_at, id) < (:at, :id)
                        order by blocked_at desc, id desc limit :rows""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(BlockedIdentifiers::view)
                .list());
    }

    /**
     * Blocks a value; false where it is blocked already. Whoever is about to claim an identifier waits for this transaction. The customer who
     * has the value is held before the identifiers are, as by all who change both, so that no two wait for each other in a circle.
     */
    boolean insert(BlockedIdentifierView fresh, IdentifierKey key) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(HOLD_OWNER)
                    .bind("type", key.type().name())
                    .bind("system", key.system())
                    .bind("normalized", key.normalized())
                    .mapTo(UUID.class)
                    .findOne();
            handle.execute("lock table customer_identifier in share row exclusive mode");
            return handle.createUpdate("""
                                    insert into blocked_identifier (id, type, system, normalized, value, reason, blocked_at)
                                    values (:id, :type, :system, :normalized, :value, :reason, :blockedAt)
                                    on conflict (type, system, normalized) do nothing""")
                            .bind("id", fresh.id())
                            .bind("type", key.type().name())
                            .bind("system", key.system())
                            .bind("normalized", key.normalized())
                            .bind("value", fresh.identifier().value())
                            .bind("reason", fresh.reason())
                            .bind("blockedAt", fresh.blockedAt())
                            .execute()
                    == 1;
        });
    }

    /** Takes the value from the customer who has it, whose profile has another version then; nobody where nobody has it. */
    Optional<Released> release(IdentifierKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with released as (
                            delete from customer_identifier
                            where type = :type and system = :system and normalized = :normalized returning customer_id)
                        update customer set version = version + 1
                        where id = (select coalesce(merged_into, id) from customer where id = (select customer_id from released))
                        returning id, version""")
                .bind("type", key.type().name())
                .bind("system", key.system())
                .bind("normalized", key.normalized())
                .map((row, context) -> new Released(row.getObject("id", UUID.class), row.getLong("version")))
                .findOne());
    }

    /** The customer who had a value, with the version the profile has now. */
    record Released(UUID customerId, long version) {}

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from blocked_identifier where id = ?", id));
    }

    private static BlockedIdentifierView view(ResultSet row, StatementContext context) throws SQLException {
        IdentifierKey key = new IdentifierKey(
                IdentifierType.valueOf(row.getString("type")), row.getString("system"), row.getString("normalized"));
        return new BlockedIdentifierView(
                row.getObject("id", UUID.class),
                IdentifierView.of(new Identifier(key, row.getString("value"))),
                row.getString("reason"),
                Rows.instant(row, "blocked_at"));
    }
}
