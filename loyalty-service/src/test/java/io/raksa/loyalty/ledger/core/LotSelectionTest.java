package io.raksa.loyalty.ledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raksa.loyalty.ledger.core.LotSelection.Enough;
import io.raksa.loyalty.ledger.core.LotSelection.NotEnough;
import io.raksa.loyalty.ledger.core.LotSelection.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LotSelectionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private final Lot march = lot(1, 30, 100);
    private final Lot april = lot(2, 50, 130);
    private final Lot alsoApril = lot(3, 20, 130);

    @Test
    void theSoonestEndingAreTakenFirstWhateverTheirOrder() {
        assertThat(LotSelection.of(List.of(alsoApril, april, march), 90, NOW))
                .isEqualTo(new Enough(
                        List.of(new Take(march.id(), 30), new Take(april.id(), 50), new Take(alsoApril.id(), 10))));
    }

    @Test
    void exactlyEverythingIsEnough() {
        assertThat(LotSelection.of(List.of(march, april), 80, NOW))
                .isEqualTo(new Enough(List.of(new Take(march.id(), 30), new Take(april.id(), 50))));
    }

    @Test
    void onePointMoreIsNotEnoughAndSaysWhatThereIs() {
        assertThat(LotSelection.of(List.of(march, april), 81, NOW)).isEqualTo(new NotEnough(80));
    }

    @Test
    void nothingIsNotEnough() {
        assertThat(LotSelection.of(List.of(), 1, NOW)).isEqualTo(new NotEnough(0));
    }

    @Test
    void aLotThatEndsAtThisInstantIsGone() {
        Lot ended = new Lot(new UUID(0, 9), 100, NOW);
        Lot alive = new Lot(new UUID(0, 8), 100, NOW.plusNanos(1000));

        assertThat(LotSelection.of(List.of(ended, alive), 101, NOW)).isEqualTo(new NotEnough(100));
        assertThat(LotSelection.of(List.of(ended, alive), 100, NOW))
                .isEqualTo(new Enough(List.of(new Take(alive.id(), 100))));
    }

    @Test
    void takingNothingIsAMistake() {
        assertThatThrownBy(() -> LotSelection.of(List.of(march), 0, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LotSelection.of(List.of(march), -5, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsTakenIsWhatWasAskedAndNoLotThatEndsLaterIsTouchedBeforeASoonerOneIsEmpty(
            @ForAll("lots") List<Lot> lots, @ForAll @LongRange(min = 1, max = 400) long points) {
        long alive = lots.stream()
                .filter(lot -> lot.expiresAt().isAfter(NOW))
                .mapToLong(Lot::remaining)
                .sum();
        switch (LotSelection.of(lots, points, NOW)) {
            case NotEnough few -> {
                assertThat(few.available()).isEqualTo(alive);
                assertThat(points).isGreaterThan(alive);
            }
            case Enough enough -> assertFair(lots, points, enough.takes());
        }
    }

    private static void assertFair(List<Lot> lots, long points, List<Take> takes) {
        Map<UUID, Lot> byId = lots.stream().collect(Collectors.toMap(Lot::id, lot -> lot));
        Map<UUID, Long> taken = takes.stream().collect(Collectors.toMap(Take::lot, Take::points));
        assertThat(takes).allSatisfy(take -> {
            assertThat(take.points()).isBetween(1L, byId.get(take.lot()).remaining());
            assertThat(byId.get(take.lot()).expiresAt()).isAfter(NOW);
        });
        assertThat(takes.stream().mapToLong(Take::points).sum()).isEqualTo(points);
        Instant latest = byId.get(takes.getLast().lot()).expiresAt();
        assertThat(lots)
                .filteredOn(
                        lot -> lot.expiresAt().isAfter(NOW) && lot.expiresAt().isBefore(latest))
                .allSatisfy(lot -> assertThat(taken).containsEntry(lot.id(), lot.remaining()));
    }

    @Provide
    Arbitrary<List<Lot>> lots() {
        Arbitrary<Lot> lot = Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(1),
                        Arbitraries.longs().between(1, 100),
                        Arbitraries.integers().between(-2, 5))
                .as(LotSelectionTest::lot);
        return lot.list().ofMaxSize(8).uniqueElements(Lot::id);
    }

    private static Lot lot(long id, long remaining, int endsInDays) {
        return new Lot(new UUID(0, id), remaining, NOW.plus(Duration.ofDays(endsInDays)));
    }
}
