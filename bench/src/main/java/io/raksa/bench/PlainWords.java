package io.raksa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** The baseline of feedback: the posts alone into a table of the same shape, by a program that does nothing else. */
final class PlainWords implements AutoCloseable {

    private static final String TABLE = "create table bench_feedback (like feedback including all)";
    private static final String INSERT = """
            insert into bench_feedback (id, kind, channel, text, category, branch, source, external_id, received_at, received_by)
            values (?, 'SUGGESTION', 'PARTNER', ?, ?, ?, ?, ?, now(), 'bench')""";

    private final Connection connection;
    private final PreparedStatement insert;

    PlainWords(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement table = connection.createStatement()) {
            table.execute(TABLE);
        }
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement(INSERT);
    }

    /** Writes the posts of {@code from} to {@code to} (exclusive) in one transaction. */
    void write(int from, int to) throws SQLException {
        for (int number = from; number < to; number++) {
            Map<String, Object> post = new Post(number).message();
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, post.get("text"));
            insert.setObject(3, post.get("category"));
            insert.setObject(4, post.get("branch"));
            insert.setObject(5, post.get("source"));
            insert.setObject(6, post.get("externalId"));
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.setAutoCommit(true);
    }
}
