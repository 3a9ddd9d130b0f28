package io.raksa.loyalty.checkout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.raksa.loyalty.promotion.Budget;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code checkout} and {@code promotion_use}. */
@ApplicationScoped
class Checkouts {

    /** The sweep that gives back what was set aside for orders whose time is over. */
    static final String EXPIRING = "checkouts.expire";

    private static final String INSERT = """
            INSERT INTO checkout (id, reference, partner, made_by, asked, customer_id, member_id, store, channel, state, sale, taken, published,
                                  opened_at, expires_at, confirmed_at)
            VALUES (:id, :reference, :partner, :by, :asked, :customer, :member, :store, :channel, :state, CAST(:sale AS jsonb), '[]', '[]',
                    :openedAt, :expiresAt, :confirmedAt)
            ON CONFLICT (partner, reference) WHERE state IN ('OPEN', 'CONFIRMED') DO NOTHING
            """;

    private static final String KEEP = """
            UPDATE checkout
            SET state = :state, sale = CAST(:sale AS jsonb), taken = CAST(:taken AS jsonb), published = CAST(:published AS jsonb),
                expires_at = :expiresAt, confirmed_at = :confirmedAt, ended_at = :endedAt
            WHERE id = :id
            """;

    private static final String COUNT_USES = """
            INSERT INTO promotion_use (promotion_id, checkout_id, customer_id, at, discount, points, currency)
            SELECT promotion, :id, :customer, :at, discount, points, :currency
            FROM unnest(:promotions::uuid[], :discounts::bigint[], :points::bigint[]) AS applied (promotion, discount, points)
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Checkouts(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /**
     * Keeps a new one; false where the order is checked out already. Of two at once the second waits for the first.
     *
     * @param partner in whose words the reference is; empty for the house's own
     */
    boolean insert(Checkout checkout, String partner) {
        return jdbi.withHandle(handle -> handle.createUpdate(INSERT)
                        .bind("id", checkout.id())
                        .bind("reference", checkout.reference())
                        .bind("partner", partner)
                        .bind("by", checkout.madeBy())
                        .bind("asked", checkout.asked())
                        .bind("customer", checkout.customerId())
                        .bind("member", checkout.memberId())
                        .bind("store", checkout.store())
                        .bind("channel", checkout.channel())
                        .bind("state", checkout.state().name())
                        .bind("sale", written(checkout.sale()))
                        .bind("openedAt", checkout.openedAt())
                        .bind("expiresAt", checkout.expiresAt())
                        .bind("confirmedAt", checkout.confirmedAt())
                        .execute())
                == 1;
    }

    /** Keeps what became of it. */
    void keep(Checkout checkout) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("id", checkout.id())
                .bind("state", checkout.state().name())
                .bind("sale", written(checkout.sale()))
                .bind("taken", written(checkout.taken()))
                .bind("published", written(checkout.published()))
                .bind("expiresAt", checkout.expiresAt())
                .bind("confirmedAt", checkout.confirmedAt())
                .bind("endedAt", checkout.endedAt())
                .execute());
    }

    /** Keeps which promotions applied to a purchase. */
    void countUses(Checkout checkout, Instant now) {
        List<Sale.Applied> applied = checkout.sale().promotions();
        if (applied.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(COUNT_USES)
                .bind("id", checkout.id())
                .bind("customer", checkout.customerId())
                .bind("at", now)
                .bind("currency", checkout.sale().currency())
                .bindArray("promotions", UUID.class, Rows.column(applied, Sale.Applied::id))
                .bindArray("discounts", Long.class, Rows.column(applied, Sale.Applied::discount))
                .bindArray("points", Long.class, Rows.column(applied, Sale.Applied::points))
                .execute());
    }

    /** A purchase that is undone did not use any promotion. */
    void forgetUses(UUID checkout) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM promotion_use WHERE checkout_id = ?", checkout));
    }

    Optional<Checkout> find(UUID id) {
        return one("SELECT * FROM checkout WHERE id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Checkout> lock(UUID id) {
        return one("SELECT * FROM checkout WHERE id = :id FOR UPDATE", id);
    }

    /** The checkout of an order, open or confirmed; see {@link #insert}. */
    Optional<Checkout> live(String partner, String reference) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM checkout
                        WHERE partner = :partner AND reference = :reference AND state IN ('OPEN', 'CONFIRMED')""")
                .bind("partner", partner)
                .bind("reference", reference)
                .map(this::checkout)
                .findOne());
    }

    /** A customer's, the newest first. */
    List<Checkout> page(UUID customer, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM checkout WHERE customer_id = :customer AND (opened_at, id) < (:at, :id)
                        ORDER BY opened_at DESC, id DESC LIMIT :limit""")
                .bind("customer", customer)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(this::checkout)
                .list());
    }

    /** Those whose time is over, the longest first. */
    List<UUID> overdue(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM checkout
                        WHERE state = 'OPEN' AND expires_at <= :now AND NOT is_set_aside(:sweep, id)
                        ORDER BY expires_at LIMIT :most""")
                .bind("sweep", EXPIRING)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    private Optional<Checkout> one(String query, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", id).map(this::checkout).findOne());
    }

    private Checkout checkout(ResultSet row, StatementContext context) throws SQLException {
        return new Checkout(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("made_by"),
                row.getString("asked"),
                row.getObject("customer_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("store"),
                row.getString("channel"),
                CheckoutState.valueOf(row.getString("state")),
                sale(row.getString("sale")),
                readAll(row.getString("taken"), Budget.Taken.class),
                readAll(row.getString("published"), String.class),
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "confirmed_at"),
                Rows.instantOrNull(row, "ended_at"));
    }

    /** What tells a request from another one of the same order. */
    String fingerprint(Object request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(written(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> List<T> readAll(String stored, Class<T> kind) {
        JavaType list = json.getTypeFactory().constructCollectionType(List.class, kind);
        return read(() -> lenient(list).readValue(stored));
    }

    private ObjectReader lenient(JavaType type) {
        return json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private Sale sale(String stored) {
        return read(() -> lenient(json.constructType(Sale.class)).readValue(stored));
    }

    /** Something that is read from JSON. */
    private interface Reading<T> {

        T get() throws JsonProcessingException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a checkout cannot be read", corrupt);
        }
    }
}
