package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.Benefit;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What vouchers give: the table {@code voucher_offer}. An offer is not changed: what was promised stays promised. */
@ApplicationScoped
class Offers {

    private static final String INSERT = """
            INSERT INTO voucher_offer (id, name, kind, amount, percent, item, currency, most, least_total, uses_per_customer,
                                       most_redemptions, starts_at, ends_at, made_by, made_at)
            VALUES (:id, :name, :kind, :amount, :percent, :item, :currency, :most, :leastTotal, :usesPerCustomer, :mostRedemptions,
                    :startsAt, :endsAt, :madeBy, :madeAt)
            """;

    private final Jdbi jdbi;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Offers(Jdbi jdbi, Audit audit, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Offer make(OfferRequest request) {
        Benefit benefit = request.benefit()
                .filter(given -> request.startsAt().isBefore(request.endsAt()) && isInOneCurrency(request))
                .orElseThrow(() -> VoucherProblem.OFFER_UNFIT.because().at("/kind"));
        Offer offer = new Offer(
                Ids.next(),
                request.name(),
                benefit,
                request.leastTotal(),
                request.usesPerCustomer(),
                request.mostRedemptions(),
                0,
                request.startsAt(),
                request.endsAt(),
                caller.id(),
                clock.instant());
        insert(offer, request);
        audit.record("voucher-offer.made", "voucher-offer", offer.id(), 1, null, OfferView.of(offer), null);
        return offer;
    }

    private static boolean isInOneCurrency(OfferRequest request) {
        return Stream.of(request.amount(), request.most(), request.leastTotal())
                        .filter(Objects::nonNull)
                        .map(Money::currency)
                        .distinct()
                        .count()
                <= 1;
    }

    private void insert(Offer offer, OfferRequest request) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", offer.id())
                .bind("name", offer.name())
                .bind("kind", request.kind().name())
                .bind("amount", amount(request.amount()))
                .bind("percent", request.percent())
                .bind("item", request.item())
                .bind("currency", currency(request))
                .bind("most", amount(request.most()))
                .bind("leastTotal", amount(request.leastTotal()))
                .bind("usesPerCustomer", offer.usesPerCustomer())
                .bind("mostRedemptions", offer.mostRedemptions())
                .bind("startsAt", offer.startsAt())
                .bind("endsAt", offer.endsAt())
                .bind("madeBy", offer.madeBy())
                .bind("madeAt", offer.madeAt())
                .execute());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(OfferRequest request) {
        return Stream.of(request.amount(), request.most(), request.leastTotal())
                .filter(Objects::nonNull)
                .map(Money::currency)
                .findFirst()
                .orElse(null);
    }

    /**
     * An offer.
     *
     * @throws io.raksa.platform.problem.Problem 404
     */
    Offer require(UUID id) {
        return find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Optional<Offer> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM voucher_offer WHERE id = :id")
                .bind("id", id)
                .map(Offers::offer)
                .findOne());
    }

    /** The newest first. */
    List<Offer> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM voucher_offer WHERE (made_at, id) < (:at, :id) ORDER BY made_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Offers::offer)
                .list());
    }

    /** Takes one of all redemptions; false where there is none left. The row stays locked until the transaction ends. */
    boolean take(Offer offer) {
        return offer.mostRedemptions() == null || change(offer.id(), 1) == 1;
    }

    void giveBack(UUID offer) {
        change(offer, -1);
    }

    private int change(UUID offer, int by) {
        return jdbi.withHandle(handle -> handle.execute("""
                UPDATE voucher_offer SET redemptions = redemptions + ?
                WHERE id = ? AND most_redemptions IS NOT NULL AND redemptions + ? BETWEEN 0 AND most_redemptions""", by, offer, by));
    }

    private static Offer offer(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String currency = row.getString("currency");
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                benefit(row, currency),
                money(row.getBigDecimal("least_total"), currency),
                row.getObject("uses_per_customer", Integer.class),
                row.getObject("most_redemptions", Long.class),
                row.getLong("redemptions"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                row.getString("made_by"),
                Rows.instant(row, "made_at"));
    }

    private static Benefit benefit(ResultSet row, @Nullable String currency) throws SQLException {
        return switch (OfferKind.valueOf(row.getString("kind"))) {
            case AMOUNT ->
                new Benefit.Amount(Money.stored(row.getBigDecimal("amount"), Objects.requireNonNull(currency)));
            case PERCENT ->
                new Benefit.Percent(row.getBigDecimal("percent"), money(row.getBigDecimal("most"), currency));
            case ITEM -> new Benefit.Item(row.getString("item"));
        };
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.stored(amount, currency);
    }
}
