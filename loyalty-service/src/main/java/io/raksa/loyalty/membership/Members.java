package io.raksa.loyalty.membership;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The members of all programmes. */
@ApplicationScoped
public class Members {

    private static final String COLUMNS =
            "SELECT id, number, customer_id, programme, enrolled_at, version FROM member ";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;

    Members(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A member by id. */
    public Optional<Member> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(Members::member)
                .findOne());
    }

    /** A member by the number on the card. */
    public Optional<Member> findByNumber(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE number = :number")
                .bind("number", number)
                .map(Members::member)
                .findOne());
    }

    /** The customer's membership in a programme. */
    public Optional<Member> find(UUID customerId, String programme) {
        return jdbi.withHandle(
                handle -> handle.createQuery(COLUMNS + "WHERE customer_id = :customerId AND programme = :programme")
                        .bind("customerId", customerId)
                        .bind("programme", programme)
                        .map(Members::member)
                        .findOne());
    }

    /** The members of a programme who are these customers or have these numbers. */
    public List<Member> among(String programme, Collection<UUID> customers, Collection<String> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                        WHERE programme = :programme AND (customer_id = ANY (:customers) OR number = ANY (:numbers))""")
                .bind("programme", programme)
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .map(Members::member)
                .list());
    }

    /** The customer's memberships, the oldest first. */
    Page<Member> of(UUID customerId, PageRequest page) {
        UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return jdbi.withHandle(handle -> Page.of(
                handle.createQuery(COLUMNS + "WHERE customer_id = :customerId AND id > :after ORDER BY id LIMIT :limit")
                        .bind("customerId", customerId)
                        .bind("after", after)
                        .bind("limit", page.rowsToRead())
                        .map(Members::member)
                        .list(),
                page,
                member -> Cursor.of(member.id())));
    }

    /** Adds members, but not whoever is in the programme already, nor where the number is taken; the ids of those who were added. */
    Set<UUID> addAll(List<Member> members) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO member (id, number, customer_id, programme, enrolled_at, version)
                        SELECT * FROM unnest(:ids::uuid[], :numbers::text[], :customers::uuid[], :programmes::text[], :enrolled::timestamptz[],
                                             :versions::bigint[])
                        ON CONFLICT DO NOTHING RETURNING id""")
                .bindArray("ids", UUID.class, Rows.column(members, Member::id))
                .bindArray("numbers", String.class, Rows.column(members, Member::number))
                .bindArray("customers", UUID.class, Rows.column(members, Member::customerId))
                .bindArray("programmes", String.class, Rows.column(members, Member::programme))
                .bindArray("enrolled", String.class, Rows.instants(members, Member::enrolledAt))
                .bindArray("versions", Long.class, Rows.column(members, Member::version))
                .mapTo(UUID.class)
                .set());
    }

    /** Gives a member another number; false where somebody has it. */
    boolean renumber(UUID id, String number) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE member SET number = :number, version = version + 1
                        WHERE id = :id AND NOT EXISTS (SELECT FROM member other WHERE other.number = :number)""")
                        .bind("id", id)
                        .bind("number", number)
                        .execute())
                == 1;
    }

    /**
     * Removes a member of whom nothing is known; fails where something is. The number goes from the traces too: an erasure of the person
     * would not find them any more.
     */
    void remove(UUID id) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM member WHERE id = ?", id);
            handle.execute(
                    "UPDATE audit_entry SET changes = '{}' WHERE resource_type = 'member' AND resource_id = ?", id);
        });
    }

    /** Adds a member; false where the customer is in the programme already, or the number is taken. */
    boolean add(Member member) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO member (id, number, customer_id, programme, enrolled_at, version)
                                VALUES (:id, :number, :customerId, :programme, :enrolledAt, :version)
                                ON CONFLICT DO NOTHING""")
                        .bind("id", member.id())
                        .bind("number", member.number())
                        .bind("customerId", member.customerId())
                        .bind("programme", member.programme())
                        .bind("enrolledAt", member.enrolledAt())
                        .bind("version", member.version())
                        .execute())
                == 1;
    }

    private static Member member(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                row.getString("programme"),
                Rows.instant(row, "enrolled_at"),
                row.getLong("version"));
    }
}
