package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code purchase} and {@code purchase_line}. */
@ApplicationScoped
class PurchaseRepository {

    private static final String COLUMNS = """
            select id, version, customer_id, source, external_id, origin, purchased_at, day, amount, currency, cost, returned, undone,
                   channel, branch, recorded_at
            from purchase\s""";

    private static final String INSERT = """
            insert into purchase (id, customer_id, source, external_id, origin, purchased_at, day, amount, currency, cost,
                                  channel, branch, recorded_at)
            select id, customer_id, source, external_id, origin, purchased_at, day, amount, currency, cost, channel, branch, recorded_at
            from unnest(:ids, :customers, :sources, :externalIds, :origins, :purchasedAt::timestamptz[], :days::date[],
                        :amounts, :currencies, :costs, :channels, :branches, :recordedAt::timestamptz[])
                 as purchase (id, customer_id, source, external_id, origin, purchased_at, day, amount, currency, cost,
                              channel, branch, recorded_at)
            order by source, external_id
            on conflict (source, external_id) do nothing
            returning id""";

    private static final String INSERT_LINES = """
            insert into purchase_line (purchase_id, place, sku, name, category, quantity, amount, cost)
            select * from unnest(:purchases, :places, :skus, :names, :categories, :quantities, :amounts, :costs)""";

    private static final String GIVE_BACK = """
            update purchase set version = version + 1, returned = returned + :amount, undone = undone or :wholly where id = :id""";

    private static final String GIVE_BACK_LINES = """
            update purchase_line line set returned = line.returned + back.quantity
            from unnest(:places, :quantities) as back (place, quantity)
            where line.purchase_id = :id and line.place = back.place""";

    private final Jdbi jdbi;

    PurchaseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A line with the purchase it belongs to. */
    private record Row(UUID purchaseId, int place, PurchaseLine line) {}

    /**
     * Keeps purchases whose keys are not taken, waiting for others who are about to keep the same. At most two statements.
     *
     * @return the ids of those that are kept
     */
    Set<UUID> insert(List<Purchase> purchases) {
        return jdbi.withHandle(handle -> {
            Set<UUID> inserted = handle.createQuery(INSERT)
                    .bindArray("ids", UUID.class, Rows.column(purchases, Purchase::id))
                    .bindArray("customers", UUID.class, Rows.column(purchases, Purchase::customerId))
                    .bindArray("sources", String.class, Rows.column(purchases, purchase -> purchase.key()
                            .source()))
                    .bindArray("externalIds", String.class, Rows.column(purchases, purchase -> purchase.key()
                            .externalId()))
                    .bindArray("origins", String.class, Rows.names(purchases, Purchase::origin))
                    .bindArray("purchasedAt", String.class, Rows.instants(purchases, Purchase::purchasedAt))
                    .bindArray("days", String.class, Rows.column(purchases, purchase -> purchase.day()
                            .toString()))
                    .bindArray("amounts", BigDecimal.class, Rows.column(purchases, purchase -> purchase.total()
                            .amount()))
                    .bindArray("currencies", String.class, Rows.column(purchases, purchase -> purchase.total()
                            .currency()))
                    .bindArray("costs", BigDecimal.class, Rows.column(purchases, purchase -> amount(purchase.cost())))
                    .bindArray("channels", String.class, Rows.column(purchases, Purchase::channel))
                    .bindArray("branches", String.class, Rows.column(purchases, Purchase::branch))
                    .bindArray("recordedAt", String.class, Rows.instants(purchases, Purchase::recordedAt))
                    .mapTo(UUID.class)
                    .collect(Collectors.toSet());
            List<Row> lines = purchases.stream()
                    .filter(purchase -> inserted.contains(purchase.id()))
                    .flatMap(purchase -> rows(purchase).stream())
                    .toList();
            if (!lines.isEmpty()) {
                insertLines(handle, lines);
            }
            return inserted;
        });
    }

    /** The purchases kept under these keys; one that is not kept is absent. Two statements. */
    Map<PurchaseKey, Purchase> find(Collection<PurchaseKey> keys) {
        List<PurchaseKey> asked = List.copyOf(keys);
        return jdbi.withHandle(handle -> withLines(
                        handle,
                        handle.createQuery(COLUMNS + """
                                join unnest(:sources, :externalIds) as asked (source, external_id) using (source, external_id)""")
                                .bindArray("sources", String.class, Rows.column(asked, PurchaseKey::source))
                                .bindArray("externalIds", String.class, Rows.column(asked, PurchaseKey::externalId))
                                .map(PurchaseRepository::purchase)
                                .list())
                .stream()
                .collect(Collectors.toMap(Purchase::key, purchase -> purchase, (one, same) -> one, HashMap::new)));
    }

    Optional<Purchase> find(UUID id) {
        return find("where id = ?", id);
    }

    /** The purchase, held against other changes until the transaction ends. */
    Optional<Purchase> findForChange(UUID id) {
        return find("where id = ? for no key update", id);
    }

    /** Takes what is given back off a purchase that is held. At most two statements. */
    void giveBack(PurchaseReturn given) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(GIVE_BACK)
                    .bind("id", given.purchaseId())
                    .bind("amount", given.amount().amount())
                    .bind("wholly", given.wholly())
                    .execute();
            if (given.wholly()) {
                handle.createUpdate("update purchase_line set returned = quantity where purchase_id = :id")
                        .bind("id", given.purchaseId())
                        .execute();
            } else if (!given.lines().isEmpty()) {
                handle.createUpdate(GIVE_BACK_LINES)
                        .bind("id", given.purchaseId())
                        .bindArray("places", Integer.class, Rows.column(given.lines(), line -> line.line() - 1))
                        .bindArray("quantities", BigDecimal.class, Rows.column(given.lines(), ReturnLine::quantity))
                        .execute();
            }
        });
    }

    private Optional<Purchase> find(String where, UUID id) {
        return jdbi.withHandle(
                handle -> withLines(
                                handle,
                                handle.createQuery(COLUMNS + where)
                                        .bind(0, id)
                                        .map(PurchaseRepository::purchase)
                                        .list())
                        .stream()
                        .findFirst());
    }

    /** The purchases of a profile and the records merged into it, the newest first. Two statements; of each record a page's worth of rows. */
    List<Purchase> of(UUID profileId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> withLines(
                handle,
                handle.createQuery("""
                        select bought.* from customer record cross join lateral (
                            select * from purchase
                            where customer_id = record.id and (purchased_at, id) < (:at, :id)
                            order by purchased_at desc, id desc limit :rows) as bought
                        where record.id = :profile or record.merged_into = :profile
                        order by bought.purchased_at desc, bought.id desc limit :rows""")
                        .bind("profile", profileId)
                        .bind("at", before.at())
                        .bind("id", before.id())
                        .bind("rows", page.rowsToRead())
                        .map(PurchaseRepository::purchase)
                        .list()));
    }

    private static void insertLines(Handle handle, List<Row> rows) {
        handle.createUpdate(INSERT_LINES)
                .bindArray("purchases", UUID.class, Rows.column(rows, Row::purchaseId))
                .bindArray("places", Integer.class, Rows.column(rows, Row::place))
                .bindArray("skus", String.class, Rows.column(rows, row -> row.line()
                        .sku()))
                .bindArray("names", String.class, Rows.column(rows, row -> row.line()
                        .name()))
                .bindArray("categories", String.class, Rows.column(rows, row -> row.line()
                        .category()))
                .bindArray("quantities", BigDecimal.class, Rows.column(rows, row -> row.line()
                        .quantity()))
                .bindArray(
                        "amounts",
                        BigDecimal.class,
                        Rows.column(rows, row -> amount(row.line().amount())))
                .bindArray(
                        "costs",
                        BigDecimal.class,
                        Rows.column(rows, row -> amount(row.line().cost())))
                .execute();
    }

    private static List<Row> rows(Purchase purchase) {
        List<Row> rows = new ArrayList<>();
        purchase.lines().forEach(line -> rows.add(new Row(purchase.id(), rows.size(), line)));
        return rows;
    }

    private static List<Purchase> withLines(Handle handle, List<Purchase> purchases) {
        if (purchases.isEmpty()) {
            return purchases;
        }
        Map<UUID, String> currencies = purchases.stream()
                .collect(Collectors.toMap(
                        Purchase::id, purchase -> purchase.total().currency()));
        Map<UUID, List<PurchaseLine>> lines = new HashMap<>();
        handle.createQuery("""
                        select purchase_id, sku, name, category, quantity, amount, cost, returned from purchase_line
                        where purchase_id = any(:purchases) order by purchase_id, place""")
                .bindArray("purchases", UUID.class, List.copyOf(currencies.keySet()))
                .map((row, context) -> lines.computeIfAbsent(
                                row.getObject("purchase_id", UUID.class), id -> new ArrayList<>())
                        .add(line(row, currencies)))
                .list();
        return purchases.stream()
                .map(purchase -> purchase.withLines(lines.getOrDefault(purchase.id(), List.of())))
                .toList();
    }

    private static Purchase purchase(ResultSet row, StatementContext context) throws SQLException {
        return new Purchase(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("customer_id", UUID.class),
                new PurchaseKey(row.getString("source"), row.getString("external_id")),
                Origin.valueOf(row.getString("origin")),
                Rows.instant(row, "purchased_at"),
                row.getObject("day", LocalDate.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                money(row.getBigDecimal("cost"), row.getString("currency")),
                row.getBigDecimal("returned")
                        .setScale(row.getBigDecimal("amount").scale()),
                row.getBoolean("undone"),
                row.getString("channel"),
                row.getString("branch"),
                List.of(),
                Rows.instant(row, "recorded_at"));
    }

    private static PurchaseLine line(ResultSet row, Map<UUID, String> currencies) throws SQLException {
        String currency = currencies.get(row.getObject("purchase_id", UUID.class));
        return new PurchaseLine(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                row.getBigDecimal("quantity"),
                money(row.getBigDecimal("amount"), currency),
                money(row.getBigDecimal("cost"), currency),
                ReadingPurchases.plain(row.getBigDecimal("returned")));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
