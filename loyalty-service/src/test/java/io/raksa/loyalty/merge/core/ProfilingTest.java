package io.raksa.loyalty.merge.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProfilingTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void aChainLeadsToItsEnd() {
        assertThat(Profiling.profiles(List.of(merge(2, B, C), merge(1, A, B)))).isEqualTo(Map.of(A, C, B, C));
    }

    @Test
    void aMergeTheOtherWayRoundUndoesTheEarlierOfWhichTheUndoingIsNotYetTold() {
        assertThat(Profiling.profiles(List.of(merge(1, A, B), merge(2, B, A)))).isEqualTo(Map.of(B, A));
    }

    @Test
    void aRecordThatWasMergedAgainLeadsToWhereItWentLast() {
        assertThat(Profiling.profiles(List.of(merge(2, A, C), merge(1, A, B)))).isEqualTo(Map.of(A, C));
    }

    @Property
    void inWhateverOrderTheyAreToldEveryRecordLeadsToOneThatLeadsNowhere(
            @ForAll @Size(max = 30) List<@IntRange(max = 7) Integer> merged, @ForAll long seed) {
        Random survivors = new Random(seed);
        List<Merge> told = new ArrayList<>();
        for (int record : merged) {
            int survivor = (record + 1 + survivors.nextInt(7)) % 8;
            told.add(merge(told.size(), new UUID(0, record), new UUID(0, survivor)));
        }

        Map<UUID, UUID> inOrder = Profiling.profiles(told);
        Collections.shuffle(told, survivors);

        assertThat(Profiling.profiles(told)).isEqualTo(inOrder);
        assertThat(inOrder.values()).noneMatch(inOrder::containsKey);
    }

    private static Merge merge(int minute, UUID merged, UUID survivor) {
        return new Merge(new UUID(9, minute), survivor, merged, NOON.plusSeconds(60L * minute));
    }
}
