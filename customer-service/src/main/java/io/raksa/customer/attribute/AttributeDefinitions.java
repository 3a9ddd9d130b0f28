package io.raksa.customer.attribute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code attribute_definition}. */
@ApplicationScoped
class AttributeDefinitions {

    private final Jdbi jdbi;

    AttributeDefinitions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<AttributeDefinitionView> find(String key) {
        return find("", key);
    }

    /** The definition, held until the transaction ends against changes and against customers who are given values. */
    Optional<AttributeDefinitionView> findForChange(String key) {
        return find(" for update", key);
    }

    private Optional<AttributeDefinitionView> find(String lock, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from attribute_definition where key = ?" + lock)
                .bind(0, key)
                .map(AttributeDefinitions::view)
                .findOne());
    }

    /** Some definitions by their keys, held against changes until the transaction ends. */
    Map<String, AttributeDefinitionView> held(Collection<String> keys) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from attribute_definition where key = any(:keys) order by key for share")
                .bindArray("keys", String.class, List.copyOf(keys))
                .map(AttributeDefinitions::view)
                .collect(Collectors.toMap(AttributeDefinitionView::key, definition -> definition)));
    }

    /** Those after a key, in the order of the keys. */
    List<AttributeDefinitionView> after(String key, int rows) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from attribute_definition where key > ? order by key limit ?")
                        .bind(0, key)
                        .bind(1, rows)
                        .map(AttributeDefinitions::view)
                        .list());
    }

    /** How many there are; nobody adds one until the transaction ends. */
    long count() {
        return jdbi.withHandle(handle -> {
            handle.execute("lock table attribute_definition in share row exclusive mode");
            return handle.createQuery("select count(*) from attribute_definition")
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Keeps a definition; false where its key is taken. */
    boolean insert(AttributeDefinitionView fresh) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into attribute_definition (key, version, type, label_th, label_en, choices, max_length, retired)
                                values (:key, :version, :type, :labelTh, :labelEn, :allChoices, :maxLength, :retired)
                                on conflict (key) do nothing""")
                        .bindMethods(fresh)
                        .bindArray("allChoices", String.class, fresh.choices())
                        .execute())
                == 1;
    }

    void update(AttributeDefinitionView changed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update attribute_definition
                        set version = :version, label_th = :labelTh, label_en = :labelEn, choices = :allChoices,
                            max_length = :maxLength, retired = :retired
                        where key = :key""")
                .bindMethods(changed)
                .bindArray("allChoices", String.class, changed.choices())
                .execute());
    }

    /** How many records of customers have a value that this definition would not take. Reads those that have any, by the index. */
    long unfit(AttributeDefinitionView definition) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from customer
                        where attributes <> '{}' and attributes ?? :key and attributes ->> :key is not null
                          and not coalesce(attributes ->> :key = any(:allChoices), false)
                          and length(attributes ->> :key) > :longest""")
                .bind("key", definition.key())
                .bindArray("allChoices", String.class, definition.choices())
                .bind("longest", definition.longest())
                .mapTo(Long.class)
                .one());
    }

    private static AttributeDefinitionView view(ResultSet row, StatementContext context) throws SQLException {
        return new AttributeDefinitionView(
                row.getString("key"),
                row.getLong("version"),
                AttributeType.valueOf(row.getString("type")),
                row.getString("label_th"),
                row.getString("label_en"),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getObject("max_length", Integer.class),
                row.getBoolean("retired"));
    }
}
