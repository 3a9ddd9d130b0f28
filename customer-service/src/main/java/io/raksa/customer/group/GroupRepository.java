package io.raksa.customer.group;

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

/** The table {@code customer_group}. */
@ApplicationScoped
class GroupRepository {

    private final Jdbi jdbi;

    GroupRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<GroupView> find(UUID id) {
        return find("", id);
    }

    /** The group, held against other changes and new members until the transaction ends. */
    Optional<GroupView> findForChange(UUID id) {
        return find(" for update", id);
    }

    private Optional<GroupView> find(String lock, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from customer_group where id = ?" + lock)
                .bind(0, id)
                .map(GroupRepository::view)
                .findOne());
    }

    List<GroupView> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from customer_group where (created_at, id) < (:at, :id)
                        order by created_at desc, id desc limit :rows""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("rows", page.rowsToRead())
                .map(GroupRepository::view)
                .list());
    }

    void insert(GroupView fresh) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into customer_group (id, version, kind, name, name_en, created_at)
                        values (:id, :version, :kind, :name, :nameEn, :createdAt)""").bindMethods(fresh).execute());
    }

    void update(GroupView changed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update customer_group set version = :version, name = :name, name_en = :nameEn where id = :id")
                .bindMethods(changed)
                .execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from customer_group where id = ?", id));
    }

    private static GroupView view(ResultSet row, StatementContext context) throws SQLException {
        return new GroupView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                Rows.instant(row, "created_at"));
    }
}
