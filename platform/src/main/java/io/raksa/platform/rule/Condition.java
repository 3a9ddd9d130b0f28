package io.raksa.platform.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A condition over facts, in the Common Expression Language: {@code stage == "GROWING" && spendLast90 >= 5000.0}. */
public final class Condition {

    private final CelRuntime.Program program;
    private final Set<String> variables;

    Condition(CelRuntime.Program program, Set<String> variables) {
        this.program = program;
        this.variables = variables;
    }

    /**
     * Whether the facts meet it. What hangs on an absent fact, or cannot be computed (a division by zero), is not met.
     *
     * @param facts gives the value of a variable, empty for an absent one
     */
    public boolean isMetBy(Function<String, Optional<Object>> facts) {
        CelVariableResolver resolver = facts::apply;
        try {
            return Boolean.TRUE.equals(program.eval(resolver));
        } catch (CelEvaluationException undecided) {
            return false;
        }
    }

    /** The facts it asks for. */
    public Set<String> variables() {
        return variables;
    }
}
