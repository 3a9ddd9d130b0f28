package io.raksa.customer.segment.core;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition over the facts of a customer, in the Common Expression Language: {@code stage == "GROWING" && spendLast90 >= 5000.0}. It has
 * no loops and no macros, so that its cost is bounded by its length: at most {@value #LONGEST} characters, nested at most
 * {@value #DEEPEST} deep.
 */
public final class Condition {

    public static final int LONGEST = 2_000;
    private static final int DEEPEST = 32;
    private static final int LARGEST_REGEX = 200;

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxRegexProgramSize(LARGEST_REGEX)
            .enableComprehension(false)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();

    private final CelRuntime.Program program;
    private final Set<Fact> facts;

    private Condition(CelRuntime.Program program, Set<Fact> facts) {
        this.program = program;
        this.facts = facts;
    }

    /**
     * Why a text is no condition.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Fault(int line, int column, String message) {}

    /** A condition, or all that keeps a text from being one. */
    public sealed interface Reading {

        record Good(Condition condition) implements Reading {}

        record Faulty(List<Fault> faults) implements Reading {}
    }

    /** Reads a condition. */
    public static Reading read(String text) {
        CelValidationResult result = COMPILER.compile(text);
        if (result.hasError()) {
            return new Reading.Faulty(
                    result.getErrors().stream().map(Condition::fault).toList());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Reading.Good(new Condition(RUNTIME.createProgram(tree), factsIn(tree)));
        } catch (CelValidationException | CelEvaluationException unusable) {
            return new Reading.Faulty(List.of(new Fault(1, 1, String.valueOf(unusable.getMessage()))));
        }
    }

    /** Whether a customer meets it. What hangs on an absent fact, or cannot be computed (a division by zero), is not met. */
    public boolean isMetBy(CustomerFacts customer) {
        try {
            return Boolean.TRUE.equals(program.eval(customer::find));
        } catch (CelEvaluationException undecided) {
            return false;
        }
    }

    /** The facts it asks for. */
    public Set<Fact> facts() {
        return facts;
    }

    /** Whether the passing of days alone may change who meets it. */
    public boolean changesWithTime() {
        return facts.stream().anyMatch(Fact::changesWithTime);
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setResultType(SimpleType.BOOL);
        for (Fact fact : Fact.values()) {
            builder.addVar(fact.variable(), fact.type().cel());
        }
        return builder.build();
    }

    private static Set<Fact> factsIn(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .flatMap(node -> Fact.of(node.ident().name()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    private static Fault fault(CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        return new Fault(line, column, issue.getMessage());
    }
}
