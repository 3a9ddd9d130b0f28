package io.raksa.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house as far as a program can see them. A module's test of its architecture is one line:
 *
 * <pre>{@code
 * HouseRules.checkAll("io.raksa.customer");
 * }</pre>
 */
public final class HouseRules {

    private static final Set<String> SERVICES =
            Set.of("io.raksa.customer", "io.raksa.feedback", "io.raksa.loyalty", "io.raksa.gateway");

    /** Pure cores, in packages called {@code core}, know nothing of containers, databases and the web. */
    public static final ArchRule CORES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("..core")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "java.sql..",
                    "javax.sql..",
                    "org.hibernate..",
                    "org.jdbi..",
                    "io.quarkus..")
            .allowEmptyShould(true);

    /** Time comes from a {@link Clock} that a test can set; {@link System#nanoTime} may measure how long something took. */
    public static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .accessTargetWhere(describe("the time is read without a Clock", HouseRules::readsTheSystemClock));

    /** Names are words of the field, not of programming. */
    public static final ArchRule NAMES_ARE_OF_THE_FIELD =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Processor)");

    /** Nothing is printed. */
    public static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** There is one way to log: JBoss Logging. */
    public static final ArchRule LOGGING_IS_JBOSS_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..");

    /** Each operation says who may call it, on the method or on its class. */
    public static final ArchRule OPERATIONS_SAY_WHO_MAY_CALL = methods()
            .that(describe("are operations", HouseRules::isOperation))
            .should(be(describe("with @RolesAllowed or @PermitAll, or in a class with it", HouseRules::saysWhoMayCall)))
            .allowEmptyShould(true);

    /** Each operation is described in the OpenAPI document. */
    public static final ArchRule OPERATIONS_ARE_DOCUMENTED = methods()
            .that(describe("are operations", HouseRules::isOperation))
            .should()
            .beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.Operation")
            .allowEmptyShould(true);

    /** What may be null is said, in every package. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(be(describe(
                    "in a package with @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    /** Messages are records. */
    public static final ArchRule MESSAGES_ARE_RECORDS = classes()
            .that()
            .haveSimpleNameEndingWith("Request")
            .or()
            .haveSimpleNameEndingWith("View")
            .should()
            .beRecords()
            .allowEmptyShould(true);

    private HouseRules() {}

    /**
     * Checks all rules on the main code of a module.
     *
     * @param root the module's root package, such as {@code io.raksa.customer}
     * @throws AssertionError if a rule is broken; names every place that breaks one
     */
    public static void checkAll(String root) {
        check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root),
                all(root));
    }

    /**
     * The features of a module, which are the packages right under its root, do not form cycles.
     *
     * @param root the module's root package
     * @return the rule
     */
    public static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /**
     * Services never use each other's code, nor does the platform use theirs.
     *
     * @param root the module's root package
     * @return the rule
     */
    public static ArchRule servicesStayApart(String root) {
        var others = SERVICES.stream()
                .filter(service -> !service.equals(root))
                .sorted()
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    static void check(JavaClasses classes, List<ArchRule> rules) {
        if (classes.isEmpty()) {
            throw new AssertionError("There are no classes to check");
        }
        var violations = rules.stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations);
        }
    }

    private static List<ArchRule> all(String root) {
        return List.of(
                featuresAreFreeOfCycles(root),
                servicesStayApart(root),
                CORES_ARE_PURE,
                TIME_COMES_FROM_A_CLOCK,
                NAMES_ARE_OF_THE_FIELD,
                NOTHING_IS_PRINTED,
                LOGGING_IS_JBOSS_LOGGING,
                OPERATIONS_SAY_WHO_MAY_CALL,
                OPERATIONS_ARE_DOCUMENTED,
                PACKAGES_ARE_NULL_MARKED,
                MESSAGES_ARE_RECORDS);
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        var owner = target.getOwner();
        var parameters = target.getRawParameterTypes();
        return switch (target.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && parameters.isEmpty();
            default -> false;
        };
    }

    /** A method with {@code @GET} and the like; in an interface it would be the declaration of a client. */
    private static boolean isOperation(JavaMethod method) {
        return !method.getOwner().isInterface() && method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod");
    }

    private static boolean saysWhoMayCall(JavaMethod method) {
        return Stream.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll")
                .anyMatch(permission ->
                        method.isAnnotatedWith(permission) || method.getOwner().isAnnotatedWith(permission));
    }
}
