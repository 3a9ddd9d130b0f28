package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.OnReturn;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.programme.core.Rounding;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.loyalty.programme.core.Validity.Unit;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code point_kind}. */
@ApplicationScoped
public class PointKinds {

    private final Jdbi jdbi;

    public PointKinds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The kind as it is at an instant. */
    public Optional<PointKind> at(String programme, String code, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM point_kind WHERE programme = :programme AND code = :code AND effective_from <= :at
                        ORDER BY version DESC LIMIT 1""")
                .bind("programme", programme)
                .bind("code", code)
                .bind("at", instant)
                .map(PointKinds::kind)
                .findOne());
    }

    /**
     * The kind as it is at an instant.
     *
     * @throws io.raksa.platform.problem.Problem 404 POINT_KIND_UNKNOWN
     */
    public PointKind require(String programme, String code, Instant instant) {
        return at(programme, code, instant).orElseThrow(() -> ProgrammeProblem.POINT_KIND_UNKNOWN.because(code));
    }

    /** The last version of a kind, though its time may be still to come. */
    Optional<PointKind> last(String programme, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM point_kind WHERE programme = :programme AND code = :code ORDER BY version DESC LIMIT 1")
                .bind("programme", programme)
                .bind("code", code)
                .map(PointKinds::kind)
                .findOne());
    }

    /** The last version of each kind of a programme, by code. */
    List<PointKind> all(String programme) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT ON (code) * FROM point_kind WHERE programme = :programme ORDER BY code, version DESC")
                .bind("programme", programme)
                .map(PointKinds::kind)
                .list());
    }

    /** Every version of every kind of every programme, the last first. */
    List<PointKind> everyVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM point_kind ORDER BY version DESC")
                .map(PointKinds::kind)
                .list());
    }

    /** A version, and who made it when. */
    record Made(PointKind kind, @Nullable String by, Instant at) {}

    /** The last versions that were made before a mark, the newest first. */
    List<Made> before(String programme, VersionedPart.Mark mark, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM point_kind
                        WHERE programme = :programme AND (made_at, :own, code) < (:at, :part, :name)
                        ORDER BY made_at DESC, code DESC LIMIT :most""")
                .bind("programme", programme)
                .bind("own", PointKindVersions.PART)
                .bind("at", mark.at())
                .bind("part", mark.part())
                .bind("name", mark.name())
                .bind("most", most)
                .map((row, context) ->
                        new Made(kind(row, context), row.getString("made_by"), Rows.instant(row, "made_at")))
                .list());
    }

    /** Of two who make the same version one fails. */
    boolean insert(PointKind kind, String by, Instant at) {
        ExpiryTerms terms = ExpiryTerms.of(kind.validity());
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO point_kind (programme, code, version, name_en, name_th, expiry, expiry_count, expiry_unit,
                                                        expiry_end_of, expiry_day, on_return, effective_from, made_by, made_at)
                                VALUES (:programme, :code, :version, :en, :th, :expiry, :count, :unit, :endOf, :day, :onReturn, :from, :by, :at)
                                ON CONFLICT DO NOTHING""")
                        .bind("programme", kind.programme())
                        .bind("code", kind.code())
                        .bind("version", kind.version())
                        .bind("en", kind.nameEn())
                        .bind("th", kind.nameTh())
                        .bind("expiry", terms.rule())
                        .bind("count", terms.count())
                        .bind("unit", terms.unit())
                        .bind("endOf", terms.endOf())
                        .bind("day", terms.day())
                        .bind("onReturn", kind.onReturn())
                        .bind("from", kind.effectiveFrom())
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    private static PointKind kind(ResultSet row, StatementContext context) throws SQLException {
        return new PointKind(
                row.getString("programme"),
                row.getString("code"),
                row.getLong("version"),
                row.getString("name_en"),
                row.getString("name_th"),
                validity(row),
                OnReturn.valueOf(row.getString("on_return")),
                Rows.instant(row, "effective_from"));
    }

    /** From the columns {@code expiry} and {@code expiry_*}. */
    static Validity validity(ResultSet row) throws SQLException {
        return new ExpiryTerms(
                        ExpiryTerms.Rule.valueOf(row.getString("expiry")),
                        row.getObject("expiry_count", Integer.class),
                        named(Unit.class, row.getString("expiry_unit")),
                        named(Rounding.class, row.getString("expiry_end_of")),
                        row.getString("expiry_day"))
                .validity();
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
