package io.raksa.feedback.theme;

import io.raksa.feedback.theme.core.Rising;
import io.raksa.feedback.tone.core.Tone;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table {@code feedback_terms}. */
@ApplicationScoped
class ThemeRepository {

    /** What fewer people say is no theme. */
    static final int FEWEST = 5;

    static final int MOST_EXAMPLES = 3;

    private final Jdbi jdbi;

    ThemeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which messages are counted.
     *
     * @param earlier where the time before begins
     * @param from where the period begins
     * @param to where it ends
     * @param tone null for all
     * @param branch null for all
     */
    record Wanted(
            Instant earlier,
            Instant from,
            Instant to,
            @Nullable Tone tone,
            @Nullable String branch) {

        private Query bound(Handle handle, String query) {
            return handle.createQuery(query)
                    .bind("earlier", earlier)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("tone", tone == null ? null : tone.name())
                    .bind("branch", branch);
        }

        private String said() {
            return """
                    said as (
                        select feedback_id, terms, terms.received_at, terms.received_at >= :from as is_new
                        from feedback_terms terms
                        join feedback on feedback.id = feedback_id
                        join feedback_tone said_so using (feedback_id)
                        where terms.received_at >= :earlier and terms.received_at < :to
                              and (cast(:tone as text) is null or tone = :tone)
                              and (cast(:branch as text) is null or feedback.branch = :branch))""";
        }
    }

    record Kept(UUID feedbackId, Instant receivedAt, List<String> terms) {}

    void insert(List<Kept> kept) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into feedback_terms (feedback_id, received_at, terms)
                        select id, received_at, string_to_array(terms, chr(31))
                        from unnest(:ids::uuid[], :receivedAts::timestamptz[], :terms::text[]) as said (id, received_at, terms)""")
                .bindArray("ids", UUID.class, Rows.column(kept, Kept::feedbackId))
                .bindArray("receivedAts", String.class, Rows.instants(kept, Kept::receivedAt))
                .bindArray("terms", String.class, Rows.column(kept, one -> String.join("\u001f", one.terms())))
                .execute());
    }

    Rising.Messages messages(Wanted wanted) {
        return jdbi.withHandle(handle -> wanted.bound(handle, "with " + wanted.said() + """
                        select count(*) filter (where is_new) as now, count(*) filter (where not is_new) as before from said""")
                .map((row, context) -> new Rising.Messages(row.getLong("now"), row.getLong("before")))
                .one());
    }

    List<Rising.Count> counts(Wanted wanted) {
        return jdbi.withHandle(handle -> wanted.bound(handle, "with " + wanted.said() + """
                        select term, count(*) filter (where is_new) as now, count(*) filter (where not is_new) as before
                        from said, unnest(terms) as term
                        group by term having count(*) filter (where is_new) >= :fewest""")
                .bind("fewest", FEWEST)
                .map((row, context) ->
                        new Rising.Count(row.getString("term"), row.getLong("now"), row.getLong("before")))
                .list());
    }

    /** The newest messages that hold a term. */
    List<UUID> examples(Wanted wanted, String term) {
        return jdbi.withHandle(handle -> wanted.bound(handle, "with " + wanted.said() + """
                        select feedback_id from said where is_new and :term = any(terms)
                        order by received_at desc, feedback_id desc limit :most""")
                .bind("term", term)
                .bind("most", MOST_EXAMPLES)
                .mapTo(UUID.class)
                .list());
    }
}
