package io.raksa.loyalty.voucher;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code voucher} and {@code voucher_customer}. What counts uses is one conditional statement each: at most so many, however many ask at once. */
@ApplicationScoped
class Vouchers {

    /** More than anybody is given. */
    private static final int MOST_SHOWN = 100;

    private final Jdbi jdbi;

    Vouchers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Voucher> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM voucher WHERE code = :code")
                .bind("code", code)
                .map(Vouchers::voucher)
                .findOne());
    }

    /** Adds a code of somebody's choice; false where there is such a code. */
    boolean add(String code, String written, UUID offer, int mostUses) {
        return jdbi.withHandle(handle -> handle.execute(
                        "INSERT INTO voucher (code, offer_id, written, most_uses) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        code,
                        offer,
                        written,
                        mostUses))
                == 1;
    }

    /** Adds codes, but none that is there; the canonical ones that were added. */
    Set<String> addAll(UUID offer, List<BringingCodes.Code> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO voucher (code, offer_id, written, most_uses)
                        SELECT code, :offer, written, uses
                        FROM unnest(:codes::text[], :written::text[], :uses::int[]) AS brought (code, written, uses)
                        ON CONFLICT DO NOTHING RETURNING code""")
                .bind("offer", offer)
                .bindArray("codes", String.class, Rows.column(codes, BringingCodes.Code::canonical))
                .bindArray("written", String.class, Rows.column(codes, BringingCodes.Code::written))
                .bindArray("uses", Integer.class, Rows.column(codes, BringingCodes.Code::uses))
                .mapTo(String.class)
                .collect(Collectors.toCollection(HashSet::new)));
    }

    /** Those of these codes that are there. */
    Map<String, Voucher> among(Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM voucher WHERE code = ANY (:codes)")
                .bindArray("codes", String.class, List.copyOf(codes))
                .map(Vouchers::voucher)
                .collect(Collectors.toMap(Voucher::code, voucher -> voucher)));
    }

    /** Removes a code that nobody has or used; false where somebody has or did. */
    boolean removeUnused(UUID offer, String code) {
        return jdbi.withHandle(handle -> handle.execute("""
                        DELETE FROM voucher
                        WHERE code = ? AND offer_id = ? AND uses = 0 AND customer_id IS NULL
                              AND NOT EXISTS (SELECT FROM voucher_redemption used WHERE used.code = voucher.code)""", code, offer)) == 1;
    }

    /** Takes one of its uses; false where there is none left. */
    boolean take(String code) {
        return jdbi.withHandle(handle ->
                        handle.execute("UPDATE voucher SET uses = uses + 1 WHERE code = ? AND uses < most_uses", code))
                == 1;
    }

    void giveBack(String code) {
        jdbi.useHandle(handle -> handle.execute("UPDATE voucher SET uses = uses - 1 WHERE code = ?", code));
    }

    /** Takes one of a customer's uses of an offer; false where there is none left. What was used under another of the customer's records counts. */
    boolean takeOfCustomer(UUID offer, UUID customer, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO voucher_customer AS own (offer_id, customer_id, uses)
                        SELECT :offer, profile_of(:customer), 1
                        WHERE (SELECT coalesce(sum(uses), 0) FROM voucher_customer others
                               WHERE others.offer_id = :offer AND others.customer_id IN (SELECT records_of(:customer))) < :most
                        ON CONFLICT (customer_id, offer_id) DO UPDATE SET uses = own.uses + 1
                        WHERE own.uses + (SELECT coalesce(sum(uses), 0) FROM voucher_customer others
                                          WHERE others.offer_id = own.offer_id AND others.customer_id <> own.customer_id
                                                AND others.customer_id IN (SELECT records_of(own.customer_id))) < :most""")
                        .bind("offer", offer)
                        .bind("customer", customer)
                        .bind("most", most)
                        .execute())
                == 1;
    }

    int usesOfCustomer(UUID offer, UUID customer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(uses), 0) FROM voucher_customer
                        WHERE customer_id IN (SELECT records_of(:customer)) AND offer_id = :offer""")
                .bind("customer", customer)
                .bind("offer", offer)
                .mapTo(int.class)
                .one());
    }

    void giveBackOfCustomer(UUID offer, UUID customer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE voucher_customer SET uses = uses - 1
                        WHERE offer_id = :offer AND customer_id = (
                            SELECT customer_id FROM voucher_customer
                            WHERE offer_id = :offer AND customer_id IN (SELECT records_of(:customer)) AND uses > 0
                            ORDER BY customer_id = :customer DESC, customer_id LIMIT 1)""")
                .bind("offer", offer)
                .bind("customer", customer)
                .execute());
    }

    /** Gives a customer a code that nobody has; the same one however often it is asked for the same thing. */
    Optional<Voucher> publish(UUID offer, UUID customer, String thing) {
        return published(offer, customer, thing)
                .or(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        WITH free AS (
                            SELECT code FROM voucher
                            WHERE offer_id = :offer AND customer_id IS NULL AND uses = 0 AND batch_id IS NOT NULL
                            ORDER BY code LIMIT 1 FOR UPDATE SKIP LOCKED)
                        UPDATE voucher SET customer_id = :customer, published_for = :thing
                        FROM free WHERE voucher.code = free.code RETURNING voucher.*""")
                        .bind("offer", offer)
                        .bind("customer", customer)
                        .bind("thing", thing)
                        .map(Vouchers::voucher)
                        .findOne()));
    }

    private Optional<Voucher> published(UUID offer, UUID customer, String thing) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                    .bind(0, "voucher" + customer)
                    .mapTo(String.class)
                    .one();
            return handle.createQuery("""
                            SELECT * FROM voucher
                            WHERE customer_id IN (SELECT records_of(:customer)) AND offer_id = :offer AND published_for = :thing""")
                    .bind("customer", customer)
                    .bind("offer", offer)
                    .bind("thing", thing)
                    .map(Vouchers::voucher)
                    .findOne();
        });
    }

    List<Voucher> of(UUID customer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM voucher WHERE customer_id IN (SELECT records_of(:customer)) ORDER BY offer_id DESC, code LIMIT :most""")
                .bind("customer", customer)
                .bind("most", MOST_SHOWN)
                .map(Vouchers::voucher)
                .list());
    }

    private static Voucher voucher(ResultSet row, StatementContext context) throws SQLException {
        return new Voucher(
                row.getString("code"),
                row.getObject("offer_id", UUID.class),
                row.getString("written"),
                row.getInt("most_uses"),
                row.getInt("uses"),
                row.getObject("customer_id", UUID.class));
    }
}
