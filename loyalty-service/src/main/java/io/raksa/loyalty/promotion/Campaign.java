package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.core.Cart;
import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.loyalty.promotion.core.Offer;
import io.raksa.loyalty.promotion.core.Refusal;
import io.raksa.loyalty.promotion.core.Refusal.Reason;
import io.raksa.platform.rule.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A promotion with its conditions read, ready for carts. */
final class Campaign {

    private final Promotion promotion;
    private final @Nullable Condition condition;
    private final @Nullable Condition items;

    Campaign(Promotion promotion) {
        this.promotion = promotion;
        PromotionRequest terms = promotion.terms();
        this.condition = terms.condition() == null ? null : Conditions.ofCart(terms.condition());
        this.items = terms.items() == null ? null : Conditions.ofLine(terms.items());
    }

    UUID id() {
        return promotion.id();
    }

    Promotion promotion() {
        return promotion;
    }

    PromotionRequest terms() {
        return promotion.terms();
    }

    /** Whether this cart is told of it: it runs, and where it asks for a word, the word was said. */
    boolean isFor(Basket basket, ZonedDateTime now) {
        return promotion.runsAt(now.toInstant())
                && (terms().codes().isEmpty() || basket.codes().stream().anyMatch(terms().codes()::contains));
    }

    /** It, for a cart and its buyer. */
    Offer offer(Basket basket, Shopper shopper, ZonedDateTime now) {
        Cart cart = basket.cart();
        Set<Integer> chosen = chosen(cart);
        List<Optional<Effect>> effects = terms().effects().stream()
                .map(effect -> effect.effect(cart.currency()))
                .toList();
        Refusal refusal = effects.stream().anyMatch(Optional::isEmpty)
                ? Refusal.of(Reason.OTHER_CURRENCY)
                : refusal(basket, shopper, chosen, now);
        return new Offer(
                id(),
                terms().exclusive(),
                terms().stackingCategory(),
                chosen,
                effects.stream().flatMap(Optional::stream).toList(),
                refusal);
    }

    private @Nullable Refusal refusal(Basket basket, Shopper shopper, Set<Integer> chosen, ZonedDateTime now) {
        return firstOf(
                ofAudience(shopper),
                ofSize(basket.cart(), chosen),
                condition == null || condition.isMetBy(facts(basket, shopper, now)::find)
                        ? null
                        : Refusal.about(Reason.CONDITION_NOT_MET, Objects.requireNonNull(terms().condition())),
                ofControlGroup(shopper));
    }

    private @Nullable Refusal ofAudience(Shopper shopper) {
        AudienceRequest audience = terms().audience();
        if (audience.members() && shopper.member() == null) {
            return Refusal.of(Reason.NOT_A_MEMBER);
        }
        if (!audience.segments().isEmpty() && audience.segments().stream().noneMatch(shopper.segments()::contains)) {
            return Refusal.of(Reason.NOT_IN_SEGMENT);
        }
        if (isOther(audience.stages(), shopper.stage())) {
            return Refusal.about(Reason.NOT_AT_STAGE, listed(audience.stages()));
        }
        if (isOther(audience.tiers(), shopper.tier())) {
            return Refusal.about(Reason.NOT_IN_TIER, listed(audience.tiers()));
        }
        return shopper.isWaitingForRecovery() ? Refusal.of(Reason.OPEN_COMPLAINT) : null;
    }

    private @Nullable Refusal ofSize(Cart cart, Set<Integer> chosen) {
        long units = chosen.stream()
                .mapToLong(place -> cart.lines().get(place).quantity())
                .sum();
        int leastUnits = Objects.requireNonNullElse(terms().leastItems(), 1);
        if (units < leastUnits) {
            return Refusal.missing(
                    Reason.TOO_FEW_ITEMS, BigDecimal.valueOf(leastUnits), BigDecimal.valueOf(units), "units");
        }
        if (terms().leastTotal() == null) {
            return null;
        }
        if (!terms().leastTotal().currency().equals(cart.currency())) {
            return Refusal.of(Reason.OTHER_CURRENCY);
        }
        long price = chosen.stream()
                .mapToLong(place -> cart.lines().get(place).price())
                .sum();
        return price >= Minor.of(terms().leastTotal())
                ? null
                : Refusal.missing(
                        Reason.TOTAL_TOO_SMALL,
                        terms().leastTotal().amount(),
                        Minor.money(price, cart.currency()).amount(),
                        cart.currency());
    }

    private @Nullable Refusal ofControlGroup(Shopper shopper) {
        return shopper.customerId() != null && ControlGroup.has(id(), shopper.customerId(), terms().controlPercent())
                ? Refusal.of(Reason.CONTROL_GROUP)
                : null;
    }

    private Set<Integer> chosen(Cart cart) {
        Set<Integer> chosen = new TreeSet<>();
        for (int place = 0; place < cart.lines().size(); place++) {
            if (items == null || items.isMetBy(facts(cart, cart.lines().get(place))::find)) {
                chosen.add(place);
            }
        }
        return chosen;
    }

    /** Facts by their names in conditions; absent ones are not there. */
    private record Known(Map<String, Object> values) {

        Known() {
            this(new HashMap<>());
        }

        void put(Fact fact, @Nullable Object value) {
            if (value != null) {
                values.put(fact.variable(), value);
            }
        }

        Optional<Object> find(String variable) {
            return Optional.ofNullable(values.get(variable));
        }
    }

    private static Known facts(Cart cart, Cart.Line line) {
        Known known = new Known();
        known.put(Fact.SKU, line.sku());
        known.put(Fact.CATEGORY, line.category());
        known.put(Fact.PRICE, money(line.unitPrice(), cart.currency()));
        known.put(Fact.QUANTITY, (long) line.quantity());
        return known;
    }

    private static Known facts(Basket basket, Shopper shopper, ZonedDateTime now) {
        Cart cart = basket.cart();
        Known known = new Known();
        known.put(Fact.TOTAL, money(cart.total(), cart.currency()));
        known.put(
                Fact.UNITS, cart.lines().stream().mapToLong(Cart.Line::quantity).sum());
        known.put(
                Fact.SKUS, cart.lines().stream().map(Cart.Line::sku).distinct().toList());
        known.put(
                Fact.CATEGORIES,
                cart.lines().stream()
                        .map(Cart.Line::category)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        known.put(Fact.STORE, basket.store());
        known.put(Fact.CHANNEL, basket.channel());
        known.put(Fact.CODES, List.copyOf(basket.codes()));
        known.put(Fact.CONTEXT, List.copyOf(basket.context()));
        known.put(Fact.DAY, now.toLocalDate().toString());
        known.put(Fact.MONTH, (long) now.getMonthValue());
        known.put(Fact.WEEKDAY, (long) now.getDayOfWeek().getValue());
        known.put(Fact.HOUR, (long) now.getHour());
        known.put(Fact.MEMBER, shopper.member() != null);
        known.put(Fact.MEMBER_DAYS, memberDays(shopper, now));
        known.put(Fact.TIER, shopper.tier());
        known.put(Fact.POINTS, shopper.points());
        known.put(Fact.STAGE, shopper.stage());
        return known;
    }

    private static @Nullable Long memberDays(Shopper shopper, ZonedDateTime now) {
        if (shopper.member() == null) {
            return null;
        }
        LocalDate since = shopper.member().enrolledAt().atZone(now.getZone()).toLocalDate();
        return ChronoUnit.DAYS.between(since, now.toLocalDate());
    }

    private static double money(long units, String currency) {
        return Minor.money(units, currency).amount().doubleValue();
    }

    private static boolean isOther(Set<String> wanted, @Nullable String is) {
        return !wanted.isEmpty() && (is == null || !wanted.contains(is));
    }

    private static String listed(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static @Nullable Refusal firstOf(@Nullable Refusal... refusals) {
        for (Refusal refusal : refusals) {
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
