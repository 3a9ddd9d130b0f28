package io.raksa.customer.purchase;

import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.money.Money;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Reads purchases as they come and refuses what cannot be; asks no database. */
@ApplicationScoped
class ReadingPurchases {

    /** Clocks of tills are not quite right. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Clock clock;
    private final ZoneId zone;

    ReadingPurchases(Clock clock, BusinessTime time) {
        this.clock = clock;
        this.zone = time.timeZone();
    }

    /**
     * Reads a purchase.
     *
     * @throws io.raksa.platform.problem.Problem 400 for what cannot be, 403 where a partner brings what is not its own
     */
    Draft read(RecordPurchaseRequest request, PartnerScope scope) {
        if (!scope.covers(request.source())) {
            throw PurchaseProblem.SOURCE_NOT_YOURS
                    .because(String.valueOf(scope.partner()))
                    .at("/source");
        }
        Instant purchasedAt = request.purchasedAt().truncatedTo(ChronoUnit.MICROS);
        if (purchasedAt.isBefore(EARLIEST)
                || purchasedAt.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw PurchaseProblem.PURCHASE_TIME_IMPLAUSIBLE.because().at("/purchasedAt");
        }
        if (request.total().amount().signum() < 0) {
            throw PurchaseProblem.TOTAL_NEGATIVE.because().at("/total/amount");
        }
        return new Draft(
                new PurchaseKey(request.source(), request.externalId()),
                buyer(request, scope),
                purchasedAt,
                LocalDate.ofInstant(purchasedAt, zone),
                exact(request.total()),
                request.channel(),
                request.branch(),
                lines(request));
    }

    private static Buyer buyer(RecordPurchaseRequest request, PartnerScope scope) {
        BuyerRequest named = request.customer();
        if (request.customerId() != null && named == null) {
            return new Buyer.ById(request.customerId());
        }
        if (request.customerId() != null || named == null) {
            throw PurchaseProblem.CUSTOMER_NOT_NAMED_ONCE
                    .because()
                    .at("/customerId")
                    .at("/customer");
        }
        Identifier identifier = named.identifier().read("/customer");
        Identifiers.requireBringable(identifier.key(), "/customer", scope);
        return new Buyer.ByIdentifier(identifier, named.displayName());
    }

    private static List<PurchaseLine> lines(RecordPurchaseRequest request) {
        List<PurchaseLine> lines = new ArrayList<>();
        if (request.lines() != null) {
            for (PurchaseLineRequest line : request.lines()) {
                if (line.amount() != null
                        && !line.amount().currency().equals(request.total().currency())) {
                    throw PurchaseProblem.LINE_CURRENCY_DIFFERS
                            .because(request.total().currency())
                            .at("/lines/" + lines.size() + "/amount/currency");
                }
                lines.add(new PurchaseLine(
                        line.sku(),
                        line.name(),
                        plain(new BigDecimal(line.quantity())),
                        line.amount() == null ? null : exact(line.amount())));
            }
        }
        return lines;
    }

    /** One way to write an amount: with the currency's own number of places. */
    private static Money exact(Money money) {
        int places = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return new Money(money.amount().setScale(places), money.currency());
    }

    /** One way to write a quantity: without zeros at the end. */
    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
