package io.raksa.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.gateway.partner.KeyHolder;
import io.raksa.gateway.partner.Quota;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas of the gateway are told apart by their own counts, over one database. */
@RaksaTest(database = "gateway")
@GatewayTest
class SharingQuotasTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:10Z");

    @Inject
    QuotaTable table;

    @Inject
    ExecutorService workers;

    private UUID partner;
    private UUID keyId;

    @BeforeEach
    void aKey() {
        partner = Partners.register("quota-" + Partners.suffix());
        keyId = UUID.fromString(Partners.newKey(partner).substring(3, 39));
    }

    private KeyCalls replica(Quota quota, Clock clock) {
        return new KeyCalls(new KeyHolder(keyId, partner, "quota", Set.of(), quota), table, clock, workers);
    }

    private KeyCalls replica(Quota quota) {
        return replica(quota, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static int granted(KeyCalls replica, int calls) {
        AtomicInteger granted = new AtomicInteger();
        IntStream.range(0, calls).forEach(call -> {
            if (replica.count().join().granted()) {
                granted.incrementAndGet();
            }
        });
        return granted.get();
    }

    @Test
    void twoReplicasUnderLoadGrantAThousandAMinuteAndNotOneMore() throws Exception {
        Quota quota = new Quota(1_000, 1_000_000);
        List<KeyCalls> replicas = List.of(replica(quota), replica(quota));

        int granted = 0;
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> counts = IntStream.range(0, 16)
                    .mapToObj(caller -> callers.submit(() -> granted(replicas.get(caller % 2), 200)))
                    .toList();
            for (Future<Integer> count : counts) {
                granted += count.get();
            }
        }

        assertThat(granted).isEqualTo(1_000);
    }

    @Test
    void whatLiesUnusedAtAReplicaIsAHundredthAtMost() {
        Quota quota = new Quota(1_000, 1_000_000);
        KeyCalls falling = replica(quota);
        KeyCalls going = replica(quota);

        assertThat(granted(falling, 1)).isEqualTo(1);
        assertThat(granted(going, 2_000)).isEqualTo(990);
    }

    @Test
    void aReplicaThatBeginsAgainKnowsWhatWasCounted() {
        Quota quota = new Quota(10, 1_000_000);

        assertThat(granted(replica(quota), 7)).isEqualTo(7);
        assertThat(granted(replica(quota), 7)).isEqualTo(3);
    }

    @Test
    void theNextMinuteHasAsManyButTheDayGoesOn() {
        Quota quota = new Quota(5, 8);

        assertThat(granted(replica(quota), 9)).isEqualTo(5);
        Clock later = Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(1));
        assertThat(granted(replica(quota, later), 9)).isEqualTo(3);
        Clock tomorrow = Clock.offset(later, Duration.ofDays(1));
        assertThat(granted(replica(quota, tomorrow), 9)).isEqualTo(5);
    }

    @Test
    void theStandingSaysWhatIsLeftAndForHowLong() {
        KeyCalls replica = replica(new Quota(2, 100));

        Standing first = replica.count().join();
        assertThat(first.policy()).isEqualTo("\"minute\";q=2;w=60, \"day\";q=100;w=86400");
        assertThat(first.rateLimit()).isEqualTo("\"minute\";r=1;t=50, \"day\";r=99;t=52190");
        replica.count().join();
        Standing refused = replica.count().join();
        assertThat(refused.granted()).isFalse();
        assertThat(refused.rateLimit()).isEqualTo("\"minute\";r=0;t=50, \"day\";r=98;t=52190");
        assertThat(refused.retryAfter()).isEqualTo(50);
    }

    @Test
    void oldMinutesAreForgottenAndDaysKept() {
        granted(replica(new Quota(5, 8)), 1);

        assertThat(table.forget(Period.MINUTE, NOW.plusSeconds(60), 10_000)).isPositive();
        assertThat(table.forget(Period.MINUTE, NOW.plusSeconds(60), 10_000)).isZero();
        assertThat(granted(replica(new Quota(50, 8)), 9)).isEqualTo(7);
    }
}
