package io.raksa.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.profile.ProfileFields;
import io.raksa.customer.profile.TakingBackCustomers.Brought;
import io.raksa.customer.profile.TakingBackCustomers.Outcome;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code import_customer_effect}. */
@ApplicationScoped
class CustomerEffects {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CustomerEffects(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Remembers what an import made of customers, each once here; what was before stays that before its first line. One statement. */
    void remember(UUID importId, List<Brought> effects) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_customer_effect as known (import_id, customer_id, created, before, after, added)
                        select :import, customer_id, before is null, cast(before as jsonb), cast(after as jsonb), cast(added as jsonb)
                        from unnest(:customers, :before, :after, :added) as brought (customer_id, before, after, added)
                        order by customer_id
                        on conflict (import_id, customer_id) do update
                        set after = excluded.after, added = known.added || excluded.added""")
                .bind("import", importId)
                .bindArray("customers", UUID.class, Rows.column(effects, Brought::customerId))
                .bindArray(
                        "before",
                        String.class,
                        Rows.column(effects, effect -> effect.before() == null ? null : written(effect.before())))
                .bindArray("after", String.class, Rows.column(effects, effect -> written(effect.after())))
                .bindArray("added", String.class, Rows.column(effects, effect -> written(effect.added())))
                .execute());
    }

    /** The next that are still to be taken back, held until the transaction ends. */
    List<Brought> left(UUID importId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select customer_id, before::text as before, after::text as after, added::text as added
                        from import_customer_effect where import_id = :import and outcome is null
                        order by customer_id limit :limit for update""")
                .bind("import", importId)
                .bind("limit", limit)
                .map((row, context) -> new Brought(
                        row.getObject("customer_id", UUID.class),
                        fieldsOrNull(row.getString("before")),
                        read(row.getString("after"), new TypeReference<ProfileFields>() {}),
                        read(row.getString("added"), new TypeReference<List<IdentifierKey>>() {})))
                .list());
    }

    /** Puts down what became of one; who the customer was is needed no more. */
    void reversed(UUID importId, UUID customerId, Outcome outcome) {
        jdbi.useHandle(handle -> handle.execute("""
                        update import_customer_effect set outcome = ?, before = null, after = '{}', added = '[]'
                        where import_id = ? and customer_id = ?""", outcome.name(), importId, customerId));
    }

    /** Forgets what was said of an erased person; there is nothing to take back any more. */
    void forget(UUID customerId) {
        jdbi.useHandle(handle -> handle.execute("""
                        update import_customer_effect
                        set outcome = coalesce(outcome, 'KEPT'), before = null, after = '{}', added = '[]'
                        where customer_id = ?""", customerId));
    }

    private @Nullable ProfileFields fieldsOrNull(@Nullable String text) {
        return text == null ? null : read(text, new TypeReference<ProfileFields>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
