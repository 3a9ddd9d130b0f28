package io.raksa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    private static final String SAMPLES = "io.raksa.testing.samples";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages("io.raksa");

    @Test
    void featuresInACycleAreFound() {
        assertBroken(HouseRules.featuresAreFreeOfCycles(SAMPLES + ".tangle"), in(SAMPLES + ".tangle"), "Egg");
    }

    @Test
    void featuresInARowAreFine() {
        assertKept(HouseRules.featuresAreFreeOfCycles(SAMPLES + ".straight"), in(SAMPLES + ".straight"));
    }

    @Test
    void aServiceThatUsesAnothersCodeIsFound() {
        assertBroken(HouseRules.servicesStayApart("io.raksa.gateway"), in("io.raksa.gateway"), "Intruder");
    }

    @Test
    void aPlatformThatKnowsAServiceIsFound() {
        assertBroken(HouseRules.servicesStayApart("io.raksa.platform"), in("io.raksa.platform.sample"), "Nosy");
    }

    @Test
    void aServiceMayUseItsOwnCode() {
        assertKept(HouseRules.servicesStayApart("io.raksa.loyalty"), in("io.raksa.loyalty"));
    }

    @Test
    void aCoreThatKnowsContainerAndDatabaseIsFound() {
        var core = in(SAMPLES + ".ledger.core");

        assertBroken(HouseRules.CORES_ARE_PURE, core, "jakarta.inject.Inject");
        assertBroken(HouseRules.CORES_ARE_PURE, core, "javax.sql.DataSource");
        assertKept(HouseRules.CORES_ARE_PURE, core.that(named("PureRule")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CallsNow", "CallsNowInAZone", "RefersToNow", "CallsCurrentTimeMillis", "MakesADate"})
    void timeWithoutAClockIsFound(String sample) {
        assertBroken(HouseRules.TIME_COMES_FROM_A_CLOCK, bad(sample), sample);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OrderManager",
                "OrderHelper",
                "OrderUtil",
                "OrderUtils",
                "OrderImpl",
                "OrderDto",
                "OrderDTO",
                "OrderProcessor"
            })
    void namesOfProgrammingAreFound(String sample) {
        assertBroken(HouseRules.NAMES_ARE_OF_THE_FIELD, bad(sample), sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prints", "PrintsTraces"})
    void printingIsFound(String sample) {
        assertBroken(HouseRules.NOTHING_IS_PRINTED, bad(sample), sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LogsByTheJdk", "LogsBySlf4j"})
    void anotherLoggerIsFound(String sample) {
        assertBroken(HouseRules.LOGGING_IS_JBOSS_LOGGING, bad(sample), sample);
    }

    @Test
    void anOperationForAnyoneIsFound() {
        assertBroken(HouseRules.OPERATIONS_SAY_WHO_MAY_CALL, bad("ForAnyone"), "ForAnyone.read()");
    }

    @Test
    void anOperationWithoutDescriptionIsFound() {
        assertBroken(HouseRules.OPERATIONS_ARE_DOCUMENTED, bad("Undocumented"), "Undocumented.write()");
    }

    @Test
    void aPackageWithoutNullMarkedIsFound() {
        assertBroken(HouseRules.PACKAGES_ARE_NULL_MARKED, in(SAMPLES + ".unmarked"), "Unmarked");
        assertKept(HouseRules.PACKAGES_ARE_NULL_MARKED, in("io.raksa.testing").that(inPackage("io.raksa.testing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TrackRequest", "TrackView"})
    void aMessageThatIsNoRecordIsFound(String sample) {
        assertBroken(HouseRules.MESSAGES_ARE_RECORDS, bad(sample), sample);
    }

    @Test
    void whatKeepsTheRulesPasses() {
        var good = in(SAMPLES).that(startingWith(SAMPLES + ".Good"));

        assertThat(good).hasSizeGreaterThan(7);
        for (var rule : List.of(
                HouseRules.TIME_COMES_FROM_A_CLOCK,
                HouseRules.NAMES_ARE_OF_THE_FIELD,
                HouseRules.NOTHING_IS_PRINTED,
                HouseRules.LOGGING_IS_JBOSS_LOGGING,
                HouseRules.OPERATIONS_SAY_WHO_MAY_CALL,
                HouseRules.OPERATIONS_ARE_DOCUMENTED,
                HouseRules.MESSAGES_ARE_RECORDS)) {
            assertKept(rule, good);
        }
    }

    @Test
    void allViolationsAreToldAtOnce() {
        assertThatThrownBy(() -> HouseRules.check(
                        in(SAMPLES), List.of(HouseRules.NAMES_ARE_OF_THE_FIELD, HouseRules.NOTHING_IS_PRINTED)))
                .hasMessageContainingAll("OrderManager", "OrderHelper", "PrintsTraces");
    }

    @Test
    void theMainCodeOfAModuleIsChecked() {
        assertThatThrownBy(() -> HouseRules.checkAll("io.raksa.testing"))
                .as("the tokens of the tests read the system's clock")
                .hasMessageContaining("without a Clock")
                .hasMessageContaining("Tokens");
    }

    @Test
    void aModuleWithoutClassesIsAMistake() {
        assertThatThrownBy(() -> HouseRules.checkAll("io.raksa.nowhere")).hasMessageContaining("no classes");
    }

    private static JavaClasses in(String root) {
        return HOUSE.that(JavaClass.Predicates.resideInAPackage(root + ".."));
    }

    private static JavaClasses bad(String sample) {
        return in(SAMPLES).that(startingWith(SAMPLES + ".Bad$" + sample)).that(named(sample));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return JavaClass.Predicates.simpleName(name);
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return JavaClass.Predicates.resideInAPackage(name);
    }

    private static DescribedPredicate<JavaClass> startingWith(String prefix) {
        return DescribedPredicate.describe(
                "starting with " + prefix, type -> type.getName().startsWith(prefix));
    }

    private static void assertBroken(ArchRule rule, JavaClasses classes, String culprit) {
        assertThat(rule.evaluate(classes).getFailureReport().toString()).contains(culprit);
    }

    private static void assertKept(ArchRule rule, JavaClasses classes) {
        assertThat(classes).isNotEmpty();
        assertThat(rule.evaluate(classes).getFailureReport().getDetails()).isEmpty();
    }
}
