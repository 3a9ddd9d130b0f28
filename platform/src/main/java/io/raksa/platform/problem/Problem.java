package io.raksa.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A problem that ends a request; answered as {@code application/problem+json}. Carries no stack trace: it is an answer, not a fault. */
public class Problem extends RuntimeException {

    private final transient ProblemKind kind;
    private final transient Object[] arguments;
    private final transient List<Field> fields = new ArrayList<>();
    private final transient Map<String, Object> context = new LinkedHashMap<>();

    Problem(ProblemKind kind, Object... arguments) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.arguments = arguments.clone();
    }

    /** One place in the request that is wrong, and why. */
    public record Field(String pointer, Text detail, List<Object> arguments) {}

    /** Names the place in the request body, as a JSON pointer, with the problem's own detail as the reason. */
    public Problem at(String pointer) {
        return at(pointer, kind.detail(), arguments);
    }

    /** Names a place in the request body, as a JSON pointer, with its own reason. */
    public Problem at(String pointer, Text detail, Object... detailArguments) {
        fields.add(new Field(pointer, detail, List.of(detailArguments)));
        return this;
    }

    /** Adds a figure that a program may need to act on: what was available, what is missing, when to come again. */
    public Problem with(String name, Object value) {
        context.put(name, value);
        return this;
    }

    /** The same problem, about another place: for who passes on a part of what they were asked. */
    public Problem movedTo(String pointer) {
        Problem moved = new Problem(kind, arguments);
        moved.context.putAll(context);
        return moved.at(pointer);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** As the client sees it, in the given language. */
    public ProblemView view(Locale language) {
        return new ProblemView(
                ProblemView.typeOf(kind),
                kind.title().in(language),
                kind.status(),
                kind.name(),
                kind.detail().in(language, arguments),
                null,
                fields.isEmpty()
                        ? null
                        : fields.stream()
                                .map(field -> new ProblemView.FieldView(
                                        field.pointer(),
                                        field.detail()
                                                .in(language, field.arguments().toArray())))
                                .toList(),
                context.isEmpty() ? null : context);
    }
}
