package io.raksa.customer.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All that is known here of a person, as one JSON document. */
@ApplicationScoped
class ExportingPersons {

    /** Each table that holds something of a customer, as it is. */
    private static final String ALL = """
            select jsonb_build_object(
                'profile', to_jsonb(customer),
                'identifiers', (select coalesce(jsonb_agg(to_jsonb(row) order by row.place), '[]')
                                from customer_identifier as row where row.customer_id = customer.id),
                'purchases', (select coalesce(jsonb_agg(to_jsonb(row) || jsonb_build_object('lines',
                                         (select coalesce(jsonb_agg(to_jsonb(line) order by line.place), '[]')
                                          from purchase_line as line where line.purchase_id = row.id)) order by row.purchased_at), '[]')
                              from purchase as row where row.customer_id = customer.id),
                'purchaseDays', (select coalesce(jsonb_agg(to_jsonb(row) order by row.day), '[]')
                                 from purchase_day as row where row.customer_id = customer.id),
                'lifecycle', (select to_jsonb(row) from customer_lifecycle as row where row.customer_id = customer.id),
                'stageChanges', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                 from stage_change as row where row.customer_id = customer.id),
                'toldByOtherServices', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                        from told_fact as row where row.customer_id = customer.id),
                'interactions', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                 from interaction as row where row.customer_id = customer.id),
                'recommendations', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                                    from recommendation as row where row.customer_id = customer.id),
                'returns', (select coalesce(jsonb_agg(to_jsonb(row) order by row.id), '[]')
                            from purchase_return as row where row.customer_id = customer.id),
                'segments', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                             from segment_change as row where row.customer_id = customer.id),
                'changes', (select coalesce(jsonb_agg(to_jsonb(row) order by row.at), '[]')
                            from audit_entry as row where row.resource_type = 'customer' and row.resource_id = customer.id))::text
            from customer where id = :id""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ExportingPersons(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** One statement. */
    JsonNode export(UUID customerId) {
        String document = jdbi.withHandle(handle -> handle.createQuery(ALL)
                        .bind("id", customerId)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(CommonProblem.NOT_FOUND::because);
        try {
            return json.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
