package io.raksa.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.UUID;

/**
 * The baseline: the same purchases written into tables of the same shape, on the same server, by a program that does nothing else. It
 * checks no token, no message and no business key, tells no event and keeps no answer: it is what the disk and the database allow.
 */
final class PlainSql implements AutoCloseable {

    private static final String TABLES = """
            create table if not exists bench_purchase (like purchase including all);
            create table if not exists bench_purchase_day (like purchase_day including all)""";
    private static final String PURCHASE = """
            insert into bench_purchase (id, customer_id, source, external_id, origin, purchased_at, day, amount, currency, recorded_at)
            values (?, ?, ?, ?, 'RECORD', ?, cast(? as date), ?, 'THB', now())""";
    private static final String DAY = """
            insert into bench_purchase_day (customer_id, day, currency, purchases, amount, first_at)
            values (?, cast(? as date), 'THB', 1, ?, ?)
            on conflict (customer_id, day, currency) do update set
                purchases = bench_purchase_day.purchases + 1, amount = bench_purchase_day.amount + excluded.amount""";

    private final Connection connection;
    private final PreparedStatement purchases;
    private final PreparedStatement days;

    PlainSql(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement tables = connection.createStatement()) {
            tables.execute(TABLES);
        }
        connection.setAutoCommit(false);
        this.purchases = connection.prepareStatement(PURCHASE);
        this.days = connection.prepareStatement(DAY);
    }

    /** One purchase, one transaction. */
    void write(Purchase purchase) throws SQLException {
        add(purchase);
        commit();
    }

    /** Writes the purchases of {@code from} to {@code to} (exclusive) in one transaction. */
    void write(int from, int to) throws SQLException {
        for (int number = from; number < to; number++) {
            add(new Purchase(number));
        }
        commit();
    }

    private void commit() throws SQLException {
        purchases.executeBatch();
        days.executeBatch();
        connection.commit();
    }

    private void add(Purchase purchase) throws SQLException {
        UUID customer = new UUID(0, purchase.number() % 1_000);
        Timestamp at = Timestamp.from(purchase.at());
        purchases.setObject(1, UUID.randomUUID());
        purchases.setObject(2, customer);
        purchases.setString(3, Purchase.SHOP);
        purchases.setString(4, Integer.toString(purchase.number()));
        purchases.setTimestamp(5, at);
        purchases.setTimestamp(6, at);
        purchases.setBigDecimal(7, new BigDecimal(purchase.amount()));
        purchases.addBatch();
        days.setObject(1, customer);
        days.setTimestamp(2, at);
        days.setBigDecimal(3, new BigDecimal(purchase.amount()));
        days.setTimestamp(4, at);
        days.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
