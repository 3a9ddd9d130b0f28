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
import org.jspecify.annotations.Nullable;

/** Reads purchases as they come and refuses what cannot be; asks no database. */
@ApplicationScoped
class ReadingPurchases {

    /** The source of what loyalty-service checked out. */
    static final String CHECKOUT = "raksa-checkout";

    /** Clocks of tills are not quite right. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

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
        List<PurchaseLine> lines = lines(request);
        return new Draft(
                new PurchaseKey(request.source(), request.externalId()),
                buyer(request, scope),
                purchasedAt,
                LocalDate.ofInstant(purchasedAt, zone),
                exact(request.total()),
                request.cost() == null
                        ? costOf(lines, request.total().currency())
                        : cost(request.cost(), request.total(), "/cost"),
                request.channel(),
                request.branch(),
                lines,
                null);
    }

    /** Reads a checkout that loyalty-service tells of. */
    Draft read(CheckoutConfirmed fact) {
        Instant confirmedAt = fact.confirmedAt().truncatedTo(ChronoUnit.MICROS);
        return new Draft(
                new PurchaseKey(CHECKOUT, fact.checkoutId().toString()),
                new Buyer.ById(fact.customerId()),
                confirmedAt,
                LocalDate.ofInstant(confirmedAt, zone),
                exact(fact.amount()),
                null,
                fact.channel(),
                fact.store(),
                fact.lines().stream().map(ReadingPurchases::line).toList(),
                fact.checkoutId());
    }

    private static PurchaseLine line(CheckoutConfirmed.Line line) {
        return new PurchaseLine(
                line.sku(),
                null,
                line.category(),
                BigDecimal.valueOf(line.quantity()),
                exact(line.amount()),
                null,
                BigDecimal.ZERO);
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
                String pointer = "/lines/" + lines.size();
                requireCurrency(line.amount(), request.total(), pointer + "/amount");
                lines.add(new PurchaseLine(
                        line.sku(),
                        line.name(),
                        line.category(),
                        plain(new BigDecimal(line.quantity())),
                        line.amount() == null ? null : exact(line.amount()),
                        cost(line.cost(), request.total(), pointer + "/cost"),
                        BigDecimal.ZERO));
            }
        }
        return lines;
    }

    /** What the lines cost together, where it is told of all of them. */
    private static @Nullable Money costOf(List<PurchaseLine> lines, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PurchaseLine line : lines) {
            if (line.cost() == null) {
                return null;
            }
            sum = sum.add(line.cost().amount());
        }
        return lines.isEmpty() ? null : new Money(sum, currency);
    }

    private static @Nullable Money cost(@Nullable Money cost, Money total, String pointer) {
        requireCurrency(cost, total, pointer);
        if (cost != null && cost.amount().signum() < 0) {
            throw PurchaseProblem.TOTAL_NEGATIVE.because().at(pointer + "/amount");
        }
        return cost == null ? null : exact(cost);
    }

    private static void requireCurrency(@Nullable Money money, Money total, String pointer) {
        if (money != null && !money.currency().equals(total.currency())) {
            throw PurchaseProblem.LINE_CURRENCY_DIFFERS
                    .because(total.currency())
                    .at(pointer + "/currency");
        }
    }

    /** One way to write an amount: with the currency's own number of places. */
    static Money exact(Money money) {
        int places = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return new Money(money.amount().setScale(places), money.currency());
    }

    /** One way to write a quantity: without zeros at the end. */
    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
