package io.raksa.loyalty.merge.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATELY = Instant.parse("2026-01-01T00:00:00Z");

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();

    @Test
    void theProfilesOwnMembershipGoesOnThoughAnotherIsOlder() {
        Membership own = of(survivor, survivor, LATELY, null);
        Membership other = of(merged, survivor, LONG_AGO, null);

        assertThat(Families.goingOn(List.of(own, other))).isEqualTo(Map.of(own.id(), own.id(), other.id(), own.id()));
    }

    @Test
    void theOldestGoesOnWhereTheProfileHasNone() {
        Membership older = of(merged, survivor, LONG_AGO, null);
        Membership newer = of(UUID.randomUUID(), survivor, LATELY, null);

        assertThat(Families.goingOn(List.of(newer, older)))
                .isEqualTo(Map.of(older.id(), older.id(), newer.id(), older.id()));
    }

    @Test
    void whoIsAnotherCustomerAgainIsParted() {
        Membership own = of(survivor, survivor, LATELY, null);
        Membership apart = of(merged, merged, LATELY, own.id());
        Membership together = of(merged, survivor, LATELY, own.id());

        assertThat(Families.isParted(apart, List.of(own, apart))).isTrue();
        assertThat(Families.isParted(together, List.of(own, together))).isFalse();
        assertThat(Families.isParted(own, List.of(own, apart))).isFalse();
    }

    private static Membership of(UUID record, UUID profile, Instant enrolledAt, @Nullable UUID mergedInto) {
        return new Membership(UUID.randomUUID(), record, profile, "raksa", enrolledAt, mergedInto);
    }
}
