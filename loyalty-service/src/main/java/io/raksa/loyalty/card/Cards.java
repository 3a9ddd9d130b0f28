package io.raksa.loyalty.card;

import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code discount_card}. */
@ApplicationScoped
class Cards {

    private final Jdbi jdbi;

    Cards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets nobody else change this member's cards until the transaction ends. */
    void lock(UUID memberId) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .bind(0, "card" + memberId)
                .mapTo(String.class)
                .one());
    }

    void insert(Card card) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO discount_card (id, member_id, number, state, issued_by, issued_at)
                        VALUES (:id, :member, :number, :state, :by, :at)""")
                .bind("id", card.id())
                .bind("member", card.memberId())
                .bind("number", card.number())
                .bind("state", card.state().name())
                .bind("by", card.issuedBy())
                .bind("at", card.issuedAt())
                .execute());
    }

    void end(Card ended) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE discount_card SET state = :state, ended_at = :at, replaced_by = :by WHERE id = :id")
                .bind("id", ended.id())
                .bind("state", ended.state().name())
                .bind("at", ended.endedAt())
                .bind("by", ended.replacedBy())
                .execute());
    }

    Optional<Card> find(UUID memberId, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM discount_card WHERE id = :id AND member_id = :member")
                        .bind("id", id)
                        .bind("member", memberId)
                        .map(Cards::card)
                        .findOne());
    }

    /** The one that is worth something. */
    Optional<Card> active(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM discount_card WHERE member_id = :member AND state = 'ACTIVE'")
                .bind("member", memberId)
                .map(Cards::card)
                .findOne());
    }

    Optional<Card> byNumber(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM discount_card WHERE number = :number")
                .bind("number", number)
                .map(Cards::card)
                .findOne());
    }

    /** The newest first. */
    List<Card> page(UUID memberId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM discount_card WHERE member_id = :member AND (issued_at, id) < (:at, :id)
                        ORDER BY issued_at DESC, id DESC LIMIT :limit""")
                .bind("member", memberId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Cards::card)
                .list());
    }

    private static Card card(ResultSet row, StatementContext context) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("number"),
                CardState.valueOf(row.getString("state")),
                row.getString("issued_by"),
                Rows.instant(row, "issued_at"),
                Rows.instantOrNull(row, "ended_at"),
                row.getObject("replaced_by", UUID.class));
    }
}
