package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.giftcard.core.Account;
import io.raksa.loyalty.giftcard.core.GiftCode;
import io.raksa.loyalty.giftcard.core.Movement;
import io.raksa.platform.id.Ids;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables of cards, their codes and what moved on them. Whoever changes anything of a card locks it first. */
@ApplicationScoped
class GiftCards {

    private static final String CARDS = """
            SELECT card.*, code.ending FROM gift_card card
            JOIN gift_card_code code ON code.card_id = card.id AND code.ended_at IS NULL
            """;

    private final Jdbi jdbi;

    GiftCards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps new cards with their codes. */
    void insert(List<GiftCard> cards, List<GiftCode> codes) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO gift_card (id, batch_id, programme, currency, state, value, issued_at)
                            SELECT id, :batch, :programme, :currency, 'ISSUED', :value, :at FROM unnest(:ids::uuid[]) AS one (id)""")
                    .bind("batch", cards.getFirst().batchId())
                    .bind("programme", cards.getFirst().programme())
                    .bind("currency", cards.getFirst().currency())
                    .bind("value", cards.getFirst().value())
                    .bind("at", cards.getFirst().issuedAt())
                    .bindArray("ids", UUID.class, Rows.column(cards, GiftCard::id))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO gift_card_code (hash, card_id, ending, made_at)
                            SELECT hash, id, ending, :at FROM unnest(:hashes::bytea[], :ids::uuid[], :endings::text[])
                                 AS one (hash, id, ending)""")
                    .bind("at", cards.getFirst().issuedAt())
                    .bindArray("hashes", byte[].class, Rows.column(codes, GiftCode::hash))
                    .bindArray("ids", UUID.class, Rows.column(cards, GiftCard::id))
                    .bindArray("endings", String.class, Rows.column(codes, GiftCode::ending))
                    .execute();
        });
    }

    /** The code in force gives way to another. */
    void changeCode(UUID id, GiftCode code, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("UPDATE gift_card_code SET ended_at = ? WHERE card_id = ? AND ended_at IS NULL", now, id);
            handle.createUpdate(
                            "INSERT INTO gift_card_code (hash, card_id, ending, made_at) VALUES (:hash, :id, :ending, :at)")
                    .bind("hash", code.hash())
                    .bind("id", id)
                    .bind("ending", code.ending())
                    .bind("at", now)
                    .execute();
        });
    }

    /** Whose a code is, and whether it still opens the card. */
    record Opened(UUID cardId, boolean inForce) {}

    Optional<Opened> open(GiftCode code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT card_id, ended_at FROM gift_card_code WHERE hash = :hash")
                        .bind("hash", code.hash())
                        .map((row, context) ->
                                new Opened(row.getObject("card_id", UUID.class), row.getObject("ended_at") == null))
                        .findOne());
    }

    Optional<GiftCard> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(CARDS + "WHERE card.id = :id")
                .bind("id", id)
                .map(GiftCards::card)
                .findOne());
    }

    /** As it is now; nobody else changes it until the transaction ends. */
    GiftCard lock(UUID id) {
        jdbi.withHandle(handle -> handle.createQuery("SELECT 1 FROM gift_card WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(int.class)
                .findOne());
        return find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** What is to be written off, a few at a time, that nobody else is at; locked. */
    List<UUID> lockEnded(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM gift_card WHERE available > 0 AND expires_at <= :now
                        ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED""")
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** The card is sold, and ends then; never where that is null. */
    void activate(UUID id, @Nullable Instant expiresAt, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE gift_card SET state = 'ACTIVE', activated_at = :now, expires_at = :end WHERE id = :id")
                .bind("now", now)
                .bind("end", expiresAt)
                .bind("id", id)
                .execute());
    }

    void become(UUID id, GiftCard.State state) {
        jdbi.useHandle(handle -> handle.execute("UPDATE gift_card SET state = ? WHERE id = ?", state.name(), id));
    }

    void claim(UUID id, UUID customerId) {
        jdbi.useHandle(handle -> handle.execute("UPDATE gift_card SET customer_id = ? WHERE id = ?", customerId, id));
    }

    /**
     * Moves value on a locked card.
     *
     * @param cause what for; with the kind it is the key under which it is done once
     */
    void move(GiftCard locked, Movement movement, UUID cause, Instant now) {
        long number = locked.movements() + 1;
        long available = locked.available() + movement.on(Account.AVAILABLE);
        long held = locked.held() + movement.on(Account.HELD);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            UPDATE gift_card SET available = :available, held = :held, movements = :number WHERE id = :card""")
                    .bind("available", available)
                    .bind("held", held)
                    .bind("number", number)
                    .bind("card", locked.id())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO gift_card_movement (card_id, number, id, kind, cause, available_after, held_after, moved_at)
                            VALUES (:card, :number, :id, :kind, :cause, :available, :held, :at)""")
                    .bind("card", locked.id())
                    .bind("number", number)
                    .bind("id", Ids.next())
                    .bind("kind", movement.kind().name())
                    .bind("cause", cause)
                    .bind("available", available)
                    .bind("held", held)
                    .bind("at", now)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO gift_card_entry (card_id, movement, line, account, amount)
                            SELECT :card, :number, line, account, amount
                            FROM unnest(:lines::int[], :accounts::text[], :amounts::bigint[]) AS entry (line, account, amount)""")
                    .bind("card", locked.id())
                    .bind("number", number)
                    .bindArray(
                            "lines",
                            Integer.class,
                            IntStream.rangeClosed(1, movement.entries().size())
                                    .boxed()
                                    .toList())
                    .bindArray("accounts", String.class, Rows.names(movement.entries(), Movement.Entry::account))
                    .bindArray("amounts", Long.class, Rows.column(movement.entries(), Movement.Entry::amount))
                    .execute();
        });
    }

    /** The newest first. */
    List<GiftCard> ofCustomer(UUID customerId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery(CARDS + """
                        WHERE card.customer_id IN (SELECT records_of(:customer)) AND (card.issued_at, card.id) < (:at, :id)
                        ORDER BY card.issued_at DESC, card.id DESC LIMIT :limit""")
                .bind("customer", customerId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(GiftCards::card)
                .list());
    }

    /** In the order in which they were made. */
    List<GiftCard> ofBatch(UUID batchId, PageRequest page) {
        UUID after = page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return jdbi.withHandle(handle -> handle.createQuery(
                        CARDS + "WHERE card.batch_id = :batch AND card.id > :after ORDER BY card.id LIMIT :limit")
                .bind("batch", batchId)
                .bind("after", after)
                .bind("limit", page.rowsToRead())
                .map(GiftCards::card)
                .list());
    }

    /** What moved on a card, the last first. */
    List<StatementLine> statement(UUID id, PageRequest page) {
        long before = page.cursor(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT movement.*, coalesce(used.reference, gone.reference) AS reference,
                               (SELECT coalesce(sum(amount), 0) FROM gift_card_entry entry
                                WHERE entry.card_id = movement.card_id AND entry.movement = movement.number
                                      AND account = 'AVAILABLE') AS amount
                        FROM gift_card_movement movement
                        LEFT JOIN gift_card_use used ON used.id = movement.cause
                        LEFT JOIN gift_card_refund gone ON gone.id = movement.cause
                        WHERE movement.card_id = :card AND movement.number < :before
                        ORDER BY movement.number DESC LIMIT :limit""")
                .bind("card", id)
                .bind("before", before)
                .bind("limit", page.rowsToRead())
                .map(StatementLine::of)
                .list());
    }

    private static GiftCard card(ResultSet row, StatementContext context) throws SQLException {
        return new GiftCard(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                row.getString("programme"),
                row.getString("currency"),
                GiftCard.State.valueOf(row.getString("state")),
                row.getString("ending"),
                row.getLong("value"),
                row.getLong("available"),
                row.getLong("held"),
                row.getLong("movements"),
                row.getObject("customer_id", UUID.class),
                Rows.instant(row, "issued_at"),
                Rows.instantOrNull(row, "activated_at"),
                Rows.instantOrNull(row, "expires_at"));
    }
}
