package io.raksa.platform.rule;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts that conditions may ask for, and so what texts are conditions. Conditions have no loops and no macros, so that their cost is
 * bounded by their length: at most {@value #LONGEST} characters, nested at most {@value #DEEPEST} deep.
 */
public final class Vocabulary {

    /** The most characters of a condition. */
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
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();

    private final Set<String> variables;
    private final CelCompiler compiler;

    /** The facts by the names that stand for them in conditions. */
    public Vocabulary(Map<String, FactType> facts) {
        this.variables = Set.copyOf(facts.keySet());
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setResultType(SimpleType.BOOL);
        facts.forEach((variable, type) -> builder.addVar(variable, type.cel()));
        this.compiler = builder.build();
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
    public Reading read(String text) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            return new Reading.Faulty(
                    result.getErrors().stream().map(Vocabulary::fault).toList());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Reading.Good(new Condition(RUNTIME.createProgram(tree), variablesIn(tree)));
        } catch (CelValidationException | CelEvaluationException unusable) {
            return new Reading.Faulty(List.of(new Fault(1, 1, String.valueOf(unusable.getMessage()))));
        }
    }

    private Set<String> variablesIn(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .map(node -> node.ident().name())
                .filter(variables::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Fault fault(CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        return new Fault(line, column, issue.getMessage());
    }
}
