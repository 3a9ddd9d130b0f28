package io.raksa.feedback.tone;

import io.raksa.feedback.tone.core.LinearModel;
import io.raksa.feedback.tone.core.Phrase;
import io.raksa.feedback.tone.core.Tone;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code feedback_tone} and {@code tone_correction}. */
@ApplicationScoped
class ToneRepository {

    private static final String INSERT = """
            insert into feedback_tone (feedback_id, version, tone, suggested, probabilities, phrases, model_version, route, route_probability,
                                       route_version, received_at)
            select id, 1, tone, tone, probabilities::real[], phrases::integer[], :modelVersion, route, route_probability, :routeVersion,
                   received_at
            from unnest(:ids::uuid[], :tones::text[], :probabilities::text[], :phrases::text[], :routes::text[],
                        :routeProbabilities::real[], :receivedAts::timestamptz[])
                 as said (id, tone, probabilities, phrases, route, route_probability, received_at)
            """;

    private static final String CORRECT = """
            with corrected as (
                update feedback_tone set tone = :tone, version = :version where feedback_id = :id)
            insert into tone_correction (feedback_id, version, before, tone, reason, corrected_by, corrected_at)
            values (:id, :version, :before, :tone, :reason, :by, :at)
            """;

    private static final String CORRECTIONS = """
            select correction.feedback_id, correction.tone, feedback_tone.suggested, feedback_tone.model_version, feedback.text,
                   correction.corrected_at
            from tone_correction correction
            join feedback_tone on feedback_tone.feedback_id = correction.feedback_id and feedback_tone.version = correction.version
            join feedback on feedback.id = correction.feedback_id
            where (correction.corrected_at, correction.feedback_id) < (:at, :id)
            order by correction.corrected_at desc, correction.feedback_id desc limit :limit
            """;

    private final Jdbi jdbi;

    ToneRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ToneModels models, List<SuggestedTone> suggestions) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("modelVersion", models.tone().version())
                .bind("routeVersion", models.route().version())
                .bindArray("ids", UUID.class, Rows.column(suggestions, SuggestedTone::feedbackId))
                .bindArray("tones", String.class, Rows.column(suggestions, one -> one.tone()
                        .label()))
                .bindArray(
                        "probabilities",
                        String.class,
                        Rows.column(
                                suggestions,
                                one -> inOrder(models.tone(), one.tone().probabilities())))
                .bindArray(
                        "phrases",
                        String.class,
                        Rows.column(suggestions, one -> phrases(one.tone().phrases())))
                .bindArray("routes", String.class, Rows.column(suggestions, one -> one.route()
                        .label()))
                .bindArray("routeProbabilities", Float.class, Rows.column(suggestions, one ->
                        (float) one.route().probability()))
                .bindArray("receivedAts", String.class, Rows.instants(suggestions, SuggestedTone::receivedAt))
                .execute());
    }

    Map<UUID, ToneView> find(List<UUID> feedbackIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from feedback_tone where feedback_id = any(:ids)")
                .bindArray("ids", UUID.class, feedbackIds)
                .map(ToneRepository::tone)
                .stream()
                .collect(Collectors.toMap(ToneView::feedbackId, Function.identity())));
    }

    /** Reads it and keeps everybody else from correcting it until the transaction ends. */
    Optional<ToneView> lock(UUID feedbackId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from feedback_tone where feedback_id = :id for update")
                        .bind("id", feedbackId)
                        .map(ToneRepository::tone)
                        .findOne());
    }

    void correct(ToneView before, ToneView after, Tones.Correction correction) {
        jdbi.useHandle(handle -> handle.createUpdate(CORRECT)
                .bind("id", after.feedbackId())
                .bind("version", after.version())
                .bind("before", before.tone().name())
                .bind("tone", after.tone().name())
                .bind("reason", correction.reason())
                .bind("by", correction.by())
                .bind("at", correction.at())
                .execute());
    }

    /** Of each feedback the last correction, with its words; the newest first. */
    List<CorrectedToneView> corrections(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery(CORRECTIONS)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map((row, context) -> new CorrectedToneView(
                        row.getObject("feedback_id", UUID.class),
                        row.getString("text"),
                        Tone.valueOf(row.getString("tone")),
                        Tone.valueOf(row.getString("suggested")),
                        row.getString("model_version"),
                        Rows.instant(row, "corrected_at")))
                .list());
    }

    /** The probabilities in the order of the tones, as a literal of PostgreSQL. */
    private static String inOrder(LinearModel model, List<Double> probabilities) {
        return Stream.of(Tone.values())
                .map(tone -> probabilities.get(model.labels().indexOf(tone.name())))
                .map(probability -> Float.toString(probability.floatValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String phrases(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.start() + "," + phrase.end())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static ToneView tone(ResultSet row, StatementContext context) throws SQLException {
        long version = row.getLong("version");
        return new ToneView(
                row.getObject("feedback_id", UUID.class),
                Tone.valueOf(row.getString("tone")),
                version > 1,
                Tone.valueOf(row.getString("suggested")),
                likelihoods((Float[]) row.getArray("probabilities").getArray()),
                spans((Integer[]) row.getArray("phrases").getArray()),
                row.getString("model_version"),
                new ToneView.RouteView(
                        row.getString("route"),
                        rounded(row.getFloat("route_probability")),
                        row.getString("route_version")),
                version);
    }

    private static List<ToneView.LikelihoodView> likelihoods(Float[] probabilities) {
        List<ToneView.LikelihoodView> likelihoods = new ArrayList<>();
        for (Tone tone : Tone.values()) {
            likelihoods.add(new ToneView.LikelihoodView(tone, rounded(probabilities[likelihoods.size()])));
        }
        likelihoods.sort(
                Comparator.comparing(ToneView.LikelihoodView::probability).reversed());
        return likelihoods;
    }

    private static BigDecimal rounded(float probability) {
        return BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP);
    }

    private static List<ToneView.PhraseView> spans(Integer[] ends) {
        List<ToneView.PhraseView> spans = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            spans.add(new ToneView.PhraseView(ends[i], ends[i + 1]));
        }
        return spans;
    }
}
