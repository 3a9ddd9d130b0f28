package io.raksa.loyalty.household.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.household.core.Shares.Share;
import io.raksa.loyalty.ledger.core.Lot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final UUID MALEE = new UUID(0, 1);
    private static final UUID SOMCHAI = new UUID(0, 2);
    private static final Map<UUID, List<Lot>> LOTS =
            Map.of(MALEE, List.of(lot(1, 10, 5), lot(2, 30, 50)), SOMCHAI, List.of(lot(3, 20, 20), lot(4, 40, 100)));

    @Test
    void whoeverHasThemThoseThatEndSoonestPay() {
        assertThat(Shares.of(LOTS, 30)).contains(List.of(new Share(MALEE, 10), new Share(SOMCHAI, 20)));
    }

    @Test
    void oneMayPayAll() {
        assertThat(Shares.of(LOTS, 5)).contains(List.of(new Share(MALEE, 5)));
    }

    @Test
    void allMayPayAll() {
        assertThat(Shares.of(LOTS, 175)).contains(List.of(new Share(MALEE, 55), new Share(SOMCHAI, 120)));
    }

    @Test
    void lessThanIsAskedForIsNothing() {
        assertThat(Shares.of(LOTS, 176)).isEmpty();
        assertThat(Shares.of(Map.of(), 1)).isEmpty();
    }

    private static Lot lot(int id, int day, long points) {
        return new Lot(new UUID(1, id), points, Instant.ofEpochSecond(day * 86_400L));
    }
}
