package io.raksa.feedback.theme.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.feedback.theme.core.Rising.Count;
import io.raksa.feedback.theme.core.Rising.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RisingTest {

    private static final Messages MESSAGES = new Messages(100, 300);

    @Test
    void whatIsSaidOftenerThanBeforeRisesTheSurestFirst() {
        List<Count> rising = Rising.of(
                List.of(new Count("food", 20, 60), new Count("queue", 15, 9), new Count("parking", 30, 6)), MESSAGES);

        assertThat(rising).extracting(Count::term).containsExactly("parking", "queue");
    }

    @Test
    void ofAPairAndItsWordsOnlyThePairIsTold() {
        List<Count> rising = Rising.of(
                List.of(new Count("parking", 30, 6), new Count("parking lot", 28, 2), new Count("lot", 29, 9)),
                MESSAGES);

        assertThat(rising).extracting(Count::term).containsExactly("parking lot");
    }

    @Test
    void ofThousandsThatRiseByChanceAtMostFewAreTold() {
        Random chance = new Random(5);
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int before = 0;
            int now = 0;
            for (int message = 0; message < 40; message++) {
                if (chance.nextInt(4) == 0) {
                    now++;
                } else {
                    before++;
                }
            }
            counts.add(new Count("w" + i, now, before));
        }

        assertThat(Rising.of(counts, MESSAGES)).isEmpty();
    }

    @Test
    void withoutAPastNothingRises() {
        assertThat(Rising.of(List.of(new Count("queue", 15, 0)), new Messages(20, 0)))
                .isEmpty();
    }
}
