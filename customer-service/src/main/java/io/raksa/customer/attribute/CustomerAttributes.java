package io.raksa.customer.attribute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The column {@code customer.attributes}. A profile has what its records have; where two say something, the surviving record. */
@ApplicationScoped
class CustomerAttributes {

    private static final String OF_PROFILE = """
            select profile.attributes_version,
                   jsonb_strip_nulls(coalesce((select jsonb_object_agg(value.key, value.value order by record.id desc)
                                               from customer record, jsonb_each(record.attributes) as value
                                               where record.merged_into = profile.id), '{}') || profile.attributes) as attributes
            from customer profile where profile.id = :profile""";

    /** A null is kept only where it hides the value of another record. */
    private static final String CHANGE = """
            update customer set attributes_version = attributes_version + 1,
                attributes = (select coalesce(jsonb_object_agg(said.key, said.value), '{}')
                              from jsonb_each(attributes || cast(:change as jsonb)) as said
                              where said.value <> 'null'
                                 or exists (select from customer record where record.merged_into = :profile and record.attributes ?? said.key))
            where id = :profile""";

    /** Writes nulls, which the service's own does not. */
    private static final JsonMapper JSON = new JsonMapper();

    private final Jdbi jdbi;

    CustomerAttributes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<CustomerAttributesView> find(UUID profile) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_PROFILE)
                .bind("profile", profile)
                .map((row, context) ->
                        new CustomerAttributesView(profile, row.getLong("attributes_version"), values(row)))
                .findOne());
    }

    void change(UUID profile, Map<String, @Nullable Object> change) {
        jdbi.useHandle(handle -> handle.createUpdate(CHANGE)
                .bind("profile", profile)
                .bind("change", written(change))
                .execute());
    }

    /** Forgets all values of one record. */
    void forget(UUID record) {
        jdbi.useHandle(handle -> handle.execute(
                "update customer set attributes = '{}', attributes_version = attributes_version + 1 where id = ? and attributes <> '{}'",
                record));
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        try {
            return JSON.readValue(row.getString("attributes"), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String written(Map<String, @Nullable Object> change) {
        try {
            return JSON.writeValueAsString(change);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
