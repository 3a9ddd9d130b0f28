package io.raksa.loyalty.membership;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
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
