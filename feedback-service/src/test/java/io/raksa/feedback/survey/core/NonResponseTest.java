package io.raksa.feedback.survey.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.raksa.feedback.survey.core.NonResponse.Corrected;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NonResponseTest {

    @Test
    void eachKindOfPeopleCountsByHowManyWereAsked() {
        // Half of those served in time answer 4 on average, a tenth of those who waited answer 2.
        Cell inTime = new Cell(100, 50, 200, 850);
        Cell late = new Cell(100, 10, 20, 49);

        Corrected corrected = NonResponse.corrected(List.of(inTime, late)).orElseThrow();

        assertThat(inTime.plus(late).mean().value()).isCloseTo(3.6667, within(1e-4));
        assertThat(corrected.estimate().value()).isEqualTo(3.0);
        assertThat(corrected.cells()).isEqualTo(2);
        assertThat(corrected.leastRate()).isEqualTo(0.1);
        assertThat(corrected.mostRate()).isEqualTo(0.5);
        // Variances (850 - 800) / 49 and (49 - 40) / 9; a quarter of each over its answers; 1.959964 of the root.
        assertThat(corrected.estimate().high() - 3.0)
                .isCloseTo(1.959964 * Math.sqrt(0.25 * 50 / 49 / 50 + 0.25 / 10), within(1e-6));
    }

    @Test
    void fewAnswersAreNotAKindOfTheirOwn() {
        List<Cell> cells =
                List.of(new Cell(10, 5, 10, 30), new Cell(10, 8, 8, 8), new Cell(50, 2, 4, 8), new Cell(20, 3, 12, 48));

        assertThat(NonResponse.corrected(cells)).hasValueSatisfying(corrected -> {
            assertThat(corrected.cells()).isEqualTo(3);
            assertThat(corrected.leastRate()).isEqualTo(5.0 / 70);
        });
    }

    @Test
    void nobodyIsLeftOutThoughHisKindIsSilent() {
        List<Cell> cells = List.of(new Cell(10, 5, 10, 30), new Cell(10, 8, 8, 8), new Cell(80, 0, 0, 0));

        // The silent stand with the five: 90 of 100 say 2, 10 say 1.
        assertThat(NonResponse.corrected(cells).orElseThrow().estimate().value())
                .isCloseTo(1.9, within(1e-12));
    }

    @Test
    void oneKindOfPeopleCorrectsNothing() {
        assertThat(NonResponse.corrected(List.of(new Cell(10, 6, 6, 6)))).isEmpty();
        assertThat(NonResponse.corrected(List.of(new Cell(10, 6, 6, 6), new Cell(10, 1, 1, 1))))
                .isEmpty();
        assertThat(NonResponse.corrected(List.of())).isEmpty();
    }

    @Property
    void whereAllKindsAnswerAlikeNothingIsCorrected(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 5, max = 40) Integer> answers, @ForAll Random marks) {
        List<Cell> cells = new ArrayList<>();
        for (int count : answers) {
            Cell cell = new Cell(count, 0, 0, 0);
            for (int i = 0; i < count; i++) {
                int mark = marks.nextInt(1, 6);
                cell = cell.plus(new Cell(0, 1, mark, mark * mark));
            }
            // Each third of those asked answers.
            cells.add(cell.plus(new Cell(2L * count, 0, 0, 0)));
        }

        double asAnswered =
                cells.stream().reduce(Cell.NOBODY, Cell::plus).mean().value();

        assertThat(NonResponse.corrected(cells).orElseThrow().estimate().value())
                .isCloseTo(asAnswered, within(1e-9));
    }
}
