package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.IdentifierType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code identifier_type}. */
@ApplicationScoped
class IdentifierTypes {

    private final Jdbi jdbi;

    IdentifierTypes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of them, the first to be used first. */
    List<IdentifierTypeView> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from identifier_type order by priority, type")
                .map(IdentifierTypes::view)
                .list());
    }

    Optional<IdentifierTypeView> find(IdentifierType type) {
        return find("", type);
    }

    /** The type, held against other changes until the transaction ends. */
    Optional<IdentifierTypeView> findForChange(IdentifierType type) {
        return find(" for no key update", type);
    }

    private Optional<IdentifierTypeView> find(String lock, IdentifierType type) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from identifier_type where type = ?" + lock)
                .bind(0, type.name())
                .map(IdentifierTypes::view)
                .findOne());
    }

    void update(IdentifierTypeView changed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identifier_type
                        set version = :version, priority = :priority, most = :most, label_th = :labelTh, label_en = :labelEn
                        where type = :name""")
                .bindMethods(changed)
                .bind("name", changed.type().name())
                .execute());
    }

    private static IdentifierTypeView view(ResultSet row, StatementContext context) throws SQLException {
        return new IdentifierTypeView(
                IdentifierType.valueOf(row.getString("type")),
                row.getLong("version"),
                row.getInt("priority"),
                row.getInt("most"),
                row.getString("label_th"),
                row.getString("label_en"));
    }
}
