package io.raksa.customer.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.sql.Rows;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads members of segments with all that an export tells of them. */
@ApplicationScoped
class ExportRepository {

    /** Identifiers and consents are those of a profile and of the records merged into it; a merged record and who was erased are in none. */
    private static final String MEMBERS = """
            select member.customer_id, customer.kind, customer.display_name, customer.name_en, customer.preferred_language,
                   lifecycle.stage, lifecycle.standing, reached.phone, reached.email, reached.line, reached.member_card,
                   array(select channel from (
                             select distinct on (channel) channel, state from consent_entry
                             where customer_id = any(records.ids) and purpose = 'PROMOTION'
                             order by channel, said_at desc, number desc) as last
                         where state = 'GIVEN' order by channel) as promotion_by,
                   (customer.registered_at at time zone :zone)::date as registered_day,
                   member.entered_at, member.rule, member.facts::text as facts
            from segment_member member
            join customer on customer.id = member.customer_id
            left join customer_lifecycle as lifecycle on lifecycle.customer_id = customer.id
            cross join lateral (
                select customer.id || array(select id from customer merged where merged.merged_into = customer.id) as ids) as records
            cross join lateral (
                select (array_agg(normalized order by place, of_profile, id) filter (where type = 'PHONE'))[1] as phone,
                       (array_agg(normalized order by place, of_profile, id) filter (where type = 'EMAIL'))[1] as email,
                       (array_agg(normalized order by place, of_profile, id) filter (where type = 'LINE'))[1] as line,
                       (array_agg(normalized order by place, of_profile, id) filter (where type = 'MEMBER_CARD'))[1] as member_card
                from (select type, normalized, place, customer_id <> customer.id as of_profile, customer_id as id
                      from customer_identifier where customer_id = any(records.ids)) as identifier) as reached
            where member.segment_id = :segment and member.customer_id > :after
              and customer.merged_into is null and customer.erased_at is null
            order by member.customer_id limit :limit""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final BusinessTime time;

    ExportRepository(Jdbi jdbi, ObjectMapper json, BusinessTime time) {
        this.jdbi = jdbi;
        this.json = json;
        this.time = time;
    }

    /** The next members in the order of their ids; none when there are no more. One statement. */
    List<SegmentExportLine> membersAfter(UUID segmentId, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(MEMBERS)
                .bind("segment", segmentId)
                .bind("after", after)
                .bind("limit", limit)
                .bind("zone", time.timeZone().getId())
                .map(this::line)
                .list());
    }

    private SegmentExportLine line(ResultSet row, StatementContext context) throws SQLException {
        return new SegmentExportLine(
                row.getObject("customer_id", UUID.class),
                row.getString("kind"),
                row.getString("display_name"),
                row.getString("name_en"),
                row.getString("preferred_language"),
                row.getString("stage"),
                row.getString("standing"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("line"),
                row.getString("member_card"),
                List.of((String[]) row.getArray("promotion_by").getArray()),
                row.getObject("registered_day", LocalDate.class),
                Rows.instant(row, "entered_at"),
                row.getLong("rule"),
                facts(row.getString("facts")));
    }

    private Map<String, Object> facts(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
