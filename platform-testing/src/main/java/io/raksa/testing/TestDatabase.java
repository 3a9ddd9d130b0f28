package io.raksa.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of the test server and the role that owns it.
 *
 * @param jdbcUrl where it is
 * @param username the owner, who may create everything in it, extensions that PostgreSQL trusts included
 * @param password the owner's password
 */
public record TestDatabase(String jdbcUrl, String username, String password) {

    /**
     * A plain data source, without a pool, logged in as the owner.
     *
     * @return a new data source
     */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    /**
     * A connection of the caller's own, in auto-commit mode. The caller closes it.
     *
     * @return an open connection
     * @throws SQLException if the server is down
     */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }
}
