package io.raksa.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import io.raksa.platform.id.Ids;
import io.raksa.platform.security.Caller;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One entry for every change of state: who, what, before, after and why. Written in the transaction of the change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {

    private static final String SYSTEM = "system";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final Caller caller;

    Audit(Jdbi jdbi, ObjectMapper json, Clock clock, Caller caller) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Records a change.
     *
     * @param action what was done, in the past tense: {@code customer.changed}
     * @param version the resource's version after the change; 0 where it has none
     * @param before the state before, as it is shown to clients; null for a new resource
     * @param after the state after; null for a removed one
     * @param reason why, in words, where somebody gave a reason
     */
    public void record(
            String action,
            String resourceType,
            UUID resourceId,
            long version,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        recordAll(List.of(new Entry(action, resourceType, resourceId, version, before, after, reason)));
    }

    /** A change to be recorded; see {@link #record}. */
    public record Entry(
            String action,
            String resourceType,
            UUID resourceId,
            long version,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {}

    /** Records many changes of one transaction in one statement. */
    public void recordAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String traceId = Span.current().getSpanContext().getTraceId();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_entry (id, at, actor, action, resource_type, resource_id, version, changes, reason, trace_id)
                        select id, :at, :actor, action, resource_type, resource_id, version, changes, reason, :traceId
                        from unnest(:ids::uuid[], :actions::text[], :resourceTypes::text[], :resourceIds::uuid[], :versions::bigint[],
                                    :changes::jsonb[], :reasons::text[])
                             as entry (id, action, resource_type, resource_id, version, changes, reason)""")
                .bind("at", clock.instant())
                .bind("actor", actor())
                .bind("traceId", traceId)
                .bindArray("ids", UUID.class, Rows.column(entries, entry -> Ids.next()))
                .bindArray("actions", String.class, Rows.column(entries, Entry::action))
                .bindArray("resourceTypes", String.class, Rows.column(entries, Entry::resourceType))
                .bindArray("resourceIds", UUID.class, Rows.column(entries, Entry::resourceId))
                .bindArray("versions", Long.class, Rows.column(entries, Entry::version))
                .bindArray(
                        "changes",
                        String.class,
                        Rows.column(entries, entry -> text(differences(tree(entry.before()), tree(entry.after())))))
                .bindArray("reasons", String.class, Rows.column(entries, Entry::reason))
                .execute());
    }

    /** The top-level fields that entries after the given version changed, each once, in the order of their names. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> fieldsChangedSince(String resourceType, UUID resourceId, long version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct field from audit_entry, jsonb_object_keys(changes) as field
                        where resource_type = :resourceType and resource_id = :resourceId and version > :version
                        order by field""")
                .bind("resourceType", resourceType)
                .bind("resourceId", resourceId)
                .bind("version", version)
                .mapTo(String.class)
                .list());
    }

    private String actor() {
        return Arc.container().requestContext().isActive() ? caller.id() : SYSTEM;
    }

    private ObjectNode tree(@Nullable Object state) {
        return state == null ? json.createObjectNode() : json.valueToTree(state);
    }

    private ObjectNode differences(ObjectNode before, ObjectNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        ObjectNode changes = json.createObjectNode();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.set(name, change(before.get(name), after.get(name)));
            }
        }
        return changes;
    }

    private ObjectNode change(@Nullable JsonNode before, @Nullable JsonNode after) {
        ObjectNode change = json.createObjectNode();
        change.set("before", before);
        change.set("after", after);
        return change;
    }

    private String text(ObjectNode changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
