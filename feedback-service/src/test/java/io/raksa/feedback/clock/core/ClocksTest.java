package io.raksa.feedback.clock.core;

import static io.raksa.feedback.clock.core.ClockKind.ACKNOWLEDGE;
import static io.raksa.feedback.clock.core.ClockKind.FIRST_ANSWER;
import static io.raksa.feedback.clock.core.ClockKind.RESOLVE;
import static io.raksa.feedback.clock.core.Happening.Kind.ACKNOWLEDGED;
import static io.raksa.feedback.clock.core.Happening.Kind.ANSWERED;
import static io.raksa.feedback.clock.core.Happening.Kind.CUSTOMER_WROTE;
import static io.raksa.feedback.clock.core.Happening.Kind.PAUSED;
import static io.raksa.feedback.clock.core.Happening.Kind.REOPENED;
import static io.raksa.feedback.clock.core.Happening.Kind.RESOLVED;
import static io.raksa.feedback.clock.core.Happening.Kind.RESTORED;
import static io.raksa.feedback.clock.core.Happening.Kind.RESUMED;
import static io.raksa.feedback.clock.core.Happening.Kind.STARTED;
import static io.raksa.feedback.clock.core.Happening.Kind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.platform.time.BusinessCalendar;
import io.raksa.platform.time.BusinessCalendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.weekdays(BANGKOK, new Slot(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    private static final Target ONE_HOUR = new Target(Duration.ofHours(1), OFFICE);
    private static final Target ONE_DAY = new Target(Duration.ofHours(8), OFFICE);

    @Test
    void whatComesInOnFridayAtHalfPastFourIsDueOnMondayAtHalfPastNine() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T16:30", STARTED)));

        for (ClockKind kind : ClockKind.values()) {
            assertThat(clocks.read(kind, ONE_HOUR).dueAt()).isEqualTo(time("2026-11-23T09:30"));
        }
    }

    @Test
    void lunchAndHolidaysDoNotCount() {
        BusinessCalendar shop = new BusinessCalendar(
                BANGKOK,
                BusinessCalendar.weekdays(
                                BANGKOK,
                                new Slot(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                new Slot(LocalTime.of(13, 0), LocalTime.of(17, 0)))
                        .week(),
                Set.of(LocalDate.parse("2026-12-07")));
        Clocks clocks = Clocks.of(List.of(at("2026-12-04T11:30", STARTED)));

        assertThat(clocks.read(RESOLVE, new Target(Duration.ofHours(1), shop)).dueAt())
                .isEqualTo(time("2026-12-04T13:30"));
        assertThat(clocks.read(RESOLVE, new Target(Duration.ofHours(5), shop)).dueAt())
                .isEqualTo(time("2026-12-08T09:30"));
    }

    @Test
    void anHourThatTheClocksSkipDoesNotCount() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        BusinessCalendar always = new BusinessCalendar(
                berlin,
                java.util.Map.of(java.time.DayOfWeek.SUNDAY, List.of(new Slot(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))),
                Set.of());
        Instant start = LocalDateTime.parse("2026-03-29T01:00").atZone(berlin).toInstant();
        Clocks clocks = Clocks.of(List.of(new Happening(STARTED, start)));

        assertThat(clocks.read(RESOLVE, new Target(Duration.ofHours(2), always)).dueAt())
                .isEqualTo(
                        LocalDateTime.parse("2026-03-29T04:00").atZone(berlin).toInstant());
    }

    @Test
    void withoutAPolicyThePublicMinimumCounts() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T16:30", STARTED)));

        assertThat(clocks.read(ACKNOWLEDGE, null).dueAt()).isNull();
        assertThat(clocks.read(FIRST_ANSWER, null).dueAt()).isEqualTo(time("2026-12-05T16:30"));
        assertThat(clocks.read(RESOLVE, null).dueAt()).isEqualTo(time("2027-01-19T16:30"));
    }

    @Test
    void noTargetIsLongerThanThePublicMinimum() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T16:30", STARTED)));
        Target aYear = new Target(Duration.ofHours(2000), OFFICE);

        assertThat(clocks.read(FIRST_ANSWER, aYear).dueAt()).isEqualTo(time("2026-12-05T16:30"));
        assertThat(clocks.read(RESOLVE, aYear).dueAt()).isEqualTo(time("2027-01-19T16:30"));
    }

    @Test
    void aPauseKeepsTheTimeThatIsLeft() {
        Clocks clocks = Clocks.of(List.of(
                at("2026-11-20T09:00", STARTED),
                at("2026-11-20T10:00", ANSWERED),
                at("2026-11-20T11:00", PAUSED),
                at("2026-11-24T15:00", RESUMED)));

        Reading resolve = clocks.read(RESOLVE, ONE_DAY);
        assertThat(resolve.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolve.dueAt()).isEqualTo(time("2026-11-25T13:00"));
        assertThat(clocks.pauses())
                .containsExactly(new Pause(time("2026-11-20T11:00"), time("2026-11-24T15:00"), RESUMED, false));
    }

    @Test
    void whilePausedOnlyThePublicMinimumGoesOn() {
        Clocks clocks = Clocks.of(List.of(
                at("2026-11-20T09:00", STARTED), at("2026-11-20T10:00", ANSWERED), at("2026-11-20T11:00", PAUSED)));

        Reading resolve = clocks.read(RESOLVE, ONE_DAY);
        assertThat(resolve.state()).isEqualTo(ClockState.PAUSED);
        assertThat(resolve.dueAt()).isEqualTo(time("2027-01-19T09:00"));
    }

    @Test
    void aPauseEndsWhenTheCustomerWrites() {
        Clocks clocks = Clocks.of(List.of(
                at("2026-11-20T09:00", STARTED),
                at("2026-11-20T10:00", ANSWERED),
                at("2026-11-20T11:00", PAUSED),
                at("2026-11-20T12:00", CUSTOMER_WROTE),
                at("2026-11-25T12:00", RESUMED)));

        assertThat(clocks.read(RESOLVE, ONE_DAY).dueAt()).isEqualTo(time("2026-11-23T10:00"));
        assertThat(clocks.pauses())
                .containsExactly(new Pause(time("2026-11-20T11:00"), time("2026-11-20T12:00"), CUSTOMER_WROTE, false));
    }

    @Test
    void aPauseThoughTheCustomerHadWrittenHoldsNothingAndIsFound() {
        Clocks clocks = Clocks.of(List.of(
                at("2026-11-20T09:00", STARTED),
                at("2026-11-20T10:00", ANSWERED),
                at("2026-11-20T10:30", CUSTOMER_WROTE),
                at("2026-11-20T11:00", PAUSED),
                at("2026-11-24T15:00", RESUMED)));

        assertThat(clocks.read(RESOLVE, ONE_DAY).dueAt()).isEqualTo(time("2026-11-20T17:00"));
        assertThat(clocks.pauses())
                .containsExactly(new Pause(time("2026-11-20T11:00"), time("2026-11-24T15:00"), RESUMED, true));
    }

    @Test
    void eachMessageOfTheCustomerIsAnsweredInItsOwnTime() {
        List<Happening> happened = new ArrayList<>(List.of(
                at("2026-11-20T09:00", STARTED),
                at("2026-11-20T09:30", ANSWERED),
                at("2026-11-20T16:30", CUSTOMER_WROTE)));
        Reading again = Clocks.of(happened).read(FIRST_ANSWER, ONE_HOUR);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.dueAt()).isEqualTo(time("2026-11-23T09:30"));

        happened.add(at("2026-11-20T16:45", CUSTOMER_WROTE));
        Reading more = Clocks.of(happened).read(FIRST_ANSWER, ONE_HOUR);
        assertThat(more.round()).isEqualTo(2);
        assertThat(more.dueAt()).isEqualTo(time("2026-11-23T09:45"));
    }

    @Test
    void writingAgainDoesNotMoveThePublicMinimum() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T09:00", STARTED), at("2026-11-28T09:00", CUSTOMER_WROTE)));

        assertThat(clocks.read(FIRST_ANSWER, null).dueAt()).isEqualTo(time("2026-12-05T09:00"));
    }

    @Test
    void anAcknowledgementIsNoAnswer() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T09:00", STARTED), at("2026-11-20T09:10", ACKNOWLEDGED)));

        assertThat(clocks.read(ACKNOWLEDGE, ONE_HOUR).state()).isEqualTo(ClockState.MET);
        assertThat(clocks.read(FIRST_ANSWER, ONE_HOUR).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whatIsResolvedIsMetAndKeepsItsDate() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T09:00", STARTED), at("2026-11-20T18:00", RESOLVED)));

        Reading resolve = clocks.read(RESOLVE, ONE_DAY);
        assertThat(resolve)
                .isEqualTo(new Reading(
                        RESOLVE,
                        ClockState.MET,
                        1,
                        time("2026-11-20T09:00"),
                        time("2026-11-20T17:00"),
                        time("2026-11-20T18:00")));
        assertThat(resolve.isLate(time("2026-11-20T18:00"))).isTrue();
        assertThat(clocks.read(RESOLVE, new Target(Duration.ofHours(9), OFFICE)).isLate(time("2027-11-20T18:00")))
                .isFalse();
    }

    @Test
    void theTimeInWhichItStoodResolvedDoesNotCount() {
        Clocks clocks = Clocks.of(List.of(
                at("2026-11-20T09:00", STARTED), at("2026-11-20T11:00", RESOLVED), at("2026-11-24T11:00", REOPENED)));

        assertThat(clocks.read(RESOLVE, ONE_DAY).dueAt()).isEqualTo(time("2026-11-24T17:00"));
        assertThat(clocks.read(RESOLVE, null).dueAt()).isEqualTo(time("2027-01-23T09:00"));
        assertThat(clocks.read(FIRST_ANSWER, ONE_HOUR).dueAt()).isEqualTo(time("2026-11-24T12:00"));
    }

    @Test
    void aMergedCaseOwesNothingUntilItIsUndone() {
        List<Happening> happened =
                new ArrayList<>(List.of(at("2026-11-20T09:00", STARTED), at("2026-11-20T11:00", WITHDRAWN)));
        assertThat(Clocks.of(happened).read(RESOLVE, ONE_DAY).state()).isEqualTo(ClockState.STOPPED);
        assertThat(Clocks.of(happened).alarm(RESOLVE, ONE_DAY, 100)).isEmpty();

        happened.add(at("2026-11-20T12:00", RESTORED));
        assertThat(Clocks.of(happened).read(RESOLVE, ONE_DAY))
                .isEqualTo(Clocks.of(happened.subList(0, 1)).read(RESOLVE, ONE_DAY));
    }

    @Test
    void warningsAreSharesOfTheTargetInWorkingTime() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T16:30", STARTED)));

        assertThat(clocks.alarm(RESOLVE, ONE_HOUR, 50)).contains(time("2026-11-20T17:00"));
        assertThat(clocks.alarm(RESOLVE, ONE_HOUR, 75)).contains(time("2026-11-23T09:15"));
        assertThat(clocks.alarm(RESOLVE, ONE_HOUR, 200)).contains(time("2026-11-23T10:30"));
        assertThat(clocks.alarm(ACKNOWLEDGE, null, 50)).isEmpty();
    }

    @Test
    void anEarlierTimeIsTakenForTheTimeBeforeIt() {
        Clocks clocks = Clocks.of(List.of(at("2026-11-20T09:00", STARTED), at("2026-11-20T08:59", RESOLVED)));

        assertThat(clocks.read(RESOLVE, ONE_DAY).metAt()).isEqualTo(time("2026-11-20T09:00"));
    }

    @Property
    void aPauseNeverShortensTheTimeThatIsLeft(
            @ForAll @IntRange(max = 4000) int beforePause,
            @ForAll @IntRange(min = 1, max = 10_000) int pause,
            @ForAll @IntRange(min = 1, max = 2000) int target) {
        Instant start = time("2026-11-20T16:30");
        Instant from = start.plus(Duration.ofMinutes(beforePause));
        Instant to = from.plus(Duration.ofMinutes(pause));
        Target allowed = new Target(Duration.ofMinutes(target), OFFICE);
        Instant unpaused = allowed.after(start);
        List<Happening> happened = List.of(
                new Happening(STARTED, start),
                new Happening(ANSWERED, start),
                new Happening(PAUSED, from),
                new Happening(RESUMED, to));

        Instant due = dueOf(happened, allowed);

        assertThat(due).isAfterOrEqualTo(unpaused);
        assertThat(OFFICE.between(start, from).plus(OFFICE.between(to, due)))
                .isEqualTo(from.isBefore(unpaused) ? allowed.time() : OFFICE.between(start, from));
    }

    @Property
    void fromStartToDueTheWorkingTimeIsTheTarget(
            @ForAll @IntRange(max = 100_000) int minute, @ForAll @IntRange(min = 1, max = 4000) int target) {
        Instant start = time("2026-01-01T00:00").plus(Duration.ofMinutes(minute));
        Target allowed = new Target(Duration.ofMinutes(target), OFFICE);

        Instant due = dueOf(List.of(new Happening(STARTED, start)), allowed);

        assertThat(OFFICE.between(start, due)).isEqualTo(allowed.time());
    }

    @Property
    void nothingButAResolutionMovesThePublicMinimum(
            @ForAll @Size(max = 20) List<Happening.Kind> kinds,
            @ForAll @IntRange(min = 1, max = 100_000) int target,
            @ForAll @IntRange(min = 1, max = 5000) int apart) {
        Instant start = time("2026-01-05T00:00");
        List<Happening> happened = new ArrayList<>(List.of(new Happening(STARTED, start)));
        for (Happening.Kind kind : kinds) {
            if (kind != REOPENED && kind != STARTED) {
                happened.add(new Happening(kind, happened.getLast().at().plus(Duration.ofMinutes(apart))));
            }
        }

        assertThat(dueOf(happened, new Target(Duration.ofMinutes(target), OFFICE)))
                .isBeforeOrEqualTo(start.plus(Duration.ofDays(60)));
    }

    private static Instant dueOf(List<Happening> happened, Target target) {
        Instant due = Clocks.of(happened).read(RESOLVE, target).dueAt();
        assertThat(due).isNotNull();
        return due;
    }

    private static Happening at(String local, Happening.Kind kind) {
        return new Happening(kind, time(local));
    }

    private static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(BANGKOK).toInstant();
    }
}
