package io.raksa.customer.lifecycle.core;

import static io.raksa.customer.lifecycle.core.Stage.ADVOCATE;
import static io.raksa.customer.lifecycle.core.Stage.FIRST_VISIT;
import static io.raksa.customer.lifecycle.core.Stage.GROWING;
import static io.raksa.customer.lifecycle.core.Stage.REPEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.raksa.customer.advocacy.Deed;
import io.raksa.customer.behaviour.Beginning;
import io.raksa.customer.behaviour.PurchaseDay;
import io.raksa.platform.problem.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StageMachineTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    static final Rule RULE = new Rule(
            "L1-2026-11",
            90,
            360,
            90,
            3,
            2,
            new BigDecimal("1.5"),
            365,
            new Absence(new BigDecimal("2"), 30, 180),
            new Absence(new BigDecimal("4"), 90, 365),
            90);
    private static final StageMachine MACHINE = new StageMachine(RuleBook.of(RULE), BANGKOK);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void theFirstPurchaseIsAFirstVisit() {
        assertThat(course(START.plusDays(5), visit(0, 100)).changes())
                .containsExactly(new Change<>(
                        null,
                        FIRST_VISIT,
                        START.atStartOfDay(BANGKOK).plusHours(9).toInstant(),
                        new Reason(Reason.Kind.BOUGHT_FIRST, List.of("2026-01-01")),
                        "L1-2026-11"));
    }

    @Test
    void theSecondDayMakesARepeatCustomer() {
        List<Change<Stage>> changes =
                course(START.plusDays(5), visit(0, 100), visit(3, 100)).changes();

        assertThat(changes).extracting(Change::to).containsExactly(FIRST_VISIT, REPEAT);
        assertThat(changes.getLast().from()).isEqualTo(FIRST_VISIT);
        assertThat(changes.getLast().reason()).isEqualTo(new Reason(Reason.Kind.CAME_BACK, List.of("2026-01-04")));
    }

    @Test
    void oneVisitAMonthThatBecomesFiveIsGrowthInFrequency() {
        List<PurchaseDay> days = new ArrayList<>(monthly(12, 100));
        for (int i = 0; i < 15; i++) {
            days.add(visit(360 + i * 6, 100));
        }

        Course<Stage> course = course(START.plusDays(444), days);

        assertThat(course.changes()).extracting(Change::to).containsExactly(FIRST_VISIT, REPEAT, GROWING);
        Change<Stage> growth = course.changes().getLast();
        // ten visits in the 283 days of the past make 3.2 in 90; five are one and a half times as many
        assertThat(growth.at()).isEqualTo(days.get(14).firstAt());
        assertThat(growth.reason()).isEqualTo(new Reason(Reason.Kind.MORE_OFTEN, List.of("5", "90", "3.2")));
        assertThat(growth.reason().in(Locale.ENGLISH))
                .isEqualTo("Buys more often: on 5 days in the last 90, where the past would have made it 3.2.");
        assertThat(growth.reason().in(Text.THAI))
                .isEqualTo("ซื้อบ่อยขึ้น: ซื้อ 5 วันใน 90 วันล่าสุด จากเดิมที่ควรเป็น 3.2 วัน");
    }

    @Test
    void aBasketOf100ThatBecomes240IsGrowthPerVisit() {
        List<PurchaseDay> days = new ArrayList<>(monthly(12, 100));
        days.add(visit(360, 240));
        days.add(visit(390, 240));
        days.add(visit(420, 240));

        Course<Stage> course = course(START.plusDays(420), days);

        assertThat(course.changes()).extracting(Change::to).containsExactly(FIRST_VISIT, REPEAT, GROWING);
        assertThat(course.changes().getLast().reason())
                .isEqualTo(new Reason(Reason.Kind.MORE_PER_VISIT, List.of("193.33", "100.00", "THB")));
        assertThat(course.changes().getLast().at()).isEqualTo(days.get(13).firstAt());
    }

    @Test
    void bothFormsAreToldTogether() {
        assertThat(course(
                                START.plusDays(341),
                                visit(0, 100),
                                visit(30, 100),
                                visit(60, 100),
                                visit(340, 300),
                                visit(341, 300))
                        .changes()
                        .getLast()
                        .reason()
                        .kind())
                .isEqualTo(Reason.Kind.MORE_OFTEN_AND_PER_VISIT);
    }

    @Test
    void withoutEnoughPastThereIsNoGrowth() {
        // a past of 89 days
        assertThat(stage(START.plusDays(178), visit(0, 1), visit(30, 1), visit(60, 1), visit(177, 9), visit(178, 9)))
                .isEqualTo(REPEAT);
        // of 90
        assertThat(stage(START.plusDays(179), visit(0, 1), visit(30, 1), visit(60, 1), visit(178, 9), visit(179, 9)))
                .isEqualTo(GROWING);
        // of two visits only
        assertThat(stage(START.plusDays(179), visit(0, 1), visit(60, 1), visit(178, 9), visit(179, 9)))
                .isEqualTo(REPEAT);
    }

    @Test
    void oneDayIsNoGrowth() {
        List<PurchaseDay> days = new ArrayList<>(monthly(6, 100));
        days.add(visit(320, 10_000));

        assertThat(stage(START.plusDays(320), days)).isEqualTo(REPEAT);
    }

    @Test
    void currenciesAreNotMixed() {
        List<PurchaseDay> days = new ArrayList<>(monthly(6, 1));
        days.add(new PurchaseDay(START.plusDays(320), at(320), Map.of("JPY", new BigDecimal("5000"))));
        days.add(new PurchaseDay(START.plusDays(330), at(330), Map.of("JPY", new BigDecimal("5000"))));

        assertThat(stage(START.plusDays(330), days)).isEqualTo(REPEAT);
    }

    @Test
    void whoStopsGrowsNoMoreFromTheDayOnWhichTooFewVisitsAreInTheWindow() {
        List<PurchaseDay> days = new ArrayList<>(monthly(12, 100));
        days.add(visit(360, 250));
        days.add(visit(390, 250));

        Course<Stage> before = course(START.plusDays(400), days);
        assertThat(before.changes().getLast().to()).isEqualTo(GROWING);
        // the visit of day 330 at the old price has left by then, the one of day 360 leaves on day 450
        assertThat(before.reviewOn()).isEqualTo(START.plusDays(450));

        Course<Stage> after = course(START.plusDays(450), days);
        assertThat(after.changes().getLast().to()).isEqualTo(REPEAT);
        assertThat(after.changes().getLast().at())
                .isEqualTo(START.plusDays(450).atStartOfDay(BANGKOK).toInstant());
        assertThat(after.changes().getLast().reason())
                .isEqualTo(new Reason(Reason.Kind.GROWTH_ENDED, List.of("1", "90", "1.5")));
        assertThat(after.reviewOn()).isNull();
        assertThat(course(START.plusDays(449), days).changes().getLast().to()).isEqualTo(GROWING);
    }

    @Test
    void nobodyGrowsByNotComing() {
        assertThat(stage(START.plusDays(2000), monthly(12, 100))).isEqualTo(REPEAT);
    }

    @Test
    void whoBroughtSomebodyWhoBoughtIsAnAdvocate() {
        Behaviour behaviour = behaviour(
                START,
                List.of(visit(0, 100)),
                List.of(deed(Deed.Kind.REFERRAL_BOUGHT, 0), deed(Deed.Kind.REFERRAL_BOUGHT, 0)));
        Change<Stage> change =
                MACHINE.follow(null, behaviour, START, START).changes().getLast();

        assertThat(change.to()).isEqualTo(ADVOCATE);
        assertThat(change.reason().in(Locale.ENGLISH))
                .isEqualTo("Customers who came on this one's word and bought: 2.");
    }

    @Test
    void withoutAPurchaseThereIsNoStage() {
        assertThat(MACHINE.follow(null, behaviour(START, List.of(), List.of()), START, START))
                .isEqualTo(new Course<>(List.of(), null));
    }

    @Test
    void whoRecommendsUsIsAnAdvocateForAsLongAsTheRuleSays() {
        Behaviour behaviour =
                behaviour(START, List.of(visit(0, 100), visit(10, 100)), List.of(deed(Deed.Kind.RECOMMENDED, 20)));

        Course<Stage> course = MACHINE.follow(null, behaviour, START, START.plusDays(384));
        assertThat(course.changes()).extracting(Change::to).containsExactly(FIRST_VISIT, REPEAT, ADVOCATE);
        assertThat(course.changes().getLast().at()).isEqualTo(at(20).plusSeconds(3600));
        assertThat(course.changes().getLast().reason()).isEqualTo(new Reason(Reason.Kind.RECOMMENDED_US, List.of("1")));
        assertThat(course.reviewOn()).isEqualTo(START.plusDays(385));

        Change<Stage> end = MACHINE.follow(null, behaviour, START, START.plusDays(385))
                .changes()
                .getLast();
        assertThat(end.to()).isEqualTo(REPEAT);
        assertThat(end.reason()).isEqualTo(new Reason(Reason.Kind.TELLS_NO_MORE, List.of("365")));
    }

    @Test
    void whoRecommendsUsBeforeBuyingBecomesAnAdvocateByBuying() {
        Behaviour behaviour =
                behaviour(START.plusDays(30), List.of(visit(30, 100)), List.of(deed(Deed.Kind.RECOMMENDED, 0)));

        assertThat(MACHINE.follow(null, behaviour, START, START.plusDays(40)).changes())
                .extracting(Change::to, Change::at)
                .containsExactly(tuple(ADVOCATE, at(30)));
    }

    @Test
    void aNewRuleDecidesFromItsDayOnAndTheOldOneKeepsItsDays() {
        List<PurchaseDay> days = new ArrayList<>(monthly(12, 100));
        days.add(visit(360, 250));
        days.add(visit(390, 250));
        Rule strict = new Rule("strict", 90, 360, 90, 3, 2, new BigDecimal("3"), 365, RULE.atRisk(), RULE.lapsed(), 90);
        StageMachine both = new StageMachine(
                new RuleBook(List.of(
                        new RuleBook.Entry(RULE, LocalDate.MIN), new RuleBook.Entry(strict, START.plusDays(400)))),
                BANGKOK);

        List<Change<Stage>> changes = both.follow(null, behaviour(START, days, List.of()), START, START.plusDays(420))
                .changes();

        assertThat(changes)
                .extracting(Change::to, Change::rule)
                .containsExactly(
                        tuple(FIRST_VISIT, "L1-2026-11"),
                        tuple(REPEAT, "L1-2026-11"),
                        tuple(GROWING, "L1-2026-11"),
                        tuple(REPEAT, "strict"));
        assertThat(changes.getLast().at())
                .isEqualTo(START.plusDays(400).atStartOfDay(BANGKOK).toInstant());
    }

    /** Whatever becomes known late: going on from its day gives the history that going through everything gives. */
    @Property
    void aLatePurchaseEndsInTheSameHistoryAsOneInTime(
            @ForAll("histories") List<PurchaseDay> history,
            @ForAll @Size(max = 4) List<@IntRange(max = 1000) Integer> told,
            @ForAll @IntRange(max = 1000) int late,
            @ForAll @IntRange(max = 300) int rest) {
        LocalDate today = START.plusDays(1200L + rest);
        List<Deed> deeds = told.stream()
                .sorted()
                .map(day -> deed(Deed.Kind.RECOMMENDED, day))
                .toList();
        LocalDate first = history.getFirst().day();
        List<Change<Stage>> all = MACHINE.follow(null, behaviour(first, history, deeds), first, today)
                .changes();
        LocalDate from = START.plusDays(late);

        List<Change<Stage>> settled = all.stream()
                .filter(change ->
                        change.at().isBefore(from.atStartOfDay(BANGKOK).toInstant()))
                .toList();
        Stage standing = settled.isEmpty() ? null : settled.getLast().to();
        List<PurchaseDay> needed = history.stream()
                .filter(day -> !day.day().isBefore(MACHINE.rules().firstNeeded(from)))
                .toList();
        List<Change<Stage>> joined = new ArrayList<>(settled);
        joined.addAll(MACHINE.follow(
                        standing,
                        new Behaviour(behaviour(first, history, deeds).beginning(), needed, deeds),
                        from,
                        today)
                .changes());

        assertThat(joined).isEqualTo(all);
    }

    @Property
    void theDayOfReviewIsTheDayOnWhichTimeAloneChangesTheStage(
            @ForAll("histories") List<PurchaseDay> history, @ForAll @IntRange(max = 500) int wait) {
        LocalDate today = history.getLast().day().plusDays(wait);
        Course<Stage> course = course(today, history);
        if (course.reviewOn() == null) {
            assertThat(course(today.plusDays(2000), history).changes()).isEqualTo(course.changes());
        } else {
            assertThat(course.reviewOn()).isAfter(today);
            assertThat(course(course.reviewOn().minusDays(1), history).changes())
                    .isEqualTo(course.changes());
            List<Change<Stage>> later = course(course.reviewOn(), history).changes();
            assertThat(later).hasSize(course.changes().size() + 1);
            assertThat(later.getLast().from()).isEqualTo(GROWING);
        }
    }

    @Property
    void everyChangeGoesOnFromTheOneBefore(@ForAll("histories") List<PurchaseDay> history) {
        Stage stage = null;
        for (Change<Stage> change : course(START.plusDays(2000), history).changes()) {
            assertThat(change.from()).isEqualTo(stage).isNotEqualTo(change.to());
            stage = change.to();
        }
    }

    @Provide
    Arbitrary<List<PurchaseDay>> histories() {
        Arbitrary<Integer> days = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1000), Arbitraries.integers().between(300, 420));
        return Combinators.combine(days, Arbitraries.integers().between(0, 400))
                .as(StageMachineTest::visit)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(StageMachineTest::ordered);
    }

    private static List<PurchaseDay> ordered(Collection<PurchaseDay> days) {
        Map<LocalDate, PurchaseDay> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), day));
        return List.copyOf(byDay.values());
    }

    private static Stage stage(LocalDate today, PurchaseDay... days) {
        return stage(today, List.of(days));
    }

    private static Stage stage(LocalDate today, List<PurchaseDay> days) {
        return course(today, days).changes().getLast().to();
    }

    private static Course<Stage> course(LocalDate today, PurchaseDay... days) {
        return course(today, List.of(days));
    }

    private static Course<Stage> course(LocalDate today, List<PurchaseDay> days) {
        LocalDate first = days.getFirst().day();
        return MACHINE.follow(null, behaviour(first, days, List.of()), first, today);
    }

    /** One visit every 30 days from the start. */
    private static List<PurchaseDay> monthly(int months, int amount) {
        List<PurchaseDay> days = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            days.add(visit(i * 30, amount));
        }
        return days;
    }

    /** With the second day that is known of the whole history, of which {@code days} may be the later part. */
    private static Behaviour behaviour(LocalDate first, List<PurchaseDay> days, List<Deed> deeds) {
        LocalDate second = days.stream()
                .map(PurchaseDay::day)
                .filter(day -> day.isAfter(first))
                .findFirst()
                .orElse(null);
        return new Behaviour(new Beginning(first, second), days, deeds);
    }

    private static Deed deed(Deed.Kind kind, int day) {
        return new Deed(kind, START.plusDays(day), at(day).plusSeconds(3600));
    }

    static PurchaseDay visit(int day, int amount) {
        return new PurchaseDay(START.plusDays(day), at(day), Map.of("THB", new BigDecimal(amount).setScale(2)));
    }

    private static Instant at(int day) {
        return START.plusDays(day).atTime(9, 0).atZone(BANGKOK).toInstant();
    }
}
