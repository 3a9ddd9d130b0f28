package io.raksa.customer.lifecycle.core;

import static io.raksa.customer.lifecycle.core.Standing.ACTIVE;
import static io.raksa.customer.lifecycle.core.Standing.AT_RISK;
import static io.raksa.customer.lifecycle.core.Standing.LAPSED;
import static io.raksa.customer.lifecycle.core.Standing.WON_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.raksa.customer.behaviour.Beginning;
import io.raksa.customer.behaviour.PurchaseDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandingMachineTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final StandingMachine MACHINE = new StandingMachine(RuleBook.of(StageMachineTest.RULE), BANGKOK);

    @Test
    void whoComesAsUsualIsActiveWhichIsNoChange() {
        Course<Standing> course = course(100, 0, 30, 60, 90);

        assertThat(course.changes()).isEmpty();
        // twice the own gap of 30 days after the last visit
        assertThat(course.reviewOn()).isEqualTo(START.plusDays(150));
    }

    @Test
    void absenceIsMeasuredByTheOwnRhythm() {
        List<Change<Standing>> changes = course(400, 0, 30, 60, 90).changes();

        assertThat(changes)
                .extracting(Change::from, Change::to, Change::at)
                .containsExactly(
                        tuple(
                                ACTIVE,
                                AT_RISK,
                                START.plusDays(150).atStartOfDay(BANGKOK).toInstant()),
                        tuple(
                                AT_RISK,
                                LAPSED,
                                START.plusDays(210).atStartOfDay(BANGKOK).toInstant()));
        assertThat(changes.getFirst().reason().in(Locale.ENGLISH))
                .isEqualTo("Has not come for 60 days; by the customer's own rhythm a visit was due within 60.");
        assertThat(course(400, 0, 30, 60, 90).reviewOn()).isNull();
    }

    @Test
    void whoCameOnceOrDailyIsMeasuredByTheBounds() {
        assertThat(course(1000, 0).changes())
                .extracting(Change::at)
                .containsExactly(
                        START.plusDays(180).atStartOfDay(BANGKOK).toInstant(),
                        START.plusDays(365).atStartOfDay(BANGKOK).toInstant());
        assertThat(course(1000, 0, 1, 2).changes())
                .extracting(Change::at)
                .containsExactly(
                        START.plusDays(32).atStartOfDay(BANGKOK).toInstant(),
                        START.plusDays(92).atStartOfDay(BANGKOK).toInstant());
    }

    @Test
    void whoComesAgainInTimeIsActiveAgain() {
        assertThat(course(160, 0, 30, 60, 90, 155).changes())
                .extracting(Change::to)
                .containsExactly(AT_RISK, ACTIVE);
    }

    @Test
    void whoComesBackAfterHavingBeenLostIsWonBackForAWhile() {
        List<Change<Standing>> changes =
                course(700, 0, 30, 60, 300, 310, 320, 380).changes();

        assertThat(changes).extracting(Change::to).containsExactly(AT_RISK, LAPSED, WON_BACK, ACTIVE, AT_RISK, LAPSED);
        assertThat(changes.get(3).at())
                .isEqualTo(START.plusDays(390).atStartOfDay(BANGKOK).toInstant());
        assertThat(changes.get(3).reason()).isEqualTo(new Reason(Reason.Kind.STAYED, List.of("90")));
    }

    @Property
    void lateVisitsEndInTheSameHistoryAsVisitsInTime(
            @ForAll @Size(min = 1, max = 30) Set<@IntRange(max = 2000) Integer> visits,
            @ForAll @IntRange(max = 2200) int late) {
        List<PurchaseDay> history = days(visits);
        LocalDate first = history.getFirst().day();
        LocalDate today = START.plusDays(2500);
        LocalDate from = START.plusDays(late).isBefore(first) ? first : START.plusDays(late);
        List<Change<Standing>> all =
                MACHINE.follow(null, behaviour(first, history), first, today).changes();

        List<Change<Standing>> settled = all.stream()
                .filter(change ->
                        change.at().isBefore(from.atStartOfDay(BANGKOK).toInstant()))
                .toList();
        List<PurchaseDay> needed = history.stream()
                .filter(day -> !day.day().isBefore(MACHINE.rules().firstNeeded(from)))
                .toList();
        List<Change<Standing>> joined = new ArrayList<>(settled);
        joined.addAll(
                MACHINE.follow(settled.isEmpty() ? null : settled.getLast(), behaviour(first, needed), from, today)
                        .changes());

        assertThat(joined).isEqualTo(all);
    }

    @Property
    void theDayOfReviewIsTheDayOnWhichTimeAloneChangesTheStanding(
            @ForAll @Size(min = 1, max = 30) Set<@IntRange(max = 1000) Integer> visits,
            @ForAll @IntRange(max = 500) int wait) {
        List<PurchaseDay> history = days(visits);
        LocalDate first = history.getFirst().day();
        LocalDate today = history.getLast().day().plusDays(wait);
        Behaviour behaviour = behaviour(first, history);
        Course<Standing> course = MACHINE.follow(null, behaviour, first, today);

        LocalDate review = course.reviewOn();
        if (review == null) {
            assertThat(course.changes().getLast().to()).isEqualTo(LAPSED);
        } else {
            assertThat(review).isAfter(today);
            assertThat(MACHINE.follow(null, behaviour, first, review.minusDays(1))
                            .changes())
                    .isEqualTo(course.changes());
            assertThat(MACHINE.follow(null, behaviour, first, review).changes())
                    .hasSize(course.changes().size() + 1);
        }
    }

    private static Course<Standing> course(int today, Integer... visits) {
        List<PurchaseDay> history = days(Set.of(visits));
        LocalDate first = history.getFirst().day();
        return MACHINE.follow(null, behaviour(first, history), first, START.plusDays(today));
    }

    private static Behaviour behaviour(LocalDate first, List<PurchaseDay> days) {
        return new Behaviour(new Beginning(first, null), days, List.of());
    }

    private static List<PurchaseDay> days(Set<Integer> visits) {
        Stream<Integer> ordered = new TreeSet<>(visits).stream();
        return ordered.map(day -> StageMachineTest.visit(day, 100)).toList();
    }
}
