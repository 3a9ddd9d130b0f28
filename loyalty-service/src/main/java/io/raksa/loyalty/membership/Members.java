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

    /** Whose a member is: the profile that the record leads to, to which the membership came. */
    private static final String COLUMNS = """
            SELECT id, number, coalesce(profile_id, customer_id) AS customer_id, programme, enrolled_at, version
            FROM member LEFT JOIN customer_record ON record_id = customer_id
            """;

    /** Of records that are one customer. */
    private static final String OF_CUSTOMER =
            "WHERE customer_id IN (SELECT records_of(:customerId)) AND merged_into IS NULL ";

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

    /** The member that goes on with this one: itself, where it was not merged into another. */
    public Optional<Member> goingOn(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS + "WHERE id = (SELECT coalesce(merged_into, id) FROM member WHERE id = :id)")
                .bind("id", id)
                .map(Members::member)
                .findOne());
    }

    /** The member that goes on with the one who has this number on the card. */
    public Optional<Member> findByNumber(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS + "WHERE id = (SELECT coalesce(merged_into, id) FROM member WHERE number = :number)")
                .bind("number", number)
                .map(Members::member)
                .findOne());
    }

    /** The customer's membership in a programme, by whichever of the customer's records. */
    public Optional<Member> find(UUID customerId, String programme) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS + OF_CUSTOMER + "AND programme = :programme ORDER BY enrolled_at, id LIMIT 1")
                .bind("customerId", customerId)
                .bind("programme", programme)
                .map(Members::member)
                .findOne());
    }

    /** The members of a programme who came by these records of customers or have these numbers, whatever was merged since. */
    public List<Member> among(String programme, Collection<UUID> customers, Collection<String> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, number, customer_id, programme, enrolled_at, version FROM member
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
                handle.createQuery(COLUMNS + OF_CUSTOMER + "AND id > :after ORDER BY id LIMIT :limit")
                        .bind("customerId", customerId)
                        .bind("after", after)
                        .bind("limit", page.rowsToRead())
                        .map(Members::member)
                        .list(),
                page,
                member -> Cursor.of(member.id())));
    }

    /** Whoever enrols one of several records that are one customer does so alone until the transaction ends. */
    void holdProfile(UUID customerId) {
        holdRecords(List.of(customerId));
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT pg_advisory_xact_lock(hashtextextended('profile' || profile_of(:customerId), 0))::text
                        WHERE EXISTS (SELECT FROM customer_record WHERE record_id = :customerId OR profile_id = :customerId)""")
                .bind("customerId", customerId)
                .mapTo(String.class)
                .findOne());
    }

    /** Waits for whoever enrols one of these records, also of a customer who is told of at this moment; nobody else does until the transaction ends. */
    public void holdRecords(Collection<UUID> records) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT pg_advisory_xact_lock(hashtextextended('member' || record, 0))::text
                        FROM (SELECT unnest(:records::uuid[]) AS record ORDER BY 1) records""")
                .bindArray("records", UUID.class, List.copyOf(records))
                .mapTo(String.class)
                .list());
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
