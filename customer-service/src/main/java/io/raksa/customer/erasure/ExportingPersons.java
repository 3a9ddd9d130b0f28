package io.raksa.customer.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.survivor.Survivors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All that is known here of a person, as one JSON document. */
@ApplicationScoped
class ExportingPersons {

    /** Each table that holds something of a customer, as it is, for all records of the profile: what was told of one was told of the person. */
    private static final String ALL = """
            with record as (
                select * from customer where id = :profile or merged_into = :profile)
            select jsonb_build_object(
                'profile', to_jsonb(customer),
                'mergedRecords', (select coalesce(jsonb_agg(to_jsonb(row) order by row.id), '[]')
                                  from record as row where row.id <> customer.id),
                'merges', (select coalesce(jsonb_agg(to_jsonb(row) order by row.position), '[]')
                           from customer_merge as row where row.survivor_id in (select id from record)
                             and row.merged_id in (select id from record)),
                'identifiers', (select coalesce(jsonb_agg(to_jsonb(row) order by row.customer_id, row.place), '[]')
                                from customer_identifier as row where row.customer_id in (select id from record)),
                'purchases', (select coalesce(jsonb_agg(to_jsonb(row) || jsonb_build_object('lines',
                                         (select coalesce(jsonb_agg(to_jsonb(line) order by line.place), '[]')
                                          from purchase_line as line where line.purchase_id = row.id)) order by row.purchased_at), '[]')
                              from purchase as row where row.customer_id in (select id from record)),
                'purchaseDays', (select coalesce(jsonb_agg(to_jsonb(row) order by row.day), '[]')
                                 from purchase_day as row where row.customer_id in (select id from record)),
                'lifecycle', (select to_jsonb(row) from customer_lifecycle as row where row.customer_id = customer.id),
                'stageChanges', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                 from stage_change as row where row.customer_id in (select id from record)),
                'valuation', (select coalesce(jsonb_agg(to_jsonb(row) order by row.currency), '[]')
                              from customer_valuation as row where row.customer_id in (select id from record)),
                'statedSpend', (select coalesce(jsonb_agg(to_jsonb(row) order by row.recorded_at), '[]')
                                from stated_spend as row where row.customer_id in (select id from record)),
                'consents', (select coalesce(jsonb_agg(to_jsonb(row) order by row.said_at, row.number), '[]')
                             from consent_entry as row where row.customer_id in (select id from record)),
                'groups', (select coalesce(jsonb_agg(to_jsonb(row) order by row.joined_at, row.group_id), '[]')
                           from group_membership as row where row.customer_id in (select id from record)),
                'handling', (select coalesce(jsonb_agg(to_jsonb(row) order by row.customer_id), '[]')
                             from customer_handling as row where row.customer_id in (select id from record)),
                'toldByOtherServices', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                        from told_fact as row where row.customer_id in (select id from record)),
                'interactions', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                 from interaction as row where row.customer_id in (select id from record)),
                'recommendations', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                    from recommendation as row where row.customer_id in (select id from record)),
                'returns', (select coalesce(jsonb_agg(to_jsonb(row) order by row.id), '[]')
                            from purchase_return as row where row.customer_id in (select id from record)),
                'segments', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                             from segment_change as row where row.customer_id in (select id from record)),
                'changes', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                            from audit_entry as row
                            where row.resource_type = 'customer' and row.resource_id in (select id from record)))::text
            from customer where id = :profile""";

    private final Jdbi jdbi;
    private final Survivors survivors;
    private final ObjectMapper json;

    ExportingPersons(Jdbi jdbi, Survivors survivors, ObjectMapper json) {
        this.jdbi = jdbi;
        this.survivors = survivors;
        this.json = json;
    }

    /** Of the whole profile, whichever of its records is asked for. Two statements. */
    JsonNode export(UUID customerId) {
        UUID profile = survivors.answering(customerId);
        String document = jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("profile", profile)
                .mapTo(String.class)
                .one());
        try {
            return json.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
