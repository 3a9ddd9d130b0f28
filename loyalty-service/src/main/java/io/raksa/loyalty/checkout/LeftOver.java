package io.raksa.loyalty.checkout;

import io.raksa.loyalty.checkout.Sale.SoldLine;
import io.raksa.loyalty.earning.Boost;
import io.raksa.loyalty.promotion.core.Apportionment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** What is left of a sale after things of it came back: units, money and the points that it still earns. */
final class LeftOver {

    private final Sale sale;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Long> paid = new HashMap<>();
    private final Map<String, Long> points = new HashMap<>();

    LeftOver(Sale sale, List<Return> returns) {
        this.sale = sale;
        for (SoldLine line : sale.lines()) {
            units.put(line.id(), line.quantity());
            paid.put(line.id(), line.paid());
            points.put(line.id(), line.paidByPoints());
        }
        returns.stream().flatMap(one -> one.lines().stream()).forEach(this::takeOut);
    }

    Optional<SoldLine> line(String id) {
        return sale.lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    int units(String line) {
        return units.getOrDefault(line, 0);
    }

    /** What so many units of a line come to: exactly what is left where they are the last. */
    Return.Line ofUnits(SoldLine line, int count) {
        int gone = line.quantity() - units(line.id());
        return new Return.Line(
                line.id(),
                count,
                share(line.paid(), line.quantity(), gone, count, paid.getOrDefault(line.id(), 0L)),
                share(line.paidByPoints(), line.quantity(), gone, count, points.getOrDefault(line.id(), 0L)));
    }

    private static long share(long whole, int quantity, int gone, int count, long left) {
        return gone + count == quantity
                ? left
                : Math.min(
                        left,
                        Apportionment.upTo(whole, gone + count, quantity) - Apportionment.upTo(whole, gone, quantity));
    }

    /** All that is left. */
    List<Return.Line> all() {
        return sale.lines().stream()
                .map(line -> new Return.Line(
                        line.id(),
                        units(line.id()),
                        paid.getOrDefault(line.id(), 0L),
                        points.getOrDefault(line.id(), 0L)))
                .filter(line -> line.units() > 0 || line.paid() > 0 || line.points() > 0)
                .toList();
    }

    /** Money that came back of the whole, nobody knows for what: of every line its share. */
    List<Return.Line> ofMoney(long amount) {
        long[] shares = Apportionment.of(
                Math.min(amount, paid()),
                sale.lines().stream()
                        .mapToLong(line -> paid.getOrDefault(line.id(), 0L))
                        .toArray());
        List<Return.Line> lines = new ArrayList<>();
        for (int place = 0; place < shares.length; place++) {
            if (shares[place] > 0) {
                lines.add(new Return.Line(sale.lines().get(place).id(), 0, shares[place], 0));
            }
        }
        return lines;
    }

    void takeOut(Return.Line line) {
        units.merge(line.id(), -line.units(), Integer::sum);
        paid.merge(line.id(), -line.paid(), Long::sum);
        points.merge(line.id(), -line.points(), Long::sum);
    }

    /** What is left in money. */
    long paid() {
        return paid.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of the points that paid, how many are for what is left. */
    long pointsUsed() {
        Sale.Payment payment = sale.payment();
        return payment == null
                ? 0
                : Apportionment.upTo(
                        payment.points(),
                        points.values().stream().mapToLong(Long::longValue).sum(),
                        payment.worth());
    }

    /**
     * What it still earns: by the rule what is left in money, multiplied for the tier, and of each promotion's fixed points the share that is
     * left; no more than caps left.
     *
     * @param rule points for an amount in the smallest units
     */
    long earned(LongUnaryOperator rule) {
        long left = paid();
        long earned = Boost.times(rule.applyAsLong(left), sale.earns().times());
        for (Sale.Applied promotion : sale.promotions()) {
            long chosen = promotion.chosen().stream()
                    .mapToLong(
                            place -> paid.getOrDefault(sale.lines().get(place).id(), 0L))
                    .sum();
            earned += promotion.bonus(rule.applyAsLong(chosen)) + fixed(promotion, left);
        }
        return sale.earns().granted(earned);
    }

    private long fixed(Sale.Applied promotion, long left) {
        if (sale.payable() > 0) {
            return Apportionment.upTo(promotion.fixedPoints(), left, sale.payable());
        }
        boolean anything = units.values().stream().anyMatch(count -> count > 0);
        return anything ? promotion.fixedPoints() : 0;
    }
}
