package io.raksa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RaksaPostgresTest {

    private final TestDatabase database = RaksaPostgres.database("plain");

    @Test
    void theServerIsPostgres18InUtf8() throws SQLException {
        assertThat(query("SELECT current_setting('server_version_num')::int / 10000"))
                .isEqualTo("18");
        assertThat(query("SELECT datlocprovider::text || ':' || datlocale || ':' || pg_encoding_to_char(encoding)"
                        + " FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("b:C.UTF-8:UTF8");
        assertThat(query("SELECT current_setting('max_connections')")).isEqualTo("200");
    }

    @Test
    void theOwnerMayCreateExtensionsAndThaiHasTrigrams() throws SQLException {
        execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");

        assertThat(query("SELECT cardinality(show_trgm('ใจดี'))")).isEqualTo("5");
        assertThat(query("SELECT similarity('รักษาลูกค้า', 'รักษาลูกค้าเก่า') > 0.5"))
                .isEqualTo("t");
    }

    @Test
    void eachDatabaseIsApart() throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS only_here (id int)");

        var another = RaksaPostgres.database("another");

        try (var connection = another.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT * FROM only_here"))
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void askingAgainGivesTheSameDatabase() {
        assertThat(RaksaPostgres.database("plain")).isEqualTo(database);
    }

    @Test
    void aNameThatIsNoNameIsRefused() {
        assertThatThrownBy(() -> RaksaPostgres.database("x; DROP ROLE y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasCommittedSurvivesACrash() throws SQLException {
        execute("DROP TABLE IF EXISTS kept; CREATE TABLE kept (id int)");
        try (var open = database.connect()) {
            execute("INSERT INTO kept VALUES (42)");

            RaksaPostgres.crash();

            assertThat(open.isValid(1)).isFalse();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        }
        RaksaPostgres.restart();

        assertThat(query("SELECT id FROM kept")).isEqualTo("42");
    }

    @Test
    void aRestartKeepsAddressAndData() throws SQLException {
        execute("DROP TABLE IF EXISTS kept_too; CREATE TABLE kept_too AS SELECT 7 AS id");

        RaksaPostgres.restart();

        assertThat(query("SELECT id FROM kept_too")).isEqualTo("7");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
