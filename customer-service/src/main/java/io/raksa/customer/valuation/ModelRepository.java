package io.raksa.customer.valuation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.customer.valuation.core.Calibration;
import io.raksa.customer.valuation.core.Calibration.Holdout;
import io.raksa.customer.valuation.core.Fit;
import io.raksa.customer.valuation.core.Gate;
import io.raksa.customer.valuation.core.ModelKind;
import io.raksa.customer.valuation.core.RfmCutPoints;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code valuation_model}. */
@ApplicationScoped
class ModelRepository {

    private static final TypeReference<List<Gate.Outcome>> GATES = new TypeReference<>() {};

    /** What purchases and the publication of a model agree on: these under a shared lock, that under an exclusive one. */
    private static final long PUBLICATION_LOCK = 0x5261_6b73_6120_5631L;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ModelRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void insert(Model model) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into valuation_model (id, kind, currency, acquired_from, acquired_to, calibrated_to, holdout_days,
                                                     state, requested_at)
                        values (:id, :kind, :currency, :from, :to, :calibratedTo, :holdoutDays, 'FITTING', :requestedAt)""")
                .bind("id", model.id())
                .bind("kind", model.kind().name())
                .bind("currency", model.cohort().currency())
                .bind("from", model.cohort().acquiredFrom())
                .bind("to", model.cohort().acquiredTo())
                .bind("calibratedTo", model.calibratedTo())
                .bind("holdoutDays", model.holdoutDays())
                .bind("requestedAt", model.requestedAt())
                .execute());
    }

    Optional<Model> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from valuation_model where id = ?")
                .bind(0, id)
                .map(this::model)
                .findOne());
    }

    /** The newest first. */
    List<Model> list(PageRequest page) {
        long before = page.cursor(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from valuation_model where number < :before order by number desc limit :rows")
                .bind("before", Math.min(before, Integer.MAX_VALUE))
                .bind("rows", page.rowsToRead())
                .map(this::model)
                .list());
    }

    /** The models in force, those of a period before those of all customers, the newest first. */
    List<Model> published() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select * from valuation_model where state = 'PUBLISHED'
                        order by acquired_from is null and acquired_to is null, number desc""").map(this::model).list());
    }

    /** As {@link #published}, none of which is superseded before the transaction ends. */
    List<Model> publishedUntilCommit() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock_shared(?)", PUBLICATION_LOCK));
        return published();
    }

    /** The newest cut points of a currency, whether the fit they came with was published or refused. */
    Optional<Model> latestWithCutPoints(String currency) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select * from valuation_model where currency = ? and cardinality(rfm_spend) > 0
                        order by number desc limit 1""").bind(0, currency).map(this::model).findOne());
    }

    /** Keeps how a fit ended; a published one takes the place of the one before of the same customers. */
    void finish(Model model) {
        jdbi.useHandle(handle -> {
            if (model.state() == ModelState.PUBLISHED) {
                handle.execute("select pg_advisory_xact_lock(?)", PUBLICATION_LOCK);
                handle.createUpdate("""
                                update valuation_model set state = 'SUPERSEDED'
                                where state = 'PUBLISHED' and currency = :currency
                                  and acquired_from is not distinct from :from and acquired_to is not distinct from :to""")
                        .bind("currency", model.cohort().currency())
                        .bind("from", model.cohort().acquiredFrom())
                        .bind("to", model.cohort().acquiredTo())
                        .execute();
            }
        });
        write(model, Objects.requireNonNull(model.outcome()));
    }

    private void write(Model model, Model.Outcome outcome) {
        Calibration calibration = outcome.calibration();
        @Nullable Holdout holdout = calibration.holdout();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update valuation_model
                        set state = :state, finished_at = :finishedAt, customers = :customers, groups = :groups,
                            purchase_fit = cast(:purchases as jsonb), spending_fit = cast(:spending as jsonb),
                            holdout_foretold = :foretold, holdout_actual = :actual, gates = cast(:gates as jsonb),
                            rfm_recency_days = :recencyDays, rfm_purchase_days = :purchaseDays, rfm_spend = :spend
                        where id = :id""")
                .bind("id", model.id())
                .bind("state", model.state().name())
                .bind("finishedAt", outcome.finishedAt())
                .bind("customers", outcome.customers())
                .bind("groups", outcome.groups())
                .bind("purchases", text(calibration.purchases()))
                .bind("spending", text(calibration.spending()))
                .bind("foretold", holdout == null ? null : holdout.foretold())
                .bind("actual", holdout == null ? null : holdout.actual())
                .bind("gates", text(calibration.outcomes()))
                .bindArray("recencyDays", Integer.class, outcome.cutPoints().recencyDays())
                .bindArray("purchaseDays", Integer.class, outcome.cutPoints().purchaseDays())
                .bindArray("spend", BigDecimal.class, outcome.cutPoints().spend())
                .execute());
    }

    private Model model(ResultSet row, StatementContext context) throws SQLException {
        ModelKind kind = ModelKind.valueOf(row.getString("kind"));
        return new Model(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                kind,
                new Cohort(
                        row.getString("currency"),
                        row.getObject("acquired_from", LocalDate.class),
                        row.getObject("acquired_to", LocalDate.class)),
                row.getObject("calibrated_to", LocalDate.class),
                row.getInt("holdout_days"),
                ModelState.valueOf(row.getString("state")),
                Rows.instant(row, "requested_at"),
                outcome(row, kind));
    }

    private Model.@Nullable Outcome outcome(ResultSet row, ModelKind kind) throws SQLException {
        @Nullable String gates = row.getString("gates");
        if (gates == null) {
            return null;
        }
        return new Model.Outcome(
                Rows.instant(row, "finished_at"),
                row.getLong("customers"),
                row.getInt("groups"),
                new Calibration(
                        kind,
                        fit(row.getString("purchase_fit")),
                        fit(row.getString("spending_fit")),
                        holdout(row),
                        read(gates)),
                new RfmCutPoints(
                        List.of((Integer[]) row.getArray("rfm_recency_days").getArray()),
                        List.of((Integer[]) row.getArray("rfm_purchase_days").getArray()),
                        List.of((BigDecimal[]) row.getArray("rfm_spend").getArray())));
    }

    private static @Nullable Holdout holdout(ResultSet row) throws SQLException {
        double foretold = row.getDouble("holdout_foretold");
        return row.wasNull() ? null : new Holdout(foretold, row.getDouble("holdout_actual"));
    }

    private @Nullable Fit fit(@Nullable String stored) throws SQLException {
        try {
            return stored == null ? null : json.readValue(stored, Fit.class);
        } catch (JsonProcessingException unreadable) {
            throw new SQLException("A stored fit cannot be read", unreadable);
        }
    }

    private List<Gate.Outcome> read(String gates) throws SQLException {
        try {
            return json.readValue(gates, GATES);
        } catch (JsonProcessingException unreadable) {
            throw new SQLException("Stored gates cannot be read", unreadable);
        }
    }

    private @Nullable String text(@Nullable Object stored) {
        try {
            return stored == null ? null : json.writeValueAsString(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
