package io.raksa.customer.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code touchpoint}, and what was lived through at each. */
@ApplicationScoped
class Touchpoints {

    private static final String EXPERIENCE = """
            select touchpoint.code, chain, place, name_th, name_en,
                   count(met.id) as contacts, count(met.experience) as rated, avg(met.experience) as mean,
                   count(*) filter (where met.signal = 'IMPRESSED') as impressed,
                   count(*) filter (where met.signal = 'DISSATISFIED_TOLD') as told,
                   count(*) filter (where met.signal = 'DISSATISFIED_SILENT') as silent,
                   count(*) filter (where met.failed) as failures
            from touchpoint
            left join interaction met on met.touchpoint = touchpoint.code and met.at >= :from and met.at < :to
            where chain = :chain
            group by touchpoint.code
            order by place, touchpoint.code
            limit :rows""";

    private final Jdbi jdbi;

    Touchpoints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Refuses (409) a touch point that is not defined. */
    void require(@Nullable String code) {
        if (code != null && find(code).isEmpty()) {
            throw InteractionProblem.TOUCHPOINT_UNKNOWN.because(code).at("/touchpoint");
        }
    }

    Optional<TouchpointView> find(String code) {
        return find("", code);
    }

    /** The touch point, held against other changes until the transaction ends. */
    Optional<TouchpointView> findForChange(String code) {
        return find(" for no key update", code);
    }

    private Optional<TouchpointView> find(String lock, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from touchpoint where code = ?" + lock)
                .bind(0, code)
                .map(Touchpoints::view)
                .findOne());
    }

    /** Keeps a touch point; false where its code is taken. */
    boolean insert(TouchpointView fresh) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into touchpoint (code, version, chain, place, name_th, name_en)
                                values (:code, :version, :chain, :place, :nameTh, :nameEn)
                                on conflict (code) do nothing""")
                        .bind("code", fresh.code())
                        .bind("version", fresh.version())
                        .bind("chain", fresh.chain())
                        .bind("place", fresh.place())
                        .bind("nameTh", fresh.nameTh())
                        .bind("nameEn", fresh.nameEn())
                        .execute())
                == 1;
    }

    void update(TouchpointView changed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update touchpoint
                        set version = :version, place = :place, name_th = :nameTh, name_en = :nameEn, retired = :retired
                        where code = :code""")
                .bind("code", changed.code())
                .bind("version", changed.version())
                .bind("place", changed.place())
                .bind("nameTh", changed.nameTh())
                .bind("nameEn", changed.nameEn())
                .bind("retired", changed.retired())
                .execute());
    }

    /** Those after a place in the order of chain, place and code. */
    List<TouchpointView> after(String chain, long place, String code, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from touchpoint where (chain, place, code) > (:chain, :place, :code)
                        order by chain, place, code limit :rows""")
                .bind("chain", chain)
                .bind("place", place)
                .bind("code", code)
                .bind("rows", rows)
                .map(Touchpoints::view)
                .list());
    }

    /** What was lived through at the steps of a chain, in their order. One statement; reads the chain's interactions of the period. */
    List<TouchpointExperienceView> experience(String chain, Instant from, Instant to, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(EXPERIENCE)
                .bind("chain", chain)
                .bind("from", from)
                .bind("to", to)
                .bind("rows", rows)
                .map(Touchpoints::experience)
                .list());
    }

    private static TouchpointExperienceView experience(ResultSet row, StatementContext context) throws SQLException {
        @Nullable BigDecimal mean = row.getBigDecimal("mean");
        return TouchpointExperienceView.of(
                row.getString("code"),
                row.getInt("place"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getLong("contacts"),
                row.getLong("rated"),
                mean,
                row.getLong("impressed"),
                row.getLong("told"),
                row.getLong("silent"),
                row.getLong("failures"));
    }

    private static TouchpointView view(ResultSet row, StatementContext context) throws SQLException {
        return new TouchpointView(
                row.getString("code"),
                row.getLong("version"),
                row.getString("chain"),
                row.getInt("place"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getBoolean("retired"));
    }
}
