package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.programme.SetUpVersion;
import io.raksa.loyalty.programme.VersionedPart;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code gift_card_terms}. Terms are never changed, only followed by later ones. */
@ApplicationScoped
class TermsVersions implements VersionedPart {

    private static final String PART = "GIFT_CARD_TERMS";

    private final Jdbi jdbi;

    TermsVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those in force at an instant. */
    Optional<Terms> at(String programme, String currency, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM gift_card_terms
                        WHERE programme = :programme AND currency = :currency AND effective_from <= :at
                        ORDER BY version DESC LIMIT 1""")
                .bind("programme", programme)
                .bind("currency", currency)
                .bind("at", instant)
                .map(TermsVersions::terms)
                .findOne());
    }

    /** The last that were made, though their time may be still to come. */
    Optional<Terms> last(String programme, String currency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM gift_card_terms WHERE programme = :programme AND currency = :currency
                        ORDER BY version DESC LIMIT 1""")
                .bind("programme", programme)
                .bind("currency", currency)
                .map(TermsVersions::terms)
                .findOne());
    }

    /** Adds a version; false where somebody else made the same one. */
    boolean add(Terms terms, String by, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO gift_card_terms (programme, currency, version, valid_months, legal_least_months, legal_basis, most_value,
                                                     effective_from, made_by, made_at)
                        VALUES (:programme, :currency, :version, :months, :least, :basis, :most, :from, :by, :at)
                        ON CONFLICT DO NOTHING""")
                        .bind("programme", terms.programme())
                        .bind("currency", terms.currency())
                        .bind("version", terms.version())
                        .bind("months", terms.validMonths())
                        .bind("least", terms.legalLeastMonths())
                        .bind("basis", terms.legalBasis())
                        .bind("most", terms.mostValue())
                        .bind("from", terms.effectiveFrom())
                        .bind("by", by)
                        .bind("at", now)
                        .execute())
                == 1;
    }

    @Override
    public List<SetUpVersion> before(String programme, Mark mark, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM gift_card_terms
                        WHERE programme = :programme AND (made_at, :own, currency) < (:at, :part, :name)
                        ORDER BY made_at DESC, currency DESC LIMIT :most""")
                .bind("programme", programme)
                .bind("own", PART)
                .bind("at", mark.at())
                .bind("part", mark.part())
                .bind("name", mark.name())
                .bind("most", most)
                .map(TermsVersions::version)
                .list());
    }

    private static SetUpVersion version(ResultSet row, StatementContext context) throws SQLException {
        Terms terms = terms(row, context);
        return new SetUpVersion(
                PART,
                terms.currency(),
                terms.version(),
                row.getString("made_by"),
                Rows.instant(row, "made_at"),
                terms.effectiveFrom(),
                TermsView.of(terms));
    }

    private static Terms terms(ResultSet row, StatementContext context) throws SQLException {
        return new Terms(
                row.getString("programme"),
                row.getString("currency"),
                row.getLong("version"),
                row.getObject("valid_months", Integer.class),
                row.getInt("legal_least_months"),
                row.getString("legal_basis"),
                row.getLong("most_value"),
                Rows.instant(row, "effective_from"));
    }
}
